-- What takes a merge apart holds rows as they were, and with them what somebody may have had taken out since: it has an end.
alter table entry_merge alter column ledger drop not null;
update entry_merge set ledger = null where undone_at is not null;
alter table entry_merge add constraint entry_merge_undone_without check (undone_at is null or ledger is null);
comment on column entry_merge.ledger is
    'rows that were moved, taken out and added, in that order; read backwards it takes the merge apart; null once that was done, or a year is over';
