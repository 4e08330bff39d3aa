package org.guichetouvert.site.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/**
 * A time zone as a calendar carries it along: the offset that holds at the start, and each change of the clock up to the end,
 * as Java's own rules know them. No rule that repeats, and nothing fetched from anywhere.
 */
final class CalendarZone {

	private CalendarZone() {
	}

	static TimezoneAssignment around(ZonedDateTime start, int days) {
		ZoneId zone = start.getZone();
		ZoneRules rules = zone.getRules();
		var component = new VTimezone(zone.getId());
		ZoneOffsetTransition before = rules.previousTransition(start.toInstant());
		if (before == null) {
			add(component, false, LocalDateTime.of(1970, 1, 1, 0, 0), start.getOffset(), start.getOffset());
		}
		for (ZoneOffsetTransition change = before; change != null && change.getInstant().isBefore(start.plusDays(days).toInstant());) {
			add(component, change.isGap(), change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
			change = rules.nextTransition(change.getInstant());
		}
		return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
	}

	private static void add(VTimezone zone, boolean summer, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
		if (summer) {
			var daylight = new DaylightSavingsTime();
			describe(daylight, at, from, to);
			zone.addDaylightSavingsTime(daylight);
		}
		else {
			var standard = new StandardTime();
			describe(standard, at, from, to);
			zone.addStandardTime(standard);
		}
	}

	/** @param at by the clock as it was before the change (RFC 5545, 3.6.5) */
	private static void describe(Observance observance, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
		observance.setDateStart(new DateTimeComponents(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(),
				at.getMinute(), at.getSecond(), false));
		observance.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
		observance.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
	}

}
