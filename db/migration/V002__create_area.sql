-- One tree: region, municipalities, official neighbourhoods. Lived quartiers stand across it: they group
-- neighbourhoods under the name that people use, wherever the official lines run.

create table area (
	id uuid not null,
	slug text not null,
	kind text not null,
	parent_id uuid null,
	-- number of the neighbourhood in the regional monitoring, or NIS code of the municipality
	code text null,
	name jsonb not null,
	latitude double precision null,
	longitude double precision null,
	-- lets a point near two centres fall to the larger neighbourhood more often
	surface_square_metres double precision null,
	position integer not null,
	-- cemeteries, industry, parks: nobody says to live there, yet a counter may stand there
	residential boolean not null default true,
	origin text not null default 'local',
	retired boolean not null default false,
	constraint area_pk primary key (id),
	-- deferred: a changed file may hand a slug from one area to another
	constraint area_slug_once unique (slug) deferrable initially deferred,
	constraint area_slug_readable check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	constraint area_parent_fk foreign key (parent_id) references area (id),
	constraint area_code_once unique (kind, code),
	constraint area_kind_known check (kind in ('region', 'municipality', 'lived', 'neighbourhood')),
	constraint area_parent_given check ((kind = 'region') = (parent_id is null)),
	constraint area_name_object check (jsonb_typeof(name) = 'object'),
	constraint area_point_whole check ((latitude is null) = (longitude is null)),
	constraint area_point_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
	constraint area_origin_known check (origin in ('reference', 'local'))
);
create index area_parent_id_idx on area (parent_id);

create table area_alias (
	area_id uuid not null,
	text text not null,
	language text null,
	origin text not null default 'local',
	constraint area_alias_pk primary key (area_id, text),
	constraint area_alias_area_fk foreign key (area_id) references area (id),
	constraint area_alias_text_given check (btrim(text) <> ''),
	constraint area_alias_language_iso check (language ~ '^[a-z]{2,3}$'),
	constraint area_alias_origin_known check (origin in ('reference', 'local'))
);

create table area_postcode (
	area_id uuid not null,
	postcode text not null,
	origin text not null default 'local',
	constraint area_postcode_pk primary key (area_id, postcode),
	constraint area_postcode_area_fk foreign key (area_id) references area (id),
	constraint area_postcode_readable check (postcode ~ '^[1-9][0-9]{3}$'),
	constraint area_postcode_origin_known check (origin in ('reference', 'local'))
);
create index area_postcode_postcode_idx on area_postcode (postcode);

-- The neighbourhoods that a lived quartier groups; one neighbourhood may be in several.
create table area_member (
	area_id uuid not null,
	neighbourhood_id uuid not null,
	origin text not null default 'local',
	constraint area_member_pk primary key (area_id, neighbourhood_id),
	constraint area_member_area_fk foreign key (area_id) references area (id),
	constraint area_member_neighbourhood_fk foreign key (neighbourhood_id) references area (id),
	constraint area_member_not_itself check (area_id <> neighbourhood_id),
	constraint area_member_origin_known check (origin in ('reference', 'local'))
);
create index area_member_neighbourhood_id_idx on area_member (neighbourhood_id);

-- Municipalities that a neighbourhood touches besides its parent, where most of it lies.
create table area_municipality (
	neighbourhood_id uuid not null,
	municipality_id uuid not null,
	origin text not null default 'local',
	constraint area_municipality_pk primary key (neighbourhood_id, municipality_id),
	constraint area_municipality_neighbourhood_fk foreign key (neighbourhood_id) references area (id),
	constraint area_municipality_municipality_fk foreign key (municipality_id) references area (id),
	constraint area_municipality_not_itself check (neighbourhood_id <> municipality_id),
	constraint area_municipality_origin_known check (origin in ('reference', 'local'))
);
create index area_municipality_municipality_id_idx on area_municipality (municipality_id);

-- Boundaries are not shipped: whoever runs the site imports them, under their own licence.
create table area_boundary (
	area_id uuid not null,
	-- WKB, WGS 84, longitude first
	geometry bytea not null,
	source text not null,
	licence text null,
	imported_at timestamptz not null,
	constraint area_boundary_pk primary key (area_id),
	constraint area_boundary_area_fk foreign key (area_id) references area (id)
);
