-- Cells that named a person who was erased: should a file say the same again, it is read as if it said what was left of it.
create table import_erased_cell (
    hash bytea constraint import_erased_cell_pk primary key
        constraint import_erased_cell_hash_long check (octet_length(hash) = 32),
    replacement text not null
);
comment on column import_erased_cell.hash is 'HMAC of the cell as it was, with the key of erasure_key';
