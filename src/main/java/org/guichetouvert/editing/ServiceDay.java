package org.guichetouvert.editing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.guichetouvert.hours.HoursInterval;

/**
 * The day as a door counts it: a night that begins on it belongs to it, until it closes. Otherwise it ends at midnight, that
 * of a door which never closes too.
 *
 * @param hours what the door does on a day of the calendar, from midnight to midnight
 */
record ServiceDay(Function<LocalDate, List<HoursInterval>> hours, ZoneId zone) {

	/** What runs over midnight and further than that is no night. */
	private static final LocalTime LATEST_END = LocalTime.NOON;

	/** The day that an instant belongs to: in a night that began yesterday, yesterday. */
	LocalDate of(ZonedDateTime instant) {
		LocalDate yesterday = instant.toLocalDate().minusDays(1);
		return instant.isBefore(endOf(yesterday)) ? yesterday : instant.toLocalDate();
	}

	/** Exclusive. */
	ZonedDateTime endOf(LocalDate day) {
		ZonedDateTime midnight = midnightAfter(day);
		boolean runs = hours.apply(day).stream().anyMatch(one -> one.end().isEqual(midnight));
		Optional<ZonedDateTime> closing = hours.apply(day.plusDays(1)).stream()
			.filter(one -> one.start().isEqual(midnight) && !one.end().isAfter(midnight.with(LATEST_END)))
			.map(HoursInterval::end).findFirst();
		return runs ? closing.orElse(midnight) : midnight;
	}

	ZonedDateTime midnightAfter(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone);
	}

}
