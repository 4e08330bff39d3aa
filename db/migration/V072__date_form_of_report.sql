-- Whoever went to a form because of a report does so for a day, not for good.
alter table report add column form_opened_at timestamptz;
comment on column report.form_opened_at is 'when form_account_id opened it; its forms show the report for a day';
comment on column report.form_account_id is 'who opened a form of the desk to correct the entry; publishing accepts what she ticks there';
