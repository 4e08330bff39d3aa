package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * How fresh an entry is.
 *
 * @param on date in words ("3 novembre", with the year when it isn't this one); null: never verified
 * @param by by whom, by function ("la coordination")
 * @param how visit, call, e-mail, website, the service itself: finished words
 * @param next when it will be looked at again ("février")
 * @param stale over 6 months ago or never: shown as a doubt
 */
record VerifiedView(@Nullable String on, @Nullable TextView by, @Nullable String how, @Nullable String next, boolean stale) {

	static VerifiedView on(String date) {
		return new VerifiedView(date, null, null, null, false);
	}

	static VerifiedView never() {
		return new VerifiedView(null, null, null, null, true);
	}

}
