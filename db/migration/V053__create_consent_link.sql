-- Mailed to a person, it leads to what is kept about her and lets her withdraw. Whoever reads this table can't make one up.
create table consent_link (
    token_hash bytea constraint consent_link_pk primary key
        constraint consent_link_hash_long check (octet_length(token_hash) = 32),
    person_id uuid not null constraint consent_link_person_fk references person on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint consent_link_ends_after_start check (expires_at > created_at)
);
create index consent_link_person_idx on consent_link (person_id);
create index consent_link_expires_idx on consent_link (expires_at);
comment on column consent_link.token_hash is 'SHA-256; the token itself stands in the letter only';
