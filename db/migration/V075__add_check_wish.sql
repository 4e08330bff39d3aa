-- That somebody asked for a look at an entry: it comes up among the first. Whoever verifies it on that day or later answers it.
create table check_wish (
    service_id uuid constraint check_wish_pk primary key constraint check_wish_service_fk references service on delete cascade,
    asked_on date not null,
    asked_by text not null
);
comment on column check_wish.asked_by is 'a function, never a name';
