-- A door that the catalogue says is shut is found shut, or open: "as planned" alone said neither.
alter table round_visit drop constraint round_visit_answer_known;
alter table round_visit add constraint round_visit_answer_known check (answer in
    ('as_planned', 'closed_as_planned', 'open', 'closed_today', 'closed_for_now', 'gone', 'changed', 'not_visited'));
comment on column round_visit.draft_id is 'the proposal, or the report, that the answer made';
