package org.guichetouvert.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor said of a door.
 *
 * @param channelId the way in; null where she did not say, or it is gone
 * @param message in her words; null for none, or once it was deleted
 * @param observedOn the day on which it was so; null where she did not say
 * @param contact mail address for the answer; null for none, and once it was given
 * @param language in which she is answered
 * @param reviewedBy function of whoever looks into it
 * @param formAccountId who corrects the entry by the forms of the desk, see {@link CorrectedByForm}
 * @param outcome what was done; null unless accepted
 * @param decision null while nobody decided
 */
public record Report(UUID id, UUID serviceId, @Nullable UUID channelId, ReportKind kind, @Nullable String message,
		@Nullable LocalDate observedOn, Instant receivedAt, ReportState state, @Nullable String contact, Locale language,
		@Nullable String reviewedBy, @Nullable UUID formAccountId, @Nullable Outcome outcome, @Nullable Decision decision) {

	/**
	 * What became of it.
	 *
	 * @param by function of whoever decided; null where nobody wrote it down
	 * @param reasonCode why it was declined, among what often comes up; null for none of these
	 * @param reason why, in words of her own; null for none
	 */
	public record Decision(Instant at, @Nullable String by, @Nullable DeclineReason reasonCode, @Nullable String reason) {
	}

}
