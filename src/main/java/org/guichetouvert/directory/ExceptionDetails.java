package org.guichetouvert.directory;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A dated closure, other hours, or a message.
 *
 * @param startsOn first day
 * @param endsOn first day on which it no longer holds
 * @param hours OSM value that holds instead, when {@code effect} is hours
 */
@Embeddable
public record ExceptionDetails(LocalDate startsOn, LocalDate endsOn, @Enumerated(EnumType.STRING) ExceptionEffect effect,
		@Nullable String hours, @JdbcTypeCode(SqlTypes.JSON) LocalizedText message, @Nullable String source) {

	/** @throws IllegalArgumentException when it ends before it starts, or other hours are missing or not understood */
	public ExceptionDetails {
		if (!endsOn.isAfter(startsOn)) {
			throw new IllegalArgumentException("An exception that starts on " + startsOn + " cannot end on " + endsOn);
		}
		if ((effect == ExceptionEffect.HOURS) != (hours != null)) {
			throw new IllegalArgumentException("Other hours are given exactly when the effect is hours, not for " + effect);
		}
		if (hours != null && OpeningHours.find(hours).isEmpty()) {
			throw new IllegalArgumentException("Not an opening_hours value: " + hours);
		}
	}

	public boolean holdsOn(LocalDate date) {
		return !date.isBefore(startsOn) && date.isBefore(endsOn);
	}

}
