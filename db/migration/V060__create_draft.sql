-- What somebody is changing and has not published, and what she proposes to whoever may publish. Values only, as in revisions:
-- of persons it holds ids.
create table draft (
    id uuid constraint draft_pk primary key,
    kind text not null constraint draft_kind_known check (kind in ('organization', 'location', 'service', 'contact',
        'partnership', 'disruption', 'gap_statement')),
    entry_id uuid not null,
    account_id uuid not null constraint draft_account_fk references account on delete cascade,
    author text not null,
    schema_version integer not null,
    base jsonb,
    content jsonb,
    comment text,
    state text not null constraint draft_state_known check (state in ('open', 'proposed', 'published', 'declined', 'withdrawn')),
    changed_at timestamptz not null,
    proposed_at timestamptz,
    decided_at timestamptz,
    decided_by text,
    reason text,
    constraint draft_says_something check (num_nonnulls(base, content) > 0),
    constraint draft_proposal_dated check (state <> 'proposed' or proposed_at is not null),
    constraint draft_decision_dated check ((state in ('published', 'declined')) = (decided_at is not null)),
    constraint draft_decline_explained check (state <> 'declined' or reason is not null)
);
create unique index draft_one_open on draft (account_id, kind, entry_id) where state = 'open';
create index draft_proposed_idx on draft (proposed_at) where state = 'proposed';
create index draft_entry_idx on draft (kind, entry_id);
comment on column draft.base is 'what the entry said when the draft was begun; null for a new entry';
comment on column draft.content is 'what it is to say; null where it is to be taken out';
comment on column draft.author is 'a function, never a name';
