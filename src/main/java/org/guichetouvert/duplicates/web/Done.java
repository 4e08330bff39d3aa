package org.guichetouvert.duplicates.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What was done just now, as an address says it. */
final class Done {

	private static final Set<String> KNOWN = Set.of("searched", "search_failed", "denied", "again", "gone", "changed", "impossible", "merged", "undone", "already",
			"invented", "kept_is_gone", "later_first", "place_is_gone", "organization_is_gone", "not_undone", "too_late");

	private Done() {
	}

	/** Null for what is no such word. */
	static @Nullable String of(@Nullable String word) {
		return word != null && KNOWN.contains(word) ? word : null;
	}

}
