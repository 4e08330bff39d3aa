package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One rule, ready to colour days. */
final class CompiledRule {

	private final @Nullable DaySelector days;

	private final List<TimeSpan> times;

	private final Outcome outcome;

	private final boolean fallback;

	private final boolean replacing;

	private final boolean fixed;

	private final List<Piece> sameDay = new ArrayList<>();

	private final List<Piece> nextDay = new ArrayList<>();

	/**
	 * @param days null for every day
	 * @param times empty for the whole day
	 * @param replacing whether on its days nothing that earlier rules say holds any more
	 */
	CompiledRule(@Nullable DaySelector days, List<TimeSpan> times, Outcome outcome, boolean fallback, boolean replacing) {
		this.days = days;
		this.times = times;
		this.outcome = outcome;
		this.fallback = fallback;
		this.replacing = replacing;
		this.fixed = times.stream().allMatch(TimeSpan::isFixed);
		if (fixed) {
			cut(LocalDate.EPOCH, ZoneId.of("Z"), sameDay, nextDay);
		}
	}

	Match matches(LocalDate date, HolidayCalendar calendar) {
		return days == null ? Match.YES : days.on(date, calendar);
	}

	List<TimeSpan> times() {
		return times.isEmpty() ? List.of(TimeSpan.WHOLE_DAY) : times;
	}

	Outcome outcome() {
		return outcome;
	}

	boolean isFallback() {
		return fallback;
	}

	boolean isReplacing() {
		return replacing;
	}

	/** Whether its hours last into the next day, or may, as those of the sun. */
	boolean isPastMidnight() {
		return !fixed || !nextDay.isEmpty();
	}

	/** "PH off" leaves nothing of what earlier rules began on that day, the hours after midnight included. */
	boolean isClosingWholeDay() {
		return times.isEmpty() && outcome.state() == HoursState.CLOSED;
	}

	void addSameDay(LocalDate date, ZoneId zone, List<Piece> pieces) {
		if (fixed) {
			pieces.addAll(sameDay);
		}
		else {
			cut(date, zone, pieces, new ArrayList<>());
		}
	}

	/** Adds what begins on the given day and lasts into the next one. */
	void addNextDay(LocalDate date, ZoneId zone, List<Piece> pieces) {
		if (fixed) {
			pieces.addAll(nextDay);
		}
		else {
			cut(date, zone, new ArrayList<>(), pieces);
		}
	}

	private void cut(LocalDate date, ZoneId zone, List<Piece> same, List<Piece> next) {
		for (TimeSpan span : times()) {
			span.cut(date, zone, outcome, fallback, same, next);
		}
	}

}
