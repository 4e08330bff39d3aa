-- What becomes of a report, and how its author learns of it.
alter table report add column token_hash bytea constraint report_token_once unique;
alter table report add column contact text;
alter table report add column language text not null default 'fr';
alter table report add column reviewed_by text;
alter table report add column form_account_id uuid constraint report_form_account_fk references account on delete set null;
alter table report add column outcome text;
alter table report add column reason_code text;
alter table report add column decided_by text;
alter table report add constraint report_acceptance_told check ((state = 'accepted') = (outcome is not null));
alter table report add constraint report_contact_undecided check (contact is null or state in ('received', 'in_review'));
alter table report add constraint report_message_short check (length(message) <= 1000);
create index report_form_account_idx on report (form_account_id);
create index report_waiting_idx on report (service_id, received_at) where state in ('received', 'in_review');
comment on column report.token_hash is 'SHA-256 of what opens the page that shows where it stands; given out once';
comment on column report.contact is 'where the answer goes; deleted when it is decided';
comment on column report.form_account_id is 'who opened a form of the desk to correct the entry: publishing it accepts the report';
comment on column report.outcome is 'code of what was done about it';
comment on column report.received_at is 'the day only where who reports may be in danger';
