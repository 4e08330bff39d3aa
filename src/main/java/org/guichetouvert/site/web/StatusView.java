package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * A door's state, as every badge shows it: sign, then words.
 *
 * @param sign one of the ten: open, closed, full, appointment, phone, online, outreach, home, suspended, unverified
 * @param label message {@code site.status.<sign>.label}, or its variant for administrations or associations
 * @param detail until when, or when next, in absolute words ("ferme à 16h"); null where nothing is known
 * @param hint what the known hours would say of an unverified entry, or another caution; large badge and card only
 */
record StatusView(String sign, String label, @Nullable String detail, @Nullable String hint) {

	static StatusView of(String sign, String label, @Nullable String detail) {
		return new StatusView(sign, label, detail, null);
	}

}
