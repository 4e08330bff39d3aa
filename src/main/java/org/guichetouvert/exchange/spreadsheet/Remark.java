package org.guichetouvert.exchange.spreadsheet;

import java.util.List;
import java.util.Locale;

import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell of a cell or line.
 *
 * @param column id of the column; empty for the line as a whole
 * @param value what stands there; never a person's name
 * @param key of the message that gives the reason
 */
record Remark(Kind kind, long line, String column, String value, String key, List<Object> arguments, Detail detail) {

	/**
	 * What only whoever decides looks at.
	 *
	 * @param here what stands in the catalogue, where one may choose between both
	 * @param candidates whom a doubtful line may mean
	 * @param mark of an organization that is doubtful, else empty
	 */
	record Detail(@Nullable String here, List<Candidate> candidates, String mark) {

		static final Detail NONE = new Detail(null, List.of(), "");
	}

	Remark(Kind kind, long line, String column, String value, String key, List<Object> arguments) {
		this(kind, line, column, value, key, arguments, Detail.NONE);
	}

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

	Remark with(Detail more) {
		return new Remark(kind, line, column, value, key, arguments, more);
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
