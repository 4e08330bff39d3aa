package org.guichetouvert.directory.status;

import org.jspecify.annotations.Nullable;

/**
 * Which sign stands at an instant, and why: what filters and orders, without until when, which takes far longer to find.
 *
 * @param knownHours for {@link Sign#UNVERIFIED}: the sign that the known hours would give; null when they give none
 */
public record Decision(Sign sign, Reason reason, @Nullable Sign knownHours) {

	static Decision of(Sign sign, Reason reason) {
		return new Decision(sign, reason, null);
	}

	static Decision unknown(Reason why) {
		return new Decision(Sign.UNVERIFIED, why, null);
	}

	/** The same, said by hours that nobody is sure of. */
	Decision unverified(Reason why) {
		return sign == Sign.UNVERIFIED ? this : new Decision(Sign.UNVERIFIED, why, sign);
	}

	/** How sure the sign is: what was verified lately, what only the known hours say, or nothing. */
	public Confidence confidence() {
		return sign != Sign.UNVERIFIED ? Confidence.CONFIRMED : knownHours != null ? Confidence.UNCONFIRMED : Confidence.UNKNOWN;
	}

	/** Whether somebody is received right now, as far as is known for sure. */
	public boolean isOpen() {
		return sign == Sign.OPEN || sign == Sign.OUTREACH;
	}

	/** Whether the known hours say open, but nobody confirmed them lately. */
	public boolean isOpenUnverified() {
		return confidence() == Confidence.UNCONFIRMED && (knownHours == Sign.OPEN || knownHours == Sign.OUTREACH);
	}

}
