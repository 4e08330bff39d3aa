-- Persons stand apart from contacts: snapshots and indexes hold only ids, and removing a person removes these rows.
create table person (
    id uuid constraint person_pk primary key,
    name text not null,
    circle text not null constraint person_circle_known check (circle in ('public', 'professionals', 'coordinators', 'nobody')),
    consent_on date,
    consent_by text,
    consent_until date,
    demo boolean not null default false,
    constraint person_shown_with_consent
        check (circle in ('coordinators', 'nobody') or (consent_on is not null and consent_by is not null)),
    constraint person_consent_ends_after_start check (consent_until > consent_on)
);
comment on table person is 'a natural person who agreed to be named, to readers of a circle and until a day';

alter table access_period add constraint access_period_verified_by_person_fk
    foreign key (verified_by_person_id) references person on delete set null;

create table contact (
    id uuid constraint contact_pk primary key,
    version integer not null,
    function jsonb not null constraint contact_has_function check (function <> '{}'),
    person_id uuid constraint contact_person_fk references person on delete set null,
    organization_id uuid constraint contact_organization_fk references organization on delete cascade,
    deputy_id uuid constraint contact_deputy_fk references contact on delete set null,
    office_hours text,
    languages text[] not null default '{}',
    vacant boolean not null default false,
    note jsonb not null default '{}',
    demo boolean not null default false,
    constraint contact_not_own_deputy check (deputy_id <> id)
);
create index contact_person_idx on contact (person_id);
create index contact_organization_idx on contact (organization_id);
create index contact_deputy_idx on contact (deputy_id);
comment on column contact.vacant is 'nobody holds the function now; since when is not kept, it would tell of a person';

create table contact_service (
    contact_id uuid not null constraint contact_service_contact_fk references contact on delete cascade,
    service_id uuid not null constraint contact_service_service_fk references service on delete cascade,
    constraint contact_service_pk primary key (contact_id, service_id)
);
create index contact_service_service_idx on contact_service (service_id);
create table contact_need (
    contact_id uuid not null constraint contact_need_contact_fk references contact on delete cascade,
    need_id text not null constraint contact_need_need_fk references need,
    constraint contact_need_pk primary key (contact_id, need_id)
);
create index contact_need_need_idx on contact_need (need_id);
create table contact_area (
    contact_id uuid not null constraint contact_area_contact_fk references contact on delete cascade,
    area_id uuid not null constraint contact_area_area_fk references area,
    constraint contact_area_pk primary key (contact_id, area_id)
);
create index contact_area_area_idx on contact_area (area_id);

create table contact_means (
    id uuid constraint contact_means_pk primary key,
    contact_id uuid not null constraint contact_means_contact_fk references contact on delete cascade,
    person_id uuid constraint contact_means_person_fk references person on delete cascade,
    kind text not null constraint contact_means_kind_known check (kind in ('phone', 'mobile', 'email', 'other')),
    value text not null,
    circle text not null constraint contact_means_circle_known check (circle in ('public', 'professionals', 'coordinators', 'nobody')),
    consent_on date,
    consent_by text,
    consent_until date,
    constraint contact_means_shown_with_consent
        check (circle in ('coordinators', 'nobody') or (consent_on is not null and consent_by is not null)),
    constraint contact_means_consent_ends_after_start check (consent_until > consent_on)
);
create index contact_means_contact_idx on contact_means (contact_id);
create index contact_means_person_idx on contact_means (person_id);
comment on table contact_means is 'a line or address of a function or person, with the circle that was agreed for it';
