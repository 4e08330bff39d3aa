-- One row: whether the invented entries are wanted here, and what was loaded last, so that a later start has nothing to do.
create table demonstration (
    only_row boolean not null default true constraint demonstration_pk primary key constraint demonstration_single check (only_row),
    wanted boolean not null,
    fingerprint text,
    dated_on date
);
insert into demonstration (wanted) values (true);
comment on column demonstration.wanted is 'false once somebody took them out, so that no start brings them back';
comment on column demonstration.dated_on is 'the day that their relative dates were reckoned from';
