package org.guichetouvert.directory;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What two partners do together, since when, how often.
 *
 * @param endsOn first day on which it no longer holds
 * @param sentence "pour une aide financière"
 * @param relayAgreedOn when a relaying service agreed to be shown as such; without it no visitor sees a relay
 * @param relayLimit how far it can help: "le mardi, s'il reste de la place"
 */
@Embeddable
public record PartnershipDetails(@Enumerated(EnumType.STRING) PartnershipKind kind, @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn, @JdbcTypeCode(SqlTypes.JSON) LocalizedText sentence,
		@Nullable @Enumerated(EnumType.STRING) Frequency frequency, boolean confirmedByFrom, boolean confirmedByTo,
		@Nullable LocalDate relayAgreedOn, @JdbcTypeCode(SqlTypes.JSON) LocalizedText relayLimit, @Nullable String source) {

	/** @throws IllegalArgumentException when it ends before it starts */
	public PartnershipDetails {
		if (startsOn != null && endsOn != null && !endsOn.isAfter(startsOn)) {
			throw new IllegalArgumentException("A partnership that starts on " + startsOn + " cannot end on " + endsOn);
		}
	}

	public boolean holdsOn(LocalDate date) {
		return (startsOn == null || !date.isBefore(startsOn)) && (endsOn == null || date.isBefore(endsOn));
	}

	/** Whether visitors may see it: a relay only when the relaying service agreed. */
	public boolean isPublic() {
		return kind != PartnershipKind.RELAYS_COUNTER_OF || relayAgreedOn != null;
	}

}
