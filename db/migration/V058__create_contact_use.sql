-- When a professional took contacts out of the site: a log that only this professional reads.
create table contact_use (
    id bigint generated always as identity constraint contact_use_pk primary key,
    account_id uuid not null,
    used_at timestamptz not null,
    kind text not null constraint contact_use_kind_known check (kind in ('mail', 'card', 'table', 'neighbourhood')),
    amount integer not null constraint contact_use_amount_counted check (amount >= 0),
    area_id uuid constraint contact_use_area_fk references area on delete set null,
    contact_ids uuid[] not null default '{}',
    constraint contact_use_of_functions_or_area check (area_id is null or contact_ids = '{}')
);
create index contact_use_account_idx on contact_use (account_id, used_at);
create index contact_use_area_idx on contact_use (area_id);
create index contact_use_used_idx on contact_use (used_at);
comment on table contact_use is 'which functions or which quartier, never a name; deleted after a year';
comment on column contact_use.account_id is 'no foreign key, so that a log never keeps an account';
