package org.guichetouvert.hours;

import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * An OSM {@code opening_hours} value, parsed once (OSM wiki, Key:opening_hours/specification). Immutable and safe for use by
 * several threads.
 * <p>
 * Hours are those of the clock on the wall in the zone of the instant that is asked for. Where summer time skips an hour it
 * is skipped here; where an hour happens twice, doors open and close the first time. What can't be told is
 * {@link HoursState#UNKNOWN}, never open: an open end ("17:00+"), a rule with only a comment, school holidays that are not
 * published.
 */
public final class OpeningHours {

	/** How far ahead a next change is looked for: "Feb 29" comes every fourth year. Less far in very long values. */
	public static final Period HORIZON = Period.ofDays(5 * 366);

	/** Longer values are refused. */
	public static final int MAX_LENGTH = 1_000;

	/** Parsing takes far longer than evaluating, and many services keep the same hours. */
	private static final Cache<String, Optional<OpeningHours>> SEEN = Caffeine.newBuilder().maximumSize(50_000).build();

	private final String value;

	private final Schedule schedule;

	private final boolean publicHolidays;

	OpeningHours(String value, Schedule schedule, boolean publicHolidays) {
		this.value = value;
		this.schedule = schedule;
		this.publicHolidays = publicHolidays;
	}

	/** Never throws, whatever the value. */
	public static Parsed parse(String value) {
		return ValueParser.parse(value);
	}

	/** Empty when the value can't be evaluated; {@link #parse} tells why. Values seen lately are not parsed again. */
	public static Optional<OpeningHours> find(String value) {
		return value.length() > MAX_LENGTH ? Optional.empty()
				: SEEN.get(value, unseen -> Optional.ofNullable(parse(unseen).hours()));
	}

	/** The value as OSM prints it; parsing it again gives the same hours. */
	public String value() {
		return value;
	}

	public HoursAt at(ZonedDateTime instant, HolidayCalendar calendar) {
		Walk walk = new Walk(schedule, instant.getZone(), calendar);
		Outcome outcome = walk.at(instant);
		return new HoursAt(outcome.state(), outcome.comment(), walk.nextChange(instant, outcome));
	}

	/** As {@link #at}, without the search for the next change. */
	public HoursState stateAt(ZonedDateTime instant, HolidayCalendar calendar) {
		return new Walk(schedule, instant.getZone(), calendar).at(instant).state();
	}

	/**
	 * Open and unknown intervals between two instants, cut at them, in order, none overlapping; where two meet they differ in
	 * state or comment.
	 */
	public List<HoursInterval> intervals(ZonedDateTime from, ZonedDateTime to, HolidayCalendar calendar) {
		return from.isBefore(to) ? new Walk(schedule, from.getZone(), calendar).intervals(from, to) : List.of();
	}

	/** Whether the value says anything of public holidays; where it is silent it applies to them like to any day. */
	public boolean mentionsPublicHolidays() {
		return publicHolidays;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof OpeningHours hours && value.equals(hours.value);
	}

	@Override
	public int hashCode() {
		return value.hashCode();
	}

	@Override
	public String toString() {
		return value;
	}

	/**
	 * What parsing gave.
	 *
	 * @param hours null when the value is refused
	 * @param problems why it is refused, or remarks on a value that is understood
	 */
	public record Parsed(@Nullable OpeningHours hours, List<HoursProblem> problems) {

		public Parsed {
			problems = List.copyOf(problems);
		}

		public boolean isUnderstood() {
			return hours != null;
		}

	}

}
