create table one_time_token (
    hash text constraint one_time_token_pk primary key,
    purpose text not null
        constraint one_time_token_purpose_known check (purpose in ('sign_in', 'invitation', 'first_administrator')),
    account_id uuid constraint one_time_token_account_fk references account on delete cascade,
    expires_at timestamptz,
    constraint one_time_token_is_of_an_account check ((purpose = 'first_administrator') = (account_id is null)),
    constraint one_time_token_expires check ((purpose = 'first_administrator') = (expires_at is null))
);
create index one_time_token_account_idx on one_time_token (account_id);
comment on column one_time_token.hash is 'SHA-256 of the token: who reads this table can not sign in with it';
