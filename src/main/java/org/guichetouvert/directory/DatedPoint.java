package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A day known to the year, the month or the day: "depuis mars 2020".
 *
 * @param date the first day of what is known: 1 March 2020 for "mars 2020"
 * @param precision how much of the date is known
 */
public record DatedPoint(LocalDate date, DatePrecision precision) {

	public DatedPoint {
		date = switch (precision) {
			case YEAR -> date.withDayOfYear(1);
			case MONTH -> date.withDayOfMonth(1);
			case DAY -> date;
		};
	}

	public static DatedPoint day(LocalDate date) {
		return new DatedPoint(date, DatePrecision.DAY);
	}

	/** The last day that it can mean: 31 March 2020 for "mars 2020". */
	public LocalDate lastDay() {
		return switch (precision) {
			case YEAR -> date.plusYears(1).minusDays(1);
			case MONTH -> date.plusMonths(1).minusDays(1);
			case DAY -> date;
		};
	}

	/**
	 * Reads "2020", "2020-03" or "2020-03-16".
	 *
	 * @throws java.time.DateTimeException when it is none of them
	 */
	@JsonCreator
	public static DatedPoint parse(String text) {
		return switch (text.length()) {
			case 4 -> new DatedPoint(LocalDate.parse(text + "-01-01"), DatePrecision.YEAR);
			case 7 -> new DatedPoint(LocalDate.parse(text + "-01"), DatePrecision.MONTH);
			default -> day(LocalDate.parse(text));
		};
	}

	/** Reads a date as people type it: "2020-03-16", "16/03/2020", "16 mars 2020", "maart 2020", "03/2020", "2020". */
	public static Optional<DatedPoint> find(String typed) {
		return TypedDate.find(typed);
	}

	/** As {@link #parse} reads it. */
	@JsonValue
	@Override
	public String toString() {
		return date.toString().substring(0, switch (precision) {
			case YEAR -> 4;
			case MONTH -> 7;
			case DAY -> 10;
		});
	}

}
