-- Nothing is lost, except a person who wishes to be gone. Revisions stay append-only but for this: within a transaction that
-- says that it erases, words may give way to "[retiré]", and nothing else may change.
create or replace function refuse_revision_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'revision' and current_setting('guichet.erasing', true) = 'yes' then
        if to_jsonb(new) - array['snapshot', 'comment', 'author'] = to_jsonb(old) - array['snapshot', 'comment', 'author']
                and (new.snapshot = old.snapshot or new.snapshot::text like '%[retiré]%')
                and (new.comment is not distinct from old.comment or new.comment like '%[retiré]%')
                and (new.author = old.author or new.author like '%[retiré]%') then
            return new;
        end if;
    end if;
    raise exception 'revisions are append-only' using errcode = 'restrict_violation';
end $$;
comment on table revision is 'what each entry was after each change; append-only, also for administrators, but for the words about a person who was erased';

create table erasure (
    id bigint not null generated always as identity constraint erasure_pk primary key,
    at timestamptz not null,
    way text not null constraint erasure_way_known check (way in ('own_link', 'coordination')),
    functions integer not null,
    places integer not null
);
comment on table erasure is 'that somebody was removed, and not who';
comment on column erasure.places is 'in how many texts she stood';

create table erasure_key (
    only_one boolean not null default true constraint erasure_key_pk primary key constraint erasure_key_single check (only_one),
    secret bytea not null constraint erasure_key_long check (octet_length(secret) = 32)
);
comment on table erasure_key is 'without it the hashes of what was erased say nothing';

create table refused_name (
    hash bytea constraint refused_name_pk primary key constraint refused_name_hash_long check (octet_length(hash) = 32)
);
comment on table refused_name is 'HMAC of a name and a service or organization where no import may bring it back; no date, so that nothing can be joined to it';
