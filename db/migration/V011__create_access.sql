create table access_channel (
    id uuid constraint access_channel_pk primary key,
    service_id uuid not null constraint access_channel_service_fk references service on delete cascade,
    service_at_location_id uuid,
    position integer not null default 0,
    kind text not null constraint access_channel_kind_known
        check (kind in ('counter', 'outreach', 'home_visit', 'phone', 'email', 'online', 'post')),
    label jsonb not null default '{}',
    address text,
    booking_url text,
    constraint access_channel_place_fk foreign key (service_at_location_id, service_id)
        references service_at_location (id, service_id) on delete cascade,
    constraint access_channel_doors_stand_somewhere check (kind not in ('counter', 'outreach') or service_at_location_id is not null)
);
create index access_channel_service_idx on access_channel (service_id);
create index access_channel_place_idx on access_channel (service_at_location_id);
comment on table access_channel is 'a way in with a stable identity; without service_at_location it belongs to the service and shows at each of its places';
comment on column access_channel.address is 'number, e-mail or link of this way in; for outreach the words of where it is';

create table access_period (
    id uuid constraint access_period_pk primary key,
    channel_id uuid not null constraint access_period_channel_fk references access_channel on delete cascade,
    starts_on date,
    start_precision text constraint access_period_start_precision_known check (start_precision in ('year', 'month', 'day')),
    ends_on date,
    end_precision text constraint access_period_end_precision_known check (end_precision in ('year', 'month', 'day')),
    during daterange generated always as (daterange(starts_on, ends_on, '[)')) stored,
    admission text not null constraint access_period_admission_known
        check (admission in ('walk_in', 'appointment', 'registration', 'referral')),
    professionals_only boolean not null default false,
    suspended boolean not null default false,
    prerequisites text not null default '' constraint access_period_prerequisites_known
        check (string_to_array(prerequisites, ',') <@ array['internet', 'email', 'eid', 'qr', 'printer', 'bank_card']),
    hours text,
    hours_text text,
    public_holidays text not null constraint access_period_public_holidays_known check (public_holidays in ('closed', 'open', 'unknown')),
    tickets integer constraint access_period_tickets_positive check (tickets > 0),
    tickets_from time,
    tickets_gone_by time,
    note jsonb not null default '{}',
    end_reason text,
    replaced_by jsonb not null default '{}',
    replacing_channel_id uuid constraint access_period_replacing_channel_fk references access_channel on delete set null,
    relayed_by_service_id uuid constraint access_period_relayed_by_fk references service on delete set null,
    source text,
    verified_on date,
    verified_by text,
    verified_by_person_id uuid,
    verified_how text constraint access_period_verified_how_known
        check (verified_how in ('visit', 'call', 'email', 'website', 'service_itself')),
    next_check_on date,
    constraint access_period_ends_after_start check (ends_on > starts_on),
    constraint access_period_start_has_precision check ((starts_on is null) = (start_precision is null)),
    constraint access_period_end_has_precision check ((ends_on is null) = (end_precision is null)),
    constraint access_period_no_overlap exclude using gist (channel_id with =, during with &&) deferrable initially deferred
);
create index access_period_channel_idx on access_period (channel_id);
create index access_period_replacing_channel_idx on access_period (replacing_channel_id);
create index access_period_relayed_by_idx on access_period (relayed_by_service_id);
create index access_period_verified_by_person_idx on access_period (verified_by_person_id);
comment on table access_period is 'what held for a way in, and when: a dated fact with a source';
comment on column access_period.suspended is 'out of use for the time of this period; its end, where known, is when it reopens';
comment on column access_period.starts_on is 'first day; null when nobody knows since when, which is not always';
comment on column access_period.ends_on is 'first day on which it no longer held; null while it holds';
comment on column access_period.prerequisites is 'what one must have, parted by commas';
comment on column access_period.hours is 'OSM opening_hours value that the engine understands';
comment on column access_period.hours_text is 'hours as somebody wrote them, where no value could be read from it';

