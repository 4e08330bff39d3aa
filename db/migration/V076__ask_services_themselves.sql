-- The last letter that asked a service whether its entry is right. One row a service: a new letter makes the former link useless,
-- and the row itself sees to it that no second one goes within a month.
create table confirm_letter (
    service_id uuid constraint confirm_letter_pk primary key constraint confirm_letter_service_fk references service on delete cascade,
    token_hash bytea not null constraint confirm_letter_token_once unique
        constraint confirm_letter_hash_long check (octet_length(token_hash) = 32),
    sent_at timestamptz not null,
    sent_by text,
    expires_at timestamptz not null,
    answered_at timestamptz,
    constraint confirm_letter_expires_later check (expires_at > sent_at)
);
comment on column confirm_letter.sent_by is 'a function; null for the daily reminder';
comment on column confirm_letter.answered_at is 'when the service said that all is right, or what is not';

-- Services that want no such letter any more. Nothing but the service itself takes a row away.
create table confirm_stop (
    service_id uuid constraint confirm_stop_pk primary key constraint confirm_stop_service_fk references service on delete cascade,
    stopped_at timestamptz not null
);

-- Areas whose coordinator wants services to be reminded without her doing. None at first.
create table reminded_area (
    area_id uuid constraint reminded_area_pk primary key constraint reminded_area_area_fk references area,
    since timestamptz not null,
    switched_on_by text not null
);
comment on column reminded_area.switched_on_by is 'a function, never a name';

-- What a service says by the link of a letter is no longer right. It waits for whoever keeps the entry.
create table service_correction (
    id uuid constraint service_correction_pk primary key,
    service_id uuid not null constraint service_correction_service_fk references service on delete cascade,
    part text not null constraint service_correction_part_known check (part in ('where', 'ways', 'hours', 'needs', 'other')),
    words text not null constraint service_correction_said check (words <> ''),
    said_at timestamptz not null,
    done_at timestamptz,
    done_by text,
    constraint service_correction_done_by_somebody check ((done_at is null) = (done_by is null))
);
create index service_correction_open_idx on service_correction (service_id) where done_at is null;
comment on column service_correction.words is 'free text; a year after it was dealt with the row is removed';
