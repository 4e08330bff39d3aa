package org.guichetouvert.directory.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which sign stands on a door at an instant, until when, and why.
 *
 * @param until when an opening that runs now ends; null when nothing runs or the end is not known
 * @param next when the next opening begins, or when it reopens; null when not known
 * @param channelId the way in that decided; null when none is known
 * @param reason why this sign
 * @param knownHours for {@link Sign#UNVERIFIED}: the sign that the known hours would give; null when they give none
 * @param comment what the hours say in words ("uniquement les habitants"); null when nothing
 * @param verifiedOn when the way in was last verified; null when never
 * @param trueUntil exclusive: from that instant on the status or its words may differ
 */
public record OpeningStatus(Sign sign, @Nullable ZonedDateTime until, @Nullable ZonedDateTime next,
		@Nullable UUID channelId, Reason reason, @Nullable Sign knownHours, @Nullable String comment,
		@Nullable LocalDate verifiedOn, ZonedDateTime trueUntil) {

	/** A door that closes within that time is too far for most. */
	public static final Duration SOON = Duration.ofMinutes(30);

	/** Whether it is open, and will not be in half an hour. */
	public boolean isClosingSoon(ZonedDateTime at) {
		return isOpen() && until != null && !until.isAfter(at.plus(SOON));
	}

	/** Sign and reason alone. */
	public Decision decision() {
		return new Decision(sign, reason, knownHours);
	}

	/** As {@link Decision#confidence}. */
	public Confidence confidence() {
		return decision().confidence();
	}

	/** As {@link Decision#isOpen}. */
	public boolean isOpen() {
		return decision().isOpen();
	}

	/** As {@link Decision#isOpenUnverified}. */
	public boolean isOpenUnverified() {
		return decision().isOpenUnverified();
	}

	OpeningStatus trueUntil(ZonedDateTime earlier) {
		return earlier.isBefore(trueUntil)
				? new OpeningStatus(sign, until, next, channelId, reason, knownHours, comment, verifiedOn, earlier) : this;
	}

}
