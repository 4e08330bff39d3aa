package org.guichetouvert.site.web;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere. An address that isn't a page of the site, {@code http(s)}, {@code tel} or {@code mailto} becomes
 * null: the words then show without a link, so that bad data is never a dead or dangerous one.
 *
 * @param href path within the site without context path ({@code /services/x}), query ({@code ?page=2}), or whole address
 */
record LinkView(TextView words, @Nullable String href) {

	LinkView {
		href = href != null && isSafe(href) ? href : null;
	}

	static LinkView of(String words, @Nullable String href) {
		return new LinkView(TextView.of(words), href);
	}

	/** Icon for what happens on a click: another site, a mail, a call, a page of ours. */
	public String icon() {
		if (href == null) {
			return "info";
		}
		if (href.startsWith("mailto:")) {
			return "mail";
		}
		if (href.startsWith("tel:")) {
			return "phone";
		}
		return href.startsWith("http") ? "external-link" : "arrow-right";
	}

	/** Value of the {@code dir} attribute: numbers go left to right in every language. */
	public @Nullable String dir() {
		return href != null && href.startsWith("tel:") ? "ltr" : words.dir();
	}

	private static boolean isSafe(String href) {
		var lower = href.toLowerCase(Locale.ROOT);
		if (lower.startsWith("/")) {
			return !lower.startsWith("//");
		}
		return Stream.of("?", "#", "https://", "http://", "tel:", "mailto:").anyMatch(lower::startsWith);
	}

}
