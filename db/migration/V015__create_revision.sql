-- One row: the number of the last change. Its lock is taken last in a transaction, so numbers follow the order of commits.
create table catalogue_state (
    only_row boolean not null default true constraint catalogue_state_pk primary key constraint catalogue_state_single check (only_row),
    version bigint not null
);
insert into catalogue_state (version) values (0);

create table revision (
    catalogue_version bigint not null,
    kind text not null constraint revision_kind_known check (kind in ('organization', 'location', 'service', 'contact',
        'partnership', 'disruption', 'gap_statement', 'report')),
    entry_id uuid not null,
    action text not null constraint revision_action_known check (action in ('created', 'changed', 'removed')),
    schema_version integer not null,
    snapshot jsonb not null,
    origin text not null constraint revision_origin_known
        check (origin in ('person', 'import', 'report', 'service_link', 'demonstration', 'system')),
    author text not null,
    account_id uuid,
    import_id uuid,
    comment text,
    at timestamptz not null,
    constraint revision_pk primary key (catalogue_version, kind, entry_id)
);
create index revision_entry_idx on revision (kind, entry_id, catalogue_version);
create index revision_import_idx on revision (import_id) where import_id is not null;
comment on table revision is 'what each entry was after each change; append-only, also for administrators';
comment on column revision.snapshot is 'own JSON, its form numbered by schema_version; of persons it holds only ids';
comment on column revision.author is 'a function, never a name';

create function refuse_revision_change() returns trigger language plpgsql as $$
begin
    raise exception 'revisions are append-only' using errcode = 'restrict_violation';
end $$;
create trigger revision_append_only before update or delete on revision
    for each row execute function refuse_revision_change();
create trigger revision_not_emptied before truncate on revision
    for each statement execute function refuse_revision_change();
create trigger slug_not_emptied before truncate on slug
    for each statement execute function refuse_revision_change();
