-- Refusals that a coordinator accepted, counted; outlives the reports. The organization is no reference: one that is taken out
-- of the catalogue may come back.
create table refusal_count (
    organization_id uuid not null,
    month date not null constraint refusal_count_month check (extract(day from month) = 1),
    kind text not null constraint refusal_count_kind_known check (kind in ('refused', 'sent_to_website', 'no_acknowledgement')),
    reports integer not null constraint refusal_count_positive check (reports > 0),
    constraint refusal_count_pk primary key (organization_id, month, kind)
);
comment on column refusal_count.organization_id is 'the one above all others: the institution';
comment on column refusal_count.month is 'of the day on which it happened, its first day';
