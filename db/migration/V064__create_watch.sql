-- Who is told by letter when an entry changes.
create table watch (
    account_id uuid not null constraint watch_account_fk references account on delete cascade,
    kind text not null constraint watch_kind_known check (kind in ('organization', 'location', 'service', 'contact',
        'partnership', 'disruption', 'gap_statement')),
    entry_id uuid not null,
    since timestamptz not null,
    constraint watch_pk primary key (account_id, kind, entry_id)
);
create index watch_entry_idx on watch (kind, entry_id);

-- In each letter, to stop it without signing in. Whoever reads this table can't make one up.
create table watch_stop (
    token_hash bytea constraint watch_stop_pk primary key
        constraint watch_stop_hash_long check (octet_length(token_hash) = 32),
    account_id uuid not null constraint watch_stop_account_fk references account on delete cascade,
    kind text,
    entry_id uuid,
    expires_at timestamptz not null,
    constraint watch_stop_of_one_or_all check ((kind is null) = (entry_id is null))
);
create index watch_stop_account_idx on watch_stop (account_id);
create index watch_stop_expires_idx on watch_stop (expires_at);
comment on column watch_stop.entry_id is 'null: of all that the account watches';

-- One row: the last change of which letters were written. Its lock makes one node write them.
create table watch_state (
    only_row boolean not null default true constraint watch_state_pk primary key constraint watch_state_single check (only_row),
    told_version bigint not null
);
insert into watch_state (told_version) select version from catalogue_state;
