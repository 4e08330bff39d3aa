-- What professionals do for institutions, in minutes: so that it is seen who carries the load. Nothing of whoever was helped: no
-- words, no time of day.

-- As who somebody counts in one month: a random number, another one each month. It says how many took part, not who.
create table tally_hand (
    account_id uuid not null,
    month date not null constraint tally_hand_month_first check (extract(day from month) = 1),
    hand uuid not null constraint tally_hand_once unique,
    constraint tally_hand_pk primary key (account_id, month)
);
create index tally_hand_month_idx on tally_hand (month);
comment on table tally_hand is 'deleted once nothing of that month can be corrected: then nobody knows any more whose number it was';
comment on column tally_hand.account_id is 'no foreign key, so that a tally never keeps an account';

create table tally_entry (
    id uuid constraint tally_entry_pk primary key,
    account_id uuid,
    noted_at timestamptz,
    hand uuid not null,
    day date not null,
    area_id uuid not null constraint tally_entry_area_fk references area,
    institution_kind text,
    organization_id uuid,
    act text not null constraint tally_entry_act_known check (act in ('on_hold', 'online_form', 'letter', 'papers_again',
        'accompanied', 'appointment_sought', 'document_explained', 'other')),
    minutes smallint not null constraint tally_entry_minutes_possible check (minutes between 1 and 480),
    outcome text not null constraint tally_entry_outcome_known check (outcome in ('settled', 'pending', 'sent_elsewhere',
        'refused', 'no_answer')),
    demo boolean not null default false,
    constraint tally_entry_one_institution check (num_nonnulls(institution_kind, organization_id) = 1),
    constraint tally_entry_cut_whole check ((account_id is null) = (noted_at is null)),
    constraint tally_entry_cut_to_the_month check (account_id is not null or extract(day from day) = 1)
);
create index tally_entry_day_idx on tally_entry (day);
create index tally_entry_area_idx on tally_entry (area_id);
create index tally_entry_account_idx on tally_entry (account_id, noted_at) where account_id is not null;
comment on column tally_entry.account_id is 'while its author can correct it, 30 days; null from then on, or from the day that the account is closed';
comment on column tally_entry.day is 'the first of the month once the account is gone';
comment on column tally_entry.institution_kind is 'of db/reference/institutions.csv';
comment on column tally_entry.organization_id is 'no foreign key: a count stays true when its organization is gone';
