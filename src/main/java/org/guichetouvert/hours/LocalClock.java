package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Clock on the wall and instant, around the change of summer time. An hour that does not exist is skipped; where an hour
 * happens twice, doors open and close the first time, and the second time stays as the first one ended.
 */
final class LocalClock {

	private LocalClock() {
	}

	/** The wall clock's time, which never goes back. */
	static LocalDateTime wallTime(ZonedDateTime instant) {
		LocalDateTime local = instant.toLocalDateTime();
		List<ZoneOffset> offsets = instant.getZone().getRules().getValidOffsets(local);
		if (offsets.size() < 2 || instant.getOffset().equals(offsets.get(0))) {
			return local;
		}
		ZoneOffsetTransition transition = instant.getZone().getRules().getTransition(local);
		return transition.getDateTimeBefore().minusNanos(1);
	}

	/** The first instant at which the wall clock shows the given time or a later one. */
	static ZonedDateTime firstInstant(LocalDate date, int minute, ZoneId zone) {
		LocalDateTime local = LocalDateTime.of(date, LocalTime.ofSecondOfDay(60L * minute));
		ZonedDateTime instant = ZonedDateTime.of(local, zone);
		if (instant.toLocalDateTime().equals(local)) {
			return instant;
		}
		return ZonedDateTime.ofInstant(zone.getRules().getTransition(local).getInstant(), zone); // an hour that does not exist
	}

	static int minuteOfDay(LocalDateTime local) {
		return 60 * local.getHour() + local.getMinute();
	}

}
