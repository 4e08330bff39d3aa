create table account (
    id uuid constraint account_pk primary key,
    version integer not null,
    email text not null,
    function text not null,
    role text not null constraint account_role_known check (role in ('professional', 'coordinator', 'administrator')),
    state text not null constraint account_state_known check (state in ('invited', 'active', 'suspended', 'gone')),
    created_at timestamptz not null
);
create unique index account_email_once on account (lower(email));
comment on column account.function is 'what revisions show instead of a name; stays after the account is gone';
create table account_area (
    account_id uuid not null constraint account_area_account_fk references account on delete cascade,
    area_id uuid not null constraint account_area_area_fk references area,
    constraint account_area_pk primary key (account_id, area_id)
);
create index account_area_area_idx on account_area (area_id);
create table membership (
    account_id uuid not null constraint membership_account_fk references account on delete cascade,
    service_id uuid not null constraint membership_service_fk references service on delete cascade,
    since date not null,
    constraint membership_pk primary key (account_id, service_id)
);
create index membership_service_idx on membership (service_id);
