-- The own link of a service: whoever has it says "full today" without an account. Whoever reads this table can't make one up.
create table service_link (
    id uuid constraint service_link_pk primary key,
    token_hash bytea not null constraint service_link_token_once unique
        constraint service_link_hash_long check (octet_length(token_hash) = 32),
    service_id uuid not null constraint service_link_service_fk references service on delete cascade,
    label text not null,
    created_at timestamptz not null,
    created_by text not null,
    last_used_at timestamptz,
    withdrawn_at timestamptz
);
create index service_link_service_idx on service_link (service_id);
comment on column service_link.token_hash is 'SHA-256; the token itself stands in the letter or was shown once';
comment on column service_link.created_by is 'a function, never a name';
comment on column service_link.last_used_at is 'when something was last said with it; looking leaves no trace';

-- Which notices and exceptions a link said, so that it takes back those and no others.
create table service_link_word (
    part_id uuid constraint service_link_word_pk primary key,
    word_id uuid not null,
    link_id uuid not null constraint service_link_word_link_fk references service_link on delete cascade,
    channel_id uuid not null,
    word text not null constraint service_link_word_known check (word in ('full', 'closed')),
    said jsonb not null,
    last_day date not null,
    ends_at timestamptz not null
);
create index service_link_word_link_idx on service_link_word (link_id);
create index service_link_word_ends_idx on service_link_word (ends_at);
comment on column service_link_word.said is 'the part as the link wrote it; one that somebody changed since is theirs';
comment on column service_link_word.word_id is 'the same for all doors about which it was said at once';
