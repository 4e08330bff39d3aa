-- Invented reports of the demonstration: written anew as their days move, and gone with it.
alter table report add column demo boolean not null default false;
alter table refusal_count add column demo boolean not null default false;
comment on column refusal_count.demo is 'of an invented institution';
