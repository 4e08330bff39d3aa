package org.guichetouvert.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * That a person agreed to be shown.
 *
 * @param on the day it was given
 * @param by to whom or how it was given: "par courriel à la coordination"
 * @param until last day is the one before; null until withdrawn
 */
@Embeddable
public record Consent(@Column(name = "consent_on") LocalDate on, @Column(name = "consent_by") String by,
		@Nullable @Column(name = "consent_until") LocalDate until) {

	public boolean holdsOn(LocalDate date) {
		return !date.isBefore(on) && (until == null || date.isBefore(until));
	}

}
