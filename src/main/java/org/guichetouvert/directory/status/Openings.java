package org.guichetouvert.directory.status;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Function;

import org.guichetouvert.hours.HoursInterval;
import org.jspecify.annotations.Nullable;

/**
 * What runs at an instant and what surely comes next, over midnight too: a day that nobody is sure of is not promised, nor is
 * an opening for which a notice says already that nobody is let in, or to which one needs an appointment. Looks ahead only
 * when asked, because that takes far longer than to see what runs. For one thread.
 */
final class Openings {

	private final ZonedDateTime at;

	private final DaySchedule today;

	private final Function<LocalDate, DaySchedule> days;

	private final ChannelFacts channel;

	private boolean lookedAhead;

	private @Nullable HoursInterval now;

	private @Nullable HoursInterval next;

	private @Nullable HoursInterval later;

	private boolean passedFull;

	/** @param days what the way in does on a day */
	Openings(ChannelFacts channel, ZonedDateTime at, Function<LocalDate, DaySchedule> days) {
		this.channel = channel;
		this.at = at;
		this.days = days;
		this.today = days.apply(at.toLocalDate());
	}

	DaySchedule today() {
		return today;
	}

	Intake intake() {
		return Intake.of(channel, at);
	}

	/** What runs, cut at midnight. */
	@Nullable HoursInterval running() {
		for (HoursInterval interval : today.intervals()) {
			if (interval.contains(at)) {
				return interval;
			}
		}
		return null;
	}

	/** What runs, to its end. */
	@Nullable HoursInterval now() {
		lookAhead();
		return now;
	}

	/** The next opening at which somebody who comes is let in. */
	@Nullable HoursInterval next() {
		lookAhead();
		return next;
	}

	/** The next stretch of any state, sure or not: there the status may change. */
	@Nullable HoursInterval later() {
		lookAhead();
		return later;
	}

	/** Whether an opening comes before {@link #next} at which nobody new is let in. */
	boolean passedFull() {
		lookAhead();
		return passedFull;
	}

	private void lookAhead() {
		if (lookedAhead) {
			return;
		}
		lookedAhead = true;
		Intake intake = intake();
		int daysAhead = channel.hasHours() ? StatusEngine.DAYS_AHEAD : 0;
		for (int ahead = 0; ahead <= daysAhead && next == null; ahead++) {
			DaySchedule day = ahead == 0 ? today : days.apply(at.toLocalDate().plusDays(ahead));
			if (ahead == 0 || day.kind() != DaySchedule.Kind.HOLIDAY_UNKNOWN) {
				day.intervals().forEach(interval -> pass(interval, intake));
			}
		}
	}

	private void pass(HoursInterval interval, Intake intake) {
		if (next != null || !interval.end().isAfter(at)) {
			return;
		}
		if (!interval.start().isAfter(at)) {
			now = interval;
		}
		else if (now != null && now.state() == interval.state() && now.end().isEqual(interval.start())) {
			now = new HoursInterval(now.start(), interval.end(), now.state(), now.comment());
		}
		else {
			later = later == null ? interval : later;
			boolean full = interval.isOpenDoor() && intake.isFullAt(interval.start());
			next = interval.isOpenDoor() && !full ? interval : null;
			passedFull |= full;
		}
	}

}
