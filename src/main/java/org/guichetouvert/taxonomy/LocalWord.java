package org.guichetouvert.taxonomy;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A word that was added here for a need or a kind of service.
 *
 * @param termId of the need or type
 * @param language ISO 639 code
 * @param addedBy a function; null where it is not known
 */
public record LocalWord(Kind kind, long id, String termId, String language, String text, @Nullable String addedBy, @Nullable Instant addedAt) {

	/** What a word stands for. */
	public enum Kind {

		NEED, TYPE;

		/** The word in addresses and message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		String table() {
			return this == NEED ? "need_synonym" : "service_type_synonym";
		}

		String column() {
			return this == NEED ? "need_id" : "service_type_id";
		}

	}

}
