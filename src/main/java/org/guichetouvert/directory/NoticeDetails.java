package org.guichetouvert.directory;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * "Complet aujourd'hui", "plus de nouveaux dossiers jusqu'au…", "délai habituel".
 *
 * @param endsAt exclusive; a notice always ends by itself
 * @param delayDays usual delay in days, for a usual delay
 */
@Embeddable
public record NoticeDetails(@Enumerated(EnumType.STRING) NoticeKind kind, Instant startsAt, Instant endsAt,
		@Nullable Integer delayDays, @JdbcTypeCode(SqlTypes.JSON) LocalizedText message, @Nullable String source) {

	/** @throws IllegalArgumentException when it ends before it starts */
	public NoticeDetails {
		if (!endsAt.isAfter(startsAt)) {
			throw new IllegalArgumentException("A notice that starts at " + startsAt + " cannot end at " + endsAt);
		}
	}

	public boolean holdsAt(Instant instant) {
		return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
	}

}
