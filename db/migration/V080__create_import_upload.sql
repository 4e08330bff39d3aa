-- Tables that somebody imports in the browser: the file until it is applied or old, what would become of each line, what she
-- decided of it, and how far the work is.
create table import_upload (
    id uuid constraint import_upload_pk primary key,
    account_id uuid constraint import_upload_account_fk references account on delete set null,
    author text not null,
    source text not null,
    file text not null,
    as_of date,
    bytes bigint not null constraint import_upload_not_empty check (bytes > 0),
    state text not null constraint import_upload_state_known check (state in ('read_waits', 'reading', 'read_stopped', 'unreadable', 'read',
        'apply_waits', 'applying', 'apply_stopped', 'applied', 'undo_waits', 'undoing', 'undo_stopped', 'undone')),
    titles jsonb not null default '[]' constraint import_upload_titles_list check (jsonb_typeof(titles) = 'array'),
    unknown jsonb not null default '[]' constraint import_upload_unknown_list check (jsonb_typeof(unknown) = 'array'),
    legacy boolean not null default false,
    lines bigint not null default 0,
    done bigint not null default 0,
    problem text,
    kept boolean not null default true,
    undo_id uuid,
    uploaded_at timestamptz not null,
    changed_at timestamptz not null
);
create index import_upload_account_idx on import_upload (account_id);
create index import_upload_uploaded_idx on import_upload (uploaded_at);
comment on column import_upload.author is 'a function, never a name';
comment on column import_upload.kept is 'whether file and lines are still there';
comment on column import_upload.undo_id is 'that the revisions bear which take the import back';

-- In pieces, so that no program holds all of it.
create table import_file_part (
    import_id uuid not null constraint import_file_part_upload_fk references import_upload on delete cascade,
    number integer not null,
    content bytea not null,
    constraint import_file_part_pk primary key (import_id, number)
);

create table import_line (
    import_id uuid not null constraint import_line_upload_fk references import_upload on delete cascade,
    line bigint not null,
    fate text not null constraint import_line_fate_known check (fate in ('unchanged', 'changed', 'added', 'doubtful', 'elsewhere', 'refused', 'left')),
    name text not null,
    service_id uuid,
    cells jsonb,
    applied boolean not null default false,
    constraint import_line_pk primary key (import_id, line)
);
create index import_line_fate_idx on import_line (import_id, fate, line);
comment on column import_line.service_id is 'no reference: what an import brought may be gone again';
comment on column import_line.cells is 'as they stand in the file, of lines of which something was refused';

create table import_line_change (
    import_id uuid not null constraint import_line_change_upload_fk references import_upload on delete cascade,
    line bigint not null,
    kind text not null,
    entry_id uuid not null,
    snapshot jsonb,
    constraint import_line_change_pk primary key (import_id, kind, entry_id)
);
create index import_line_change_line_idx on import_line_change (import_id, line);
comment on column import_line_change.snapshot is 'what the entry would say; beside it stands what it says now';

create table import_line_remark (
    id bigint generated always as identity constraint import_line_remark_pk primary key,
    import_id uuid not null constraint import_line_remark_upload_fk references import_upload on delete cascade,
    line bigint not null,
    kind text not null constraint import_line_remark_kind_known check (kind in ('refused', 'conflict', 'doubtful', 'unread_hours', 'note')),
    column_id text not null,
    column_name text not null,
    value text not null,
    here text,
    reason text not null,
    candidates jsonb not null default '[]' constraint import_line_remark_candidates_list check (jsonb_typeof(candidates) = 'array'),
    mark text not null default ''
);
create index import_line_remark_idx on import_line_remark (import_id, kind, line);
create index import_line_remark_line_idx on import_line_remark (import_id, line);

-- For the line as a whole (what: line), for which entry it means (same), for an organization (organization, then line is 0 and the
-- mark stands after it), for a conflict (the id of its column).
create table import_decision (
    import_id uuid not null constraint import_decision_upload_fk references import_upload on delete cascade,
    line bigint not null,
    what text not null,
    choice text not null,
    decided_at timestamptz not null,
    constraint import_decision_pk primary key (import_id, line, what)
);

-- What the source had said before an import that can be undone: else the next file would seem to say nothing new.
create table import_former_base (
    import_id uuid not null,
    source text not null,
    level text not null,
    key text not null,
    target_id uuid not null,
    cells jsonb not null,
    former_id uuid not null,
    constraint import_former_base_pk primary key (import_id, source, level, key),
    constraint import_former_base_import_fk foreign key (import_id) references import_run (id),
    constraint import_former_base_cells_object check (jsonb_typeof(cells) = 'object')
);
create table import_former_way (
    import_id uuid not null,
    source text not null,
    service_key text not null,
    number integer not null,
    location_key text not null,
    channel_id uuid not null,
    cells jsonb not null,
    former_id uuid not null,
    constraint import_former_way_pk primary key (import_id, source, service_key, number),
    constraint import_former_way_import_fk foreign key (import_id) references import_run (id),
    constraint import_former_way_cells_object check (jsonb_typeof(cells) = 'object')
);
