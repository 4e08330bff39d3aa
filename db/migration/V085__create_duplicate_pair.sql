-- Entries that may stand twice, as the last search found them; and what somebody said is not the same, which stays for ever.
create table duplicate_pair (
    kind text not null constraint duplicate_pair_kind_known check (kind in ('organization', 'location', 'service')),
    first_id uuid not null,
    second_id uuid not null,
    points integer not null,
    reasons jsonb not null,
    constraint duplicate_pair_pk primary key (kind, first_id, second_id),
    constraint duplicate_pair_in_order check (first_id < second_id)
);
create index duplicate_pair_second_idx on duplicate_pair (kind, second_id);
comment on table duplicate_pair is 'made anew by each search; an entry that is gone since is passed over';
comment on column duplicate_pair.reasons is 'list of what speaks for it and against it: code, points, metres where it is a distance';

create table duplicate_denial (
    kind text not null constraint duplicate_denial_kind_known check (kind in ('organization', 'location', 'service')),
    first_id uuid not null,
    second_id uuid not null,
    said_at timestamptz not null,
    said_by text not null,
    constraint duplicate_denial_pk primary key (kind, first_id, second_id),
    constraint duplicate_denial_in_order check (first_id < second_id)
);
comment on column duplicate_denial.said_by is 'a function, never a name';

create table duplicate_search (
    only_row boolean not null default true constraint duplicate_search_pk primary key
        constraint duplicate_search_single check (only_row),
    done_at timestamptz not null,
    entries integer not null
);
