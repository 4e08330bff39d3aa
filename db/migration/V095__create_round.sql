-- A walk from door to door that somebody planned, and what was found there. Deleted after six months, and with its account.
create table round (
    id uuid constraint round_pk primary key,
    account_id uuid not null constraint round_account_fk references account on delete cascade,
    area_id uuid not null constraint round_area_fk references area,
    need_ids text[] not null default '{}',
    only_to_check boolean not null,
    starts_at timestamptz not null,
    start_words text,
    start_latitude double precision,
    start_longitude double precision,
    made_at timestamptz not null,
    constraint round_start_whole check ((start_latitude is null) = (start_longitude is null))
);
create index round_account_idx on round (account_id);
create index round_area_idx on round (area_id);
create index round_starts_idx on round (starts_at);
comment on column round.start_words is 'the address from which one sets out; null for the middle of the area';

-- Colleagues who opened the link of a round walk it too.
create table round_companion (
    round_id uuid not null constraint round_companion_round_fk references round on delete cascade,
    account_id uuid not null constraint round_companion_account_fk references account on delete cascade,
    since timestamptz not null,
    constraint round_companion_pk primary key (round_id, account_id)
);
create index round_companion_account_idx on round_companion (account_id);

-- Each service at each stop; several at one house are one stop.
create table round_visit (
    round_id uuid not null constraint round_visit_round_fk references round on delete cascade,
    stop integer not null constraint round_visit_stop_counted check (stop > 0),
    service_id uuid not null constraint round_visit_service_fk references service on delete cascade,
    location_id uuid not null constraint round_visit_location_fk references location on delete cascade,
    answer text constraint round_visit_answer_known
        check (answer in ('as_planned', 'closed_today', 'closed_for_now', 'gone', 'changed', 'not_visited')),
    what text constraint round_visit_what_known check (what in ('hours', 'appointment', 'address', 'other')),
    note text,
    answered_at timestamptz,
    turn integer,
    answered_by uuid constraint round_visit_account_fk references account on delete set null,
    outcome text constraint round_visit_outcome_known
        check (outcome in ('confirmed', 'published', 'proposed', 'noted', 'left')),
    revision bigint,
    draft_id uuid,
    constraint round_visit_pk primary key (round_id, stop, service_id),
    constraint round_visit_answer_dated check ((answer is null) = (answered_at is null) and (answer is null) = (turn is null)),
    constraint round_visit_what_changed check ((what is not null) = (answer is not distinct from 'changed'))
);
create index round_visit_service_idx on round_visit (service_id);
create index round_visit_location_idx on round_visit (location_id);
create index round_visit_answered_by_idx on round_visit (answered_by);
comment on column round_visit.turn is 'counts the answers of a round; what is answered in one go is one turn, and taken back as one';
comment on column round_visit.revision is 'the change of the catalogue that the answer made, so that it can be taken back';
comment on column round_visit.draft_id is 'the proposal that the answer made';
