package org.guichetouvert.exchange.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of lines: what the preview can be narrowed to. A line with a refused cell is also one that is added. */
public enum LineKind {

	CONFLICT("remark", "'conflict'", "conflits"), DOUBTFUL("remark", "'doubtful', 'unread_hours'", "douteuses"),
	REFUSED("remark", "'refused'", "refusees"), CHANGED("fate", "'changed'", "changees"), ADDED("fate", "'added'", "ajoutees"),
	ELSEWHERE("fate", "'elsewhere'", "ailleurs"), UNCHANGED("fate", "'unchanged'", "pareilles"), NOTE("remark", "'note'", "remarques"),
	LEFT("fate", "'left'", "laissees");

	private final String by;

	private final String codes;

	private final String word;

	LineKind(String by, String codes, String word) {
		this.by = by;
		this.codes = codes;
		this.word = word;
	}

	/** In message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** In addresses. */
	public String word() {
		return word;
	}

	public static Optional<LineKind> find(String word) {
		return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
	}

	/** SQL of its lines, each once; takes the id of the import. */
	String lines() {
		return by.equals("fate") ? "select line from import_line where import_id = ? and fate in (" + codes + ")"
				: "select distinct line from import_line_remark where import_id = ? and kind in (" + codes + ")";
	}

}
