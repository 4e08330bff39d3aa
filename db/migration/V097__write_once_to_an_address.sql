-- A letter is sent when the mail server has taken it, not when it was written. One that no server took within a day never went.
alter table confirm_letter rename column sent_at to asked_at;
alter table confirm_letter add column sent_at timestamptz, add column letter_id uuid;
update confirm_letter set sent_at = asked_at;
comment on column confirm_letter.asked_at is 'when the letter was written';
comment on column confirm_letter.sent_at is 'when the mail server took it; null while it has not';
comment on column confirm_letter.letter_id is 'several services that share an address stand in one letter; null for one of before';

-- The addresses that letters went to, by a keyed hash: one letter a month at most, however many services share the address.
create table confirm_envelope (
    id uuid constraint confirm_envelope_pk primary key,
    address_hash bytea not null constraint confirm_envelope_address_once unique
        constraint confirm_envelope_hash_long check (octet_length(address_hash) = 32),
    letter_id uuid,
    asked_at timestamptz,
    sent_at timestamptz,
    stopped_at timestamptz
);
comment on column confirm_envelope.stopped_at is 'when somebody who reads the letters there wished for no more';
