-- What was looked for and how much was there: so that a need that nobody answers in a quartier is seen. Counts of searches,
-- of those who make them nothing: no address, no cookie, no time of day. Violence and danger are left out before they get here.

-- No foreign keys: a count stays true when its area is gone.
create table search_count (
    day date not null,
    need_id text,
    area_id uuid,
    results smallint not null constraint search_count_results_capped check (results between 0 and 21),
    searches integer not null constraint search_count_searches_positive check (searches > 0),
    constraint search_count_once unique nulls not distinct (day, need_id, area_id, results),
    -- the last of several guards, in case that another one is lost
    constraint search_count_no_violence check (need_id not like 'violences-%')
);
comment on column search_count.need_id is 'asked for, or what the words were first taken for; null when neither';
comment on column search_count.area_id is 'asked for, named in the words or lived in; null for anywhere';
comment on column search_count.results is 'exact to 20; 21 stands for more, which keeps the rows few';

-- At most one row: a new key comes only after the old one and its hashes are gone, 30 days old at most.
create table search_key (
    id bigint not null generated always as identity constraint search_key_pk primary key,
    only_one boolean not null default true constraint search_key_single unique check (only_one),
    secret bytea not null constraint search_key_long check (octet_length(secret) = 32),
    made_on date not null
);
comment on table search_key is 'without it a hash says nothing: dropped, nobody can find out any more what was typed';

-- Enough to see on how many days the same words were typed, not how often or by whom.
create table search_words (
    key_id bigint not null constraint search_words_search_key_fk references search_key on delete cascade,
    hash bytea not null constraint search_words_hash_long check (octet_length(hash) = 32),
    day date not null,
    constraint search_words_pk primary key (key_id, hash, day)
);
comment on column search_words.hash is 'HMAC-SHA-256 of language and words with the key';

-- Words that came up on three days are no longer one person's: they show which everyday words the site must learn.
create table search_phrase (
    words text not null constraint search_phrase_short check (char_length(words) between 1 and 80),
    language text not null constraint search_phrase_language_iso check (language ~ '^[a-z]{2,3}$'),
    first_day date not null,
    last_day date not null,
    days integer not null constraint search_phrase_third_day check (days >= 3),
    results smallint not null constraint search_phrase_results_capped check (results between 0 and 21),
    constraint search_phrase_pk primary key (words, language),
    constraint search_phrase_in_order check (first_day <= last_day),
    -- what may be somebody's own: an address, a number of a telephone, a letter or a register, a story
    constraint search_phrase_nothing_personal check (words !~ '@' and regexp_count(words, '[[:digit:]]') < 5
        and regexp_count(words, ' ') < 8)
);
create index search_phrase_last_day_idx on search_phrase (last_day);
comment on column search_phrase.words is 'without case and accents';
comment on column search_phrase.results is 'of the last search; 21 stands for more than 20';
comment on column search_phrase.last_day is 'a year later the row is removed';
