-- Imports: what each was, what its rows said last, what it had to remark, and the rows of one that is running.

create table import_run (
	id uuid not null,
	source text not null,
	file text not null,
	as_of date null,
	started_at timestamptz not null,
	-- null while it runs, and for ever when it died
	ended_at timestamptz null,
	-- written with each batch, so that it tells how far an import came that died
	counts jsonb not null default '{}',
	constraint import_run_pk primary key (id),
	constraint import_run_ends_after_start check (ended_at >= started_at),
	constraint import_run_counts_object check (jsonb_typeof(counts) = 'object')
);

-- The words of a name or street, by which two of them are the same whatever the case, accents and punctuation.
create function fold_words(words text) returns text language sql immutable parallel safe as $$
	select btrim(regexp_replace(translate(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'),
		'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), '[^a-z0-9]+', ' ', 'g'))
$$;
create index organization_folded_name_idx on organization (fold_words(name ->> 'fr'));
create index organization_enterprise_number_idx on organization (enterprise_number);
create index service_folded_name_idx on service (fold_words(name ->> 'fr'));
create index location_folded_street_idx on location
	(postcode, fold_words(coalesce(street, '') || ' ' || coalesce(house_number, '')));

-- The values that the source gave last, and that stand here unless a person changed them since.
create table import_base (
	source text not null,
	level text not null,
	key text not null,
	target_id uuid not null,
	cells jsonb not null,
	import_id uuid not null,
	constraint import_base_pk primary key (source, level, key),
	constraint import_base_import_fk foreign key (import_id) references import_run (id),
	constraint import_base_level_known check (level in ('organization', 'location', 'service', 'contact')),
	constraint import_base_cells_object check (jsonb_typeof(cells) = 'object')
);
create index import_base_import_id_idx on import_base (import_id);
create index import_base_target_id_idx on import_base (level, target_id);

-- The same for each way in; the rows of a service have no name of their own at the source, only a number here.
create table import_way (
	source text not null,
	service_key text not null,
	number integer not null,
	location_key text not null,
	channel_id uuid not null,
	cells jsonb not null,
	import_id uuid not null,
	constraint import_way_pk primary key (source, service_key, number),
	constraint import_way_import_fk foreign key (import_id) references import_run (id),
	constraint import_way_cells_object check (jsonb_typeof(cells) = 'object')
);
create index import_way_import_id_idx on import_way (import_id);

-- What an import could not read, would not decide, or found changed here; never the name of a person.
create table import_remark (
	id bigint not null generated always as identity,
	import_id uuid not null,
	kind text not null,
	line bigint not null,
	column_name text not null,
	value text not null,
	reason text not null,
	constraint import_remark_pk primary key (id),
	constraint import_remark_import_fk foreign key (import_id) references import_run (id),
	constraint import_remark_kind_known check (kind in ('refused', 'conflict', 'doubtful', 'unread_hours', 'note'))
);
create index import_remark_import_id_idx on import_remark (import_id);

-- Rows on their way in. Lost with a crash of the database and emptied by the next import: nothing else refers to them.
create unlogged table import_row (
	import_id uuid not null,
	line bigint not null,
	part integer not null,
	service_key text not null,
	organization_key text not null,
	location_key text not null,
	external_id text not null,
	cells jsonb not null,
	constraint import_row_pk primary key (import_id, line, part)
);
create index import_row_service_idx on import_row (import_id, service_key);
create index import_row_organization_idx on import_row (import_id, organization_key);
create index import_row_location_idx on import_row (import_id, location_key);

-- The services of the file, numbered in its order.
create unlogged table import_group (
	import_id uuid not null,
	number integer not null,
	service_key text not null,
	constraint import_group_pk primary key (import_id, number),
	constraint import_group_once unique (import_id, service_key)
);
