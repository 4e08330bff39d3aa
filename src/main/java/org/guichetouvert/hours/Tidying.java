package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips that leave no doubt about what was meant are put right before parsing: "24/7: closed", "Dec 24.", "Apr. 08:00-12:00",
 * "Mo 10:00-12:00 14:00-16:00", "Mo 24/7", "Oct 10:00-12:00 Nov off", a comment before the hours.
 */
final class Tidying {

	private static final Pattern COMMENT = Pattern.compile("\"[^\"]*\"");

	/** Stands for the nth comment while the rest is looked at. */
	private static final char PLACE = '\uE000';

	private static final String MONTH = "(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

	private static final String RANGE = "\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2}";

	private static final List<Replacement> REPLACEMENTS = List.of(
			new Replacement("(24/7|\\b(?:open|closed|off|unknown))\\s*:", "$1"),
			new Replacement("(?<=[A-Za-z\\]] )24/7", "00:00-24:00"),
			new Replacement("\\b(\\d{1,2})\\.(?=\\s*(?:[,;:-]|$))", "$1"),
			new Replacement("\\b(" + MONTH + ")\\.(?=\\s)", "$1"),
			new Replacement("(" + RANGE + ")\\s+(?=" + RANGE + ")", "$1,"),
			new Replacement("(" + RANGE + ")\\s+(?=" + MONTH + "\\b)", "$1; "),
			new Replacement("([\uE000-\uF8FF])\\s+([A-Za-z0-9][^;,|\uE000-\uF8FF]*?)\\s*(?=;|\\|\\||$)", "$2 $1"));

	private Tidying() {
	}

	static String tidy(String value) {
		List<String> comments = new ArrayList<>();
		String bare = COMMENT.matcher(value).replaceAll(comment -> {
			comments.add(comment.group());
			return String.valueOf((char) (PLACE + comments.size() - 1));
		});
		String tidied = bare;
		for (Replacement replacement : REPLACEMENTS) {
			tidied = replacement.pattern.matcher(tidied).replaceAll(replacement.by);
		}
		if (tidied.equals(bare)) {
			return value;
		}
		for (int i = 0; i < comments.size(); i++) {
			tidied = tidied.replace(String.valueOf((char) (PLACE + i)), comments.get(i));
		}
		return tidied;
	}

	/** The value without what stands between quotation marks, same length. */
	static String withoutComments(String value) {
		return COMMENT.matcher(value).replaceAll(comment -> Matcher.quoteReplacement("_".repeat(comment.group().length())));
	}

	private record Replacement(Pattern pattern, String by) {

		Replacement(String pattern, String by) {
			this(Pattern.compile(pattern), by);
		}

	}

}
