create table partnership (
    id uuid constraint partnership_pk primary key,
    version integer not null,
    kind text not null constraint partnership_kind_known
        check (kind in ('refers_to', 'agreement_with', 'holds_sessions_at', 'relays_counter_of', 'runs_with', 'funds')),
    from_service_id uuid constraint partnership_from_service_fk references service on delete cascade,
    from_organization_id uuid constraint partnership_from_organization_fk references organization on delete cascade,
    to_service_id uuid constraint partnership_to_service_fk references service on delete cascade,
    to_organization_id uuid constraint partnership_to_organization_fk references organization on delete cascade,
    to_words text,
    starts_on date,
    ends_on date,
    sentence jsonb not null default '{}',
    frequency text constraint partnership_frequency_known
        check (frequency in ('daily', 'weekly', 'monthly', 'yearly', 'occasional')),
    confirmed_by_from boolean not null default false,
    confirmed_by_to boolean not null default false,
    relay_agreed_on date,
    relay_limit jsonb not null default '{}',
    source text,
    demo boolean not null default false,
    constraint partnership_one_from check (num_nonnulls(from_service_id, from_organization_id) = 1),
    constraint partnership_one_to check (num_nonnulls(to_service_id, to_organization_id, to_words) = 1),
    constraint partnership_not_with_itself check (from_service_id <> to_service_id),
    constraint partnership_ends_after_start check (ends_on > starts_on)
);
create index partnership_from_service_idx on partnership (from_service_id);
create index partnership_from_organization_idx on partnership (from_organization_id);
create index partnership_to_service_idx on partnership (to_service_id);
create index partnership_to_organization_idx on partnership (to_organization_id);
comment on column partnership.relay_agreed_on is 'when the relaying service agreed to be shown as such; without it no visitor sees it';
create table partnership_need (
    partnership_id uuid not null constraint partnership_need_partnership_fk references partnership on delete cascade,
    need_id text not null constraint partnership_need_need_fk references need,
    constraint partnership_need_pk primary key (partnership_id, need_id)
);
create index partnership_need_need_idx on partnership_need (need_id);

create table gap_statement (
    id uuid constraint gap_statement_pk primary key,
    version integer not null,
    need_id text not null constraint gap_statement_need_fk references need,
    area_id uuid not null constraint gap_statement_area_fk references area,
    stated_on date not null,
    ends_on date,
    sentence jsonb not null default '{}',
    source text not null,
    demo boolean not null default false,
    constraint gap_statement_ends_after_start check (ends_on > stated_on)
);
create index gap_statement_need_idx on gap_statement (need_id);
create index gap_statement_area_idx on gap_statement (area_id);
comment on table gap_statement is 'on sait qu''il n''y a rien: known absence, which is not the same as nothing known';

create table report (
    id uuid constraint report_pk primary key,
    version integer not null,
    service_id uuid not null constraint report_service_fk references service on delete cascade,
    channel_id uuid constraint report_channel_fk references access_channel on delete set null,
    kind text not null constraint report_kind_known check (kind in ('door_closed', 'wrong_hours', 'no_answer',
        'appointment_needed', 'moved', 'refused', 'sent_to_website', 'no_acknowledgement', 'other')),
    message text,
    observed_on date,
    received_at timestamptz not null,
    state text not null constraint report_state_known check (state in ('received', 'in_review', 'accepted', 'declined')),
    decision_reason text,
    decided_at timestamptz,
    constraint report_decision_dated check ((state in ('accepted', 'declined')) = (decided_at is not null)),
    constraint report_decline_explained check (state <> 'declined' or decision_reason is not null)
);
create index report_service_idx on report (service_id);
create index report_channel_idx on report (channel_id);
