alter table account
    add column password_hash text,
    add column last_sign_in_at timestamptz,
    add column session_generation integer not null default 0;
comment on column account.password_hash is 'null: signs in by link only';
comment on column account.session_generation is 'a session of another generation is over, even where its row is still there';
alter table account add constraint account_gone_has_no_password check (state <> 'gone' or password_hash is null);
