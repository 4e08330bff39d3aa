-- Notes of professionals for each other: never in revisions, never in an index, gone after half a year.
create table note (
    id uuid constraint note_pk primary key,
    service_id uuid not null constraint note_service_fk references service on delete cascade,
    need_id text constraint note_need_fk references need,
    text text not null constraint note_is_short check (char_length(text) between 1 and 600),
    written_on date not null,
    renewed_on date,
    expires_on date not null,
    signed_function text not null,
    account_id uuid not null,
    constraint note_renewed_after_written check (renewed_on >= written_on),
    constraint note_expires_in_time
        check (expires_on > written_on and expires_on <= coalesce(renewed_on, written_on) + interval '6 months')
);
create index note_service_idx on note (service_id);
create index note_need_idx on note (need_id);
create index note_expires_idx on note (expires_on);
comment on table note is 'what professionals tell each other of a service; nothing of a person';
comment on column note.expires_on is 'not shown from that day, and deleted by a daily task';
comment on column note.account_id is 'who may take it away; no foreign key, so that a note never keeps an account';
