-- Days don't tell which came first: a wish of an afternoon is not answered by a look of that morning. A look says so itself, and at what.
alter table check_wish add column answered_at timestamptz;
alter table check_wish add column seen uuid[] not null default '{}';
comment on column check_wish.answered_at is 'when all ways in had been looked at since; null while they have not';
comment on column check_wish.seen is 'periods of ways in that somebody looked at since, while it is not answered';
-- Until now a look of that day answered it; without a way in nobody looked.
update check_wish w set answered_at = now() where (
    select bool_and(coalesce(p.verified_on >= w.asked_on, false)) from access_channel c join access_period p on p.channel_id = c.id
    where c.service_id = w.service_id and (p.starts_on is null or p.starts_on <= current_date)
    and (p.ends_on is null or p.ends_on > current_date));
