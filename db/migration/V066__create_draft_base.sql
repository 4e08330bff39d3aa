-- What an entry said when somebody opened a form of it: with what she sends later, it tells what she changed from what others did.
create table draft_base (
    account_id uuid not null constraint draft_base_account_fk references account on delete cascade,
    kind text not null,
    entry_id uuid not null,
    base jsonb not null,
    seen_at timestamptz not null,
    constraint draft_base_pk primary key (account_id, kind, entry_id)
);
comment on table draft_base is 'values only, of persons ids; forgotten after a week, or when the draft is';
