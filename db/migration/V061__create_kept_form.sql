-- What somebody typed into a form and could not send: the session was over, the page was closed. Gone after a week.
create table kept_form (
    id uuid constraint kept_form_pk primary key,
    account_id uuid constraint kept_form_account_fk references account on delete cascade,
    token_hash text constraint kept_form_token_once unique,
    path text not null,
    fields jsonb not null,
    kept_at timestamptz not null,
    constraint kept_form_has_owner check (num_nonnulls(account_id, token_hash) = 1)
);
create unique index kept_form_once on kept_form (account_id, path) where account_id is not null;
create index kept_form_kept_at_idx on kept_form (kept_at);
comment on column kept_form.token_hash is 'of what leads whoever signs in again back to it';
