-- A place that is taken away and added again in one change stands there twice until its end.
alter table service_at_location drop constraint service_at_location_once;
alter table service_at_location add constraint service_at_location_once unique (service_id, location_id) deferrable initially deferred;
