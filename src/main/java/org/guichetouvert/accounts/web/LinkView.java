package org.guichetouvert.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that a link in a letter leads to: it shows, and acts when its one button is pressed.
 *
 * @param token of the link
 * @param back where to go then; empty for none
 * @param works whether there is a button at all
 * @param problem key of what is wrong; null where all is well
 */
public record LinkView(String token, String back, boolean works, @Nullable String problem) {

	static LinkView working(String token, String back) {
		return new LinkView(token, back, true, null);
	}

	static LinkView refused(String back, String problem) {
		return new LinkView("", back, false, problem);
	}

}
