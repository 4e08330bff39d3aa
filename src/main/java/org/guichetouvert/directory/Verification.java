package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * That somebody checked a fact.
 *
 * @param on the day it was checked
 * @param by a function ("la coordination"), never a name
 * @param byPersonId the person, where there is one; erased with the person
 * @param how by what means; null when not known
 * @param nextCheckOn when it should be checked again
 */
@Embeddable
public record Verification(@Column(name = "verified_on") LocalDate on, @Nullable @Column(name = "verified_by") String by,
		@Nullable @Column(name = "verified_by_person_id") UUID byPersonId,
		@Nullable @Enumerated(EnumType.STRING) @Column(name = "verified_how") VerificationMethod how, @Nullable LocalDate nextCheckOn) {

	/** With the next check that was agreed before, where its day is still to come: to look earlier does not replace it. */
	public Verification keepingNext(@Nullable Verification before) {
		LocalDate next = before == null ? null : before.nextCheckOn();
		return nextCheckOn != null || next == null || !next.isAfter(on) ? this : new Verification(on, by, byPersonId, how, next);
	}

}
