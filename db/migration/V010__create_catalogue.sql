-- Exclusion constraints mix equality on ids with overlap of ranges.
create extension if not exists btree_gist;

-- Present and past slugs; never given twice, so that an old link never leads to somebody else.
create table slug (
    kind text not null constraint slug_kind_known check (kind in ('organization', 'service')),
    slug text not null constraint slug_well_formed check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    target_id uuid not null,
    current boolean not null default true,
    created_at timestamptz not null default now(),
    constraint slug_pk primary key (kind, slug)
);
create unique index slug_one_current on slug (kind, target_id) where current;

create function refuse_slug_removal() returns trigger language plpgsql as $$
begin
    raise exception 'slug %/% stays for ever', old.kind, old.slug using errcode = 'restrict_violation';
end $$;
create trigger slug_kept before delete on slug for each row execute function refuse_slug_removal();
create function refuse_slug_renaming() returns trigger language plpgsql as $$
begin
    raise exception 'slug %/% cannot be renamed', old.kind, old.slug using errcode = 'restrict_violation';
end $$;
create trigger slug_fixed before update of kind, slug on slug for each row
    when (old.kind <> new.kind or old.slug <> new.slug) execute function refuse_slug_renaming();

create table organization (
    id uuid constraint organization_pk primary key,
    version integer not null,
    name jsonb not null constraint organization_named check (jsonb_typeof(name) = 'object' and name <> '{}'),
    acronym jsonb not null default '{}',
    description jsonb not null default '{}',
    sector text constraint organization_sector_known
        check (sector in ('public', 'association', 'mixed', 'parastatal', 'mutual-or-union')),
    enterprise_number text constraint organization_enterprise_number_formed check (enterprise_number ~ '^[01][0-9]{9}$'),
    website text,
    parent_id uuid constraint organization_parent_fk references organization,
    demo boolean not null default false,
    ended_on date,
    constraint organization_not_own_parent check (parent_id <> id)
);
create index organization_parent_idx on organization (parent_id);
comment on column organization.enterprise_number is 'BCE/KBO number, ten digits';

create table location (
    id uuid constraint location_pk primary key,
    version integer not null,
    name jsonb not null default '{}',
    street text,
    house_number text,
    postcode text constraint location_postcode_formed check (postcode ~ '^[0-9]{4}$'),
    city text,
    latitude double precision constraint location_latitude_range check (latitude between -90 and 90),
    longitude double precision constraint location_longitude_range check (longitude between -180 and 180),
    entrance jsonb not null default '{}',
    transit jsonb not null default '{}',
    wheelchair text not null default 'unknown' constraint location_wheelchair_known
        check (wheelchair in ('yes', 'limited', 'no', 'unknown')),
    hidden boolean not null default false,
    municipality_id uuid constraint location_municipality_fk references area,
    neighbourhood_id uuid constraint location_neighbourhood_fk references area,
    placed_by text constraint location_placed_by_known
        check (placed_by in ('given', 'polygon', 'postcode', 'nearest')),
    demo boolean not null default false,
    constraint location_point_whole check ((latitude is null) = (longitude is null))
);
create index location_municipality_idx on location (municipality_id);
create index location_neighbourhood_idx on location (neighbourhood_id);
comment on column location.hidden is 'the address is kept from everybody: no page, distance, order, map or export shows it';
comment on column location.placed_by is 'how the neighbourhood was found; nearest is an estimate';

create table service (
    id uuid constraint service_pk primary key,
    version integer not null,
    organization_id uuid constraint service_organization_fk references organization,
    service_type_id text constraint service_type_fk references service_type,
    name jsonb not null constraint service_named check (jsonb_typeof(name) = 'object' and name <> '{}'),
    description jsonb not null default '{}',
    status text not null constraint service_status_known check (status in ('draft', 'published', 'ended')),
    ended_on date constraint service_ended_dated check ((status = 'ended') = (ended_on is not null)),
    audience_mode text not null constraint service_audience_mode_known check (audience_mode in ('all', 'priority', 'exclusive')),
    audiences text[] not null default '{}',
    audience_note jsonb not null default '{}',
    conditions jsonb not null default '{}',
    documents jsonb not null default '{}',
    fee text not null constraint service_fee_known check (fee in ('free', 'paid', 'unknown')),
    fee_note jsonb not null default '{}',
    without_papers text not null constraint service_without_papers_known check (without_papers in ('yes', 'no', 'unknown')),
    warning jsonb not null default '{}',
    school_calendar text constraint service_school_calendar_known check (school_calendar in ('fr', 'nl')),
    responsible_area_id uuid constraint service_responsible_area_fk references area,
    demo boolean not null default false
);
create index service_organization_idx on service (organization_id);
create index service_type_idx on service (service_type_id);
create index service_responsible_area_idx on service (responsible_area_id);
comment on column service.documents is 'what to bring if one has it; one a line, by language';
comment on column service.warning is 'what one should know before going, by language';

create table service_need (
    service_id uuid not null constraint service_need_service_fk references service on delete cascade,
    need_id text not null constraint service_need_need_fk references need,
    position integer not null,
    sentence jsonb not null default '{}',
    help_level text constraint service_need_help_level_known check (help_level in ('informs', 'accompanies', 'handles')),
    constraint service_need_pk primary key (service_id, position),
    constraint service_need_once unique (service_id, need_id) deferrable initially deferred
);
create index service_need_need_idx on service_need (need_id);
comment on column service_need.sentence is 'fait quoi: what the service does for this need, one sentence by language';

create table service_language (
    service_id uuid not null constraint service_language_service_fk references service on delete cascade,
    language text not null constraint service_language_formed check (language ~ '^[a-z]{2,3}$'),
    mode text not null constraint service_language_mode_known check (mode in ('spoken', 'interpreter')),
    constraint service_language_pk primary key (service_id, language)
);

create table service_area (
    service_id uuid not null constraint service_area_service_fk references service on delete cascade,
    area_id uuid not null constraint service_area_area_fk references area,
    constraint service_area_pk primary key (service_id, area_id)
);
create index service_area_area_idx on service_area (area_id);
comment on table service_area is 'competence: whom the service receives, by where they live; no row means no such limit is known';

create table service_at_location (
    id uuid constraint service_at_location_pk primary key,
    service_id uuid not null constraint service_at_location_service_fk references service on delete cascade,
    location_id uuid constraint service_at_location_location_fk references location,
    position integer not null default 0,
    constraint service_at_location_once unique (service_id, location_id),
    constraint service_at_location_of_service unique (id, service_id),
    -- Without a place only when the service has no place at all.
    constraint service_at_location_placeless_alone
        exclude using gist (service_id with =, (case when location_id is null then 1 else 0 end) with <>)
        deferrable initially deferred
);
create index service_at_location_service_idx on service_at_location (service_id);
create index service_at_location_location_idx on service_at_location (location_id);
create unique index service_at_location_one_placeless on service_at_location (service_id) where location_id is null;

-- One identity outside: the same thing at the same source is one entry.
create table external_identifier (
    source text not null,
    value text not null,
    kind text not null constraint external_identifier_kind_known check (kind in ('organization', 'service', 'location')),
    target_id uuid not null,
    constraint external_identifier_pk primary key (source, value, kind)
);
create index external_identifier_target_idx on external_identifier (kind, target_id);
