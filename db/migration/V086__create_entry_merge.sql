-- What became of an entry that stood twice: merged into another. Keeps what is needed to take it apart again.
create table entry_merge (
    id uuid constraint entry_merge_pk primary key,
    kind text not null constraint entry_merge_kind_known check (kind in ('organization', 'location', 'service')),
    kept_id uuid not null,
    gone_id uuid not null,
    merged_at timestamptz not null,
    merged_by text not null,
    account_id uuid,
    kept_before jsonb not null,
    kept_after jsonb not null,
    gone_before jsonb not null,
    ledger jsonb not null,
    undone_at timestamptz,
    undone_by text,
    constraint entry_merge_of_two check (kept_id <> gone_id),
    constraint entry_merge_undone_by check ((undone_at is null) = (undone_by is null)),
    constraint entry_merge_undone_later check (undone_at >= merged_at)
);
create unique index entry_merge_one_end on entry_merge (kind, gone_id) where undone_at is null;
create index entry_merge_kept_idx on entry_merge (kind, kept_id);
create index entry_merge_merged_at_idx on entry_merge (merged_at);
comment on table entry_merge is 'an entry that was merged into another, as long as undone_at is null';
comment on column entry_merge.merged_by is 'a function, never a name';
comment on column entry_merge.ledger is 'rows that were moved, taken out and added, in that order; read backwards it takes the merge apart';
comment on column entry_merge.account_id is 'no foreign key, so that a record never keeps an account';
