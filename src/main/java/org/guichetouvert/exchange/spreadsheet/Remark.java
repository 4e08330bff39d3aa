package org.guichetouvert.exchange.spreadsheet;

import java.util.List;
import java.util.Locale;

/**
 * Something to tell of a cell or line.
 *
 * @param column id of the column; empty for the line as a whole
 * @param value what stands there; never a person's name
 * @param key of the message that gives the reason
 */
record Remark(Kind kind, long line, String column, String value, String key, List<Object> arguments) {

	enum Kind {

		/** Not usable, left out. */
		REFUSED,

		/** Changed at the source and by a person here. */
		CONFLICT,

		/** Nobody can tell which service is meant. */
		DOUBTFUL,

		/** Hours that stay as text. */
		UNREAD_HOURS,

		/** Taken in, with something assumed. */
		NOTE;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	static Remark refused(long line, String column, String value, String key, Object... arguments) {
		return new Remark(Kind.REFUSED, line, column, value, key, List.of(arguments));
	}

	static Remark conflict(long line, String column, String value, String key, Object... arguments) {
		return new Remark(Kind.CONFLICT, line, column, value, key, List.of(arguments));
	}

	static Remark doubtful(long line, String value, String key, Object... arguments) {
		return new Remark(Kind.DOUBTFUL, line, "", value, key, List.of(arguments));
	}

	static Remark note(long line, String column, String key, Object... arguments) {
		return new Remark(Kind.NOTE, line, column, "", key, List.of(arguments));
	}

}
