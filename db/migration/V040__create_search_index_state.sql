-- How far the search index that several nodes share is. It stands here and not beside the index, so that any node goes on
-- where another stopped; revision tells what changed since.
create table search_index_state (
    name text not null constraint search_index_state_pk primary key,
    identity text not null,
    version bigint not null,
    fingerprint text not null,
    building_identity text,
    building_version bigint,
    building_fingerprint text,
    building_done text,
    at timestamptz not null default now(),
    constraint search_index_state_building_whole check (num_nulls(building_identity, building_version, building_fingerprint,
        building_done) in (0, 4))
);
comment on table search_index_state is 'one row for each shared index; without it the index is made again';
comment on column search_index_state.building_done is 'the last service written; killed, whoever comes next goes on behind it';
