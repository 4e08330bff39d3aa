package org.guichetouvert.directory;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How one is received during a period.
 *
 * @param admission what one does before being received
 * @param professionalsOnly whether it is for colleagues and not for residents
 * @param suspended out of use for the time of the period; its end, where known, is when it reopens
 * @param prerequisites what one must have
 * @param hours OSM {@code opening_hours} value that the engine understands
 * @param hoursText hours as written, where no value could be read from it
 * @param publicHolidays what holds on a public holiday where {@code hours} is silent
 * @param tickets how many are received, where that is limited
 * @param note words for residents
 * @param source where this is known from
 */
@Embeddable
public record PeriodDetails(@Enumerated(EnumType.STRING) Admission admission, boolean professionalsOnly, boolean suspended,
		@Convert(converter = PrerequisitesConverter.class) Set<Prerequisite> prerequisites, @Nullable String hours,
		@Nullable String hoursText, @Enumerated(EnumType.STRING) HolidayRule publicHolidays,
		@Nullable @Embedded Tickets tickets, @JdbcTypeCode(SqlTypes.JSON) LocalizedText note, @Nullable String source) {

	/** @throws IllegalArgumentException when {@code hours} is not a value that the engine understands */
	public PeriodDetails {
		prerequisites = prerequisites.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(prerequisites));
		if (hours != null && OpeningHours.find(hours).isEmpty()) {
			throw new IllegalArgumentException("Not an opening_hours value: " + hours);
		}
	}

	/**
	 * @param from when they are handed out
	 * @param goneBy when they usually are all gone
	 */
	@Embeddable
	public record Tickets(@Column(name = "tickets") int number, @Nullable @Column(name = "tickets_from") LocalTime from,
			@Nullable @Column(name = "tickets_gone_by") LocalTime goneBy) {
	}

	public static PeriodDetails of(Admission admission) {
		return new PeriodDetails(admission, false, false, Set.of(), null, null, HolidayRule.UNKNOWN, null, LocalizedText.EMPTY, null);
	}

	public PeriodDetails withAdmission(Admission changed) {
		return new PeriodDetails(changed, professionalsOnly, suspended, prerequisites, hours, hoursText, publicHolidays, tickets, note,
				source);
	}

	public PeriodDetails withProfessionalsOnly(boolean changed) {
		return new PeriodDetails(admission, changed, suspended, prerequisites, hours, hoursText, publicHolidays, tickets, note, source);
	}

	public PeriodDetails withSuspended(boolean changed) {
		return new PeriodDetails(admission, professionalsOnly, changed, prerequisites, hours, hoursText, publicHolidays, tickets,
				note, source);
	}

	public PeriodDetails withPrerequisites(Set<Prerequisite> changed) {
		return new PeriodDetails(admission, professionalsOnly, suspended, changed, hours, hoursText, publicHolidays, tickets, note,
				source);
	}

	/** Hours as a value, or as text where they could not be read; never both. */
	public PeriodDetails withHours(@Nullable String value, @Nullable String text) {
		return new PeriodDetails(admission, professionalsOnly, suspended, prerequisites, value, text, publicHolidays, tickets, note,
				source);
	}

	public PeriodDetails withPublicHolidays(HolidayRule changed) {
		return new PeriodDetails(admission, professionalsOnly, suspended, prerequisites, hours, hoursText, changed, tickets, note,
				source);
	}

	public PeriodDetails withTickets(@Nullable Tickets changed) {
		return new PeriodDetails(admission, professionalsOnly, suspended, prerequisites, hours, hoursText, publicHolidays, changed, note,
				source);
	}

	public PeriodDetails withNote(LocalizedText changed) {
		return new PeriodDetails(admission, professionalsOnly, suspended, prerequisites, hours, hoursText, publicHolidays, tickets,
				changed, source);
	}

	public PeriodDetails withSource(@Nullable String changed) {
		return new PeriodDetails(admission, professionalsOnly, suspended, prerequisites, hours, hoursText, publicHolidays, tickets, note,
				changed);
	}

}
