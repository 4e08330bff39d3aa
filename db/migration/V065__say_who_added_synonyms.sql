-- Words that a coordination adds for what people say here: who did, and when. Those of the reference have neither.
alter table need_synonym add column added_by text, add column added_at timestamptz,
    add constraint need_synonym_local_only check (origin = 'local' or num_nonnulls(added_by, added_at) = 0);
alter table service_type_synonym add column added_by text, add column added_at timestamptz,
    add constraint service_type_synonym_local_only check (origin = 'local' or num_nonnulls(added_by, added_at) = 0);
comment on column need_synonym.added_by is 'a function, never a name';
comment on column service_type_synonym.added_by is 'a function, never a name';
