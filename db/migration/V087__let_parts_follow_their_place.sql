-- A place of a service may move to another service, with its ways in, exceptions and notices: two entries become one.
alter table access_channel drop constraint access_channel_place_fk;
alter table access_channel add constraint access_channel_place_fk foreign key (service_at_location_id, service_id)
    references service_at_location (id, service_id) on delete cascade on update cascade;
alter table schedule_exception drop constraint schedule_exception_place_fk;
alter table schedule_exception add constraint schedule_exception_place_fk foreign key (service_at_location_id, service_id)
    references service_at_location (id, service_id) on delete cascade on update cascade;
alter table intake_notice drop constraint intake_notice_place_fk;
alter table intake_notice add constraint intake_notice_place_fk foreign key (service_at_location_id, service_id)
    references service_at_location (id, service_id) on delete cascade on update cascade;
