package org.guichetouvert.directory.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * What one way in does on one day, by the precedence written here and nowhere else: ended, suspended, exception (the
 * narrower wins), disruption, public holiday, hours.
 *
 * @param kind what decided
 * @param intervals open and unsure stretches of that day, in order
 */
record DaySchedule(Kind kind, List<HoursInterval> intervals) {

	enum Kind {

		ENDED, SUSPENDED, EXCEPTION_CLOSED, EXCEPTION_HOURS, DISRUPTED, HOLIDAY_CLOSED, HOLIDAY_UNKNOWN, HOURS, NO_HOURS

	}

	private static final DaySchedule ENDED = new DaySchedule(Kind.ENDED, List.of());

	static DaySchedule of(ChannelFacts channel, LocalDate day, HolidayCalendar calendar, ZoneId zone) {
		Optional<ServiceSnapshot.Period> holding = channel.findPeriodOn(day);
		if (holding.isEmpty()) {
			return ENDED;
		}
		ServiceSnapshot.Period period = holding.get();
		if (period.details().suspended()) {
			return new DaySchedule(Kind.SUSPENDED, List.of());
		}
		Optional<ExceptionDetails> exception = channel.findExceptionOn(day);
		if (exception.isPresent()) {
			return exception.get().effect() == ExceptionEffect.CLOSED ? new DaySchedule(Kind.EXCEPTION_CLOSED, List.of())
					: new DaySchedule(Kind.EXCEPTION_HOURS, intervals(find(exception.get().hours()), day, calendar, zone));
		}
		if (channel.isDisruptedOn(day)) {
			return new DaySchedule(Kind.DISRUPTED, List.of());
		}
		return byHours(period, find(period.details().hours()), day, calendar, zone);
	}

	private static DaySchedule byHours(ServiceSnapshot.Period period, @Nullable OpeningHours value, LocalDate day,
			HolidayCalendar calendar, ZoneId zone) {
		if (value == null) {
			return new DaySchedule(Kind.NO_HOURS, List.of());
		}
		List<HoursInterval> usual = intervals(value, day, calendar, zone);
		if (calendar.isPublicHoliday(day) && !value.mentionsPublicHolidays()) {
			HolidayRule rule = period.details().publicHolidays();
			if (rule == HolidayRule.CLOSED) {
				return new DaySchedule(Kind.HOLIDAY_CLOSED, List.of());
			}
			if (rule == HolidayRule.UNKNOWN && !usual.isEmpty()) {
				return new DaySchedule(Kind.HOLIDAY_UNKNOWN, usual);
			}
		}
		return new DaySchedule(Kind.HOURS, usual);
	}

	/** The same for those who show a day. */
	DayHours hours() {
		return new DayHours(switch (kind) {
			case SUSPENDED -> Reason.SUSPENDED;
			case EXCEPTION_CLOSED, EXCEPTION_HOURS -> Reason.EXCEPTION;
			case DISRUPTED -> Reason.DISRUPTION;
			case HOLIDAY_CLOSED -> Reason.PUBLIC_HOLIDAY;
			case HOLIDAY_UNKNOWN -> Reason.UNKNOWN_HOLIDAY;
			case HOURS -> Reason.HOURS;
			case NO_HOURS -> Reason.HOURS_MISSING;
			case ENDED -> Reason.NOTHING_KNOWN;
		}, intervals);
	}

	private static @Nullable OpeningHours find(@Nullable String value) {
		return value == null ? null : OpeningHours.find(value).orElse(null);
	}

	private static List<HoursInterval> intervals(@Nullable OpeningHours value, LocalDate day, HolidayCalendar calendar,
			ZoneId zone) {
		if (value == null) {
			return List.of();
		}
		ZonedDateTime from = day.atStartOfDay(zone);
		return new ArrayList<>(value.intervals(from, day.plusDays(1).atStartOfDay(zone), calendar));
	}

}
