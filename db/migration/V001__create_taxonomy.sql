-- What people need and which kinds of service answer: terms shipped with the application (origin reference) beside
-- terms added here (origin local). A term is retired, never deleted: what was said with it stays readable.

create table need_family (
	id text not null,
	position integer not null,
	label jsonb not null,
	origin text not null default 'local',
	retired boolean not null default false,
	constraint need_family_pk primary key (id),
	constraint need_family_id_readable check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	constraint need_family_label_object check (jsonb_typeof(label) = 'object'),
	constraint need_family_origin_known check (origin in ('reference', 'local'))
);

create table need (
	id text not null,
	family_id text not null,
	position integer not null,
	label jsonb not null,
	origin text not null default 'local',
	retired boolean not null default false,
	constraint need_pk primary key (id),
	constraint need_need_family_fk foreign key (family_id) references need_family (id),
	constraint need_id_readable check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	constraint need_label_object check (jsonb_typeof(label) = 'object'),
	constraint need_origin_known check (origin in ('reference', 'local'))
);
create index need_family_id_idx on need (family_id);

create table need_synonym (
	id bigint not null generated always as identity,
	need_id text not null,
	language text not null,
	text text not null,
	origin text not null default 'local',
	constraint need_synonym_pk primary key (id),
	constraint need_synonym_need_fk foreign key (need_id) references need (id),
	-- its index also serves the foreign key
	constraint need_synonym_once unique (need_id, language, text),
	constraint need_synonym_language_iso check (language ~ '^[a-z]{2,3}$'),
	constraint need_synonym_text_given check (btrim(text) <> ''),
	constraint need_synonym_origin_known check (origin in ('reference', 'local'))
);

create table service_type (
	id text not null,
	position integer not null,
	label jsonb not null,
	-- the same type bears another acronym in each language: CPAS and OCMW
	acronym jsonb not null default '{}',
	expansion jsonb not null default '{}',
	sector text null,
	origin text not null default 'local',
	retired boolean not null default false,
	constraint service_type_pk primary key (id),
	constraint service_type_id_readable check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	constraint service_type_label_object check (jsonb_typeof(label) = 'object'),
	constraint service_type_acronym_object check (jsonb_typeof(acronym) = 'object'),
	constraint service_type_expansion_object check (jsonb_typeof(expansion) = 'object'),
	constraint service_type_sector_known check (sector in ('public', 'association', 'mixed', 'parastatal', 'mutual-or-union')),
	constraint service_type_origin_known check (origin in ('reference', 'local'))
);

create table service_type_need (
	service_type_id text not null,
	need_id text not null,
	-- the first need is what the type is first of all there for
	position integer not null,
	origin text not null default 'local',
	constraint service_type_need_pk primary key (service_type_id, need_id),
	constraint service_type_need_service_type_fk foreign key (service_type_id) references service_type (id),
	constraint service_type_need_need_fk foreign key (need_id) references need (id),
	constraint service_type_need_origin_known check (origin in ('reference', 'local'))
);
create index service_type_need_need_id_idx on service_type_need (need_id);

create table service_type_synonym (
	id bigint not null generated always as identity,
	service_type_id text not null,
	language text not null,
	text text not null,
	origin text not null default 'local',
	constraint service_type_synonym_pk primary key (id),
	constraint service_type_synonym_service_type_fk foreign key (service_type_id) references service_type (id),
	constraint service_type_synonym_once unique (service_type_id, language, text),
	constraint service_type_synonym_language_iso check (language ~ '^[a-z]{2,3}$'),
	constraint service_type_synonym_text_given check (btrim(text) <> ''),
	constraint service_type_synonym_origin_known check (origin in ('reference', 'local'))
);

-- What was loaded from db/reference last: an equal fingerprint means that there is nothing to do at start.
create table reference_load (
	name text not null,
	fingerprint text not null,
	loaded_at timestamptz not null default now(),
	constraint reference_load_pk primary key (name)
);
