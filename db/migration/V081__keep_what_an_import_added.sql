-- What it takes to take an import back exactly, and to tell of it without counting anew.
alter table import_upload add column undo_by uuid constraint import_upload_undo_by_fk references account on delete set null;
create index import_upload_undo_by_idx on import_upload (undo_by);
alter table import_upload add column counts jsonb not null default '{}'
    constraint import_upload_counts_object check (jsonb_typeof(counts) = 'object');
comment on column import_upload.undo_by is 'who wants it taken back: what she may not write stays';
comment on column import_upload.counts is 'lines by kind, as the last job left them';

alter table import_decision add column here text;
comment on column import_decision.here is 'what stood in the catalogue when a conflict was decided: the choice is of that only';

-- Which entry a source means by an identifier since an import said so, and which it meant before.
create table import_identifier (
    import_id uuid not null,
    source text not null,
    kind text not null,
    value text not null,
    target_id uuid not null,
    former_id uuid,
    constraint import_identifier_pk primary key (import_id, source, kind, value),
    constraint import_identifier_import_fk foreign key (import_id) references import_run (id)
);
create index import_identifier_target_idx on import_identifier (import_id, target_id);
