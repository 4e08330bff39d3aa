package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Goes through a schedule in the order of time; keeps the day it is at, so it is for one question and one thread. */
final class Walk {

	/** More than a week, because a change may fall into the hour that summer time skips. */
	private static final int WEEKLY_HORIZON_DAYS = 15;

	/** Values of more than thirty rules are looked at less far ahead, so that none takes long; but a year in any case. */
	private static final int MOST_RULES_LOOKED_AT = 30 * OpeningHours.HORIZON.getDays();

	private final Schedule schedule;

	private final ZoneId zone;

	private final HolidayCalendar calendar;

	private @Nullable LocalDate planned;

	private DayPlan plan = DayPlan.EMPTY;

	Walk(Schedule schedule, ZoneId zone, HolidayCalendar calendar) {
		this.schedule = schedule;
		this.zone = zone;
		this.calendar = calendar;
	}

	Outcome at(ZonedDateTime instant) {
		LocalDateTime local = LocalClock.wallTime(instant);
		return planOn(local.toLocalDate()).at(LocalClock.minuteOfDay(local));
	}

	private DayPlan planOn(LocalDate date) {
		if (!date.equals(planned)) {
			plan = schedule.on(date, zone, calendar);
			planned = date;
		}
		return plan;
	}

	@Nullable ZonedDateTime nextChange(ZonedDateTime instant, Outcome now) {
		if (!schedule.canOpen()) {
			return null;
		}
		LocalDateTime local = LocalClock.wallTime(instant);
		LocalDate date = local.toLocalDate();
		LocalDate horizon = date.plusDays(horizonDays());
		ZonedDateTime change = changeOn(date, LocalClock.minuteOfDay(local), now.state());
		while (change == null && date.isBefore(horizon)) {
			date = date.plusDays(1);
			change = changeOn(date, -1, now.state());
		}
		return change;
	}

	private int horizonDays() {
		return schedule.weekly() ? WEEKLY_HORIZON_DAYS
				: Math.min(OpeningHours.HORIZON.getDays(), MOST_RULES_LOOKED_AT / schedule.rules().size());
	}

	private @Nullable ZonedDateTime changeOn(LocalDate date, int after, HoursState now) {
		DayPlan day = planOn(date);
		for (int minute : day.boundaries()) {
			if (minute > after && day.at(minute).state() != now) {
				ZonedDateTime change = LocalClock.firstInstant(date, minute, zone);
				if (at(change).state() != now) {
					return change;
				}
			}
		}
		return null;
	}

	List<HoursInterval> intervals(ZonedDateTime from, ZonedDateTime to) {
		List<HoursInterval> intervals = new ArrayList<>();
		ZonedDateTime start = from;
		Outcome outcome = at(from);
		LocalDate last = to.withZoneSameInstant(zone).minusNanos(1).toLocalDate();
		for (LocalDate date = LocalClock.wallTime(from).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
			DayPlan day = planOn(date);
			for (int minute : day.boundaries()) {
				if (day.at(minute).isSameStretch(outcome)) {
					continue;
				}
				ZonedDateTime change = LocalClock.firstInstant(date, minute, zone);
				Outcome next = at(change);
				if (change.isAfter(start) && change.isBefore(to) && !next.isSameStretch(outcome)) {
					add(intervals, start, change, outcome);
					start = change;
					outcome = next;
				}
			}
		}
		add(intervals, start, to.withZoneSameInstant(zone), outcome);
		return intervals;
	}

	private static void add(List<HoursInterval> intervals, ZonedDateTime start, ZonedDateTime end, Outcome outcome) {
		if (outcome.state() != HoursState.CLOSED) {
			intervals.add(new HoursInterval(start, end, outcome.state(), outcome.comment()));
		}
	}

}