create table schedule_exception (
    id uuid constraint schedule_exception_pk primary key,
    service_id uuid not null constraint schedule_exception_service_fk references service on delete cascade,
    service_at_location_id uuid,
    channel_id uuid constraint schedule_exception_channel_fk references access_channel on delete cascade,
    starts_on date not null,
    ends_on date not null,
    effect text not null constraint schedule_exception_effect_known check (effect in ('closed', 'hours', 'message')),
    hours text,
    message jsonb not null default '{}',
    source text,
    constraint schedule_exception_ends_after_start check (ends_on > starts_on),
    constraint schedule_exception_hours_given check ((effect = 'hours') = (hours is not null)),
    constraint schedule_exception_place_fk foreign key (service_at_location_id, service_id)
        references service_at_location (id, service_id) on delete cascade,
    constraint schedule_exception_scope_is_one check (num_nonnulls(service_at_location_id, channel_id) <= 1)
);
create index schedule_exception_service_idx on schedule_exception (service_id);
create index schedule_exception_place_idx on schedule_exception (service_at_location_id);
create index schedule_exception_channel_idx on schedule_exception (channel_id);
comment on column schedule_exception.ends_on is 'first day on which it no longer holds';

create table intake_notice (
    id uuid constraint intake_notice_pk primary key,
    service_id uuid not null constraint intake_notice_service_fk references service on delete cascade,
    service_at_location_id uuid,
    channel_id uuid constraint intake_notice_channel_fk references access_channel on delete cascade,
    kind text not null constraint intake_notice_kind_known check (kind in ('full', 'no_new_files', 'usual_delay')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    delay_days integer constraint intake_notice_delay_positive check (delay_days >= 0),
    message jsonb not null default '{}',
    source text,
    constraint intake_notice_ends_after_start check (ends_at > starts_at),
    constraint intake_notice_place_fk foreign key (service_at_location_id, service_id)
        references service_at_location (id, service_id) on delete cascade,
    constraint intake_notice_scope_is_one check (num_nonnulls(service_at_location_id, channel_id) <= 1)
);
create index intake_notice_service_idx on intake_notice (service_id);
create index intake_notice_place_idx on intake_notice (service_at_location_id);
create index intake_notice_channel_idx on intake_notice (channel_id);
comment on table intake_notice is 'the door stands open but does not take everybody in; ends by itself';

create table disruption (
    id uuid constraint disruption_pk primary key,
    version integer not null,
    statement jsonb not null constraint disruption_stated check (statement <> '{}'),
    starts_on date not null,
    ends_on date not null,
    everywhere boolean not null default false,
    closed_kinds text[] not null constraint disruption_closes_something check (cardinality(closed_kinds) > 0),
    source text,
    demo boolean not null default false,
    constraint disruption_ends_after_start check (ends_on > starts_on)
);
comment on table disruption is 'one statement for many: a strike, a heat wave, an office that moves';
comment on column disruption.closed_kinds is 'kinds of way in that do not work; the others do';
create table disruption_area (
    disruption_id uuid not null constraint disruption_area_disruption_fk references disruption on delete cascade,
    area_id uuid not null constraint disruption_area_area_fk references area,
    constraint disruption_area_pk primary key (disruption_id, area_id)
);
create index disruption_area_area_idx on disruption_area (area_id);
create table disruption_service_type (
    disruption_id uuid not null constraint disruption_service_type_disruption_fk references disruption on delete cascade,
    service_type_id text not null constraint disruption_service_type_type_fk references service_type,
    constraint disruption_service_type_pk primary key (disruption_id, service_type_id)
);
create index disruption_service_type_type_idx on disruption_service_type (service_type_id);
create table disruption_organization (
    disruption_id uuid not null constraint disruption_organization_disruption_fk references disruption on delete cascade,
    organization_id uuid not null constraint disruption_organization_organization_fk references organization on delete cascade,
    constraint disruption_organization_pk primary key (disruption_id, organization_id)
);
create index disruption_organization_organization_idx on disruption_organization (organization_id);
