package org.guichetouvert.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a way in itself, whatever the period.
 *
 * @param label words to tell it from others of its kind: "permanence du soir"
 * @param address its number, e-mail or link; for outreach where in the street it is
 * @param bookingUrl where one makes an appointment
 */
@Embeddable
public record ChannelDetails(@Enumerated(EnumType.STRING) ChannelKind kind,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText label, @Nullable String address, @Nullable String bookingUrl) {

	public static ChannelDetails of(ChannelKind kind) {
		return new ChannelDetails(kind, LocalizedText.EMPTY, null, null);
	}

	public ChannelDetails withAddress(@Nullable String changed) {
		return new ChannelDetails(kind, label, changed, bookingUrl);
	}

	public ChannelDetails withBookingUrl(@Nullable String changed) {
		return new ChannelDetails(kind, label, address, changed);
	}

	public ChannelDetails withLabel(LocalizedText changed) {
		return new ChannelDetails(kind, changed, address, bookingUrl);
	}

}
