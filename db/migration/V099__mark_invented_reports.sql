-- Invented reports of the demonstration: written anew as their days move, and gone with it. What somebody accepted to try it is
-- counted with them, and stays as long as its decision does.
alter table report add column demo boolean not null default false;
alter table refusal_count add column demo boolean not null default false;
alter table refusal_count add column written integer not null default 0;
alter table refusal_count add constraint refusal_count_written check (written between 0 and reports and (demo or written = 0));
comment on column refusal_count.demo is 'of an invented institution';
comment on column refusal_count.written is 'how many of these the demonstration wrote; the others were accepted to try it';
update refusal_count r set demo = true from organization o where o.id = r.organization_id and o.demo;
