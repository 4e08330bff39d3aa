package org.guichetouvert.reports.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form for a report, empty or with what was typed.
 *
 * @param name of the service, and its language
 * @param path of the page of the service
 * @param ways to choose from, where there are several; else none
 * @param today the last day that can be given
 * @param stamp sent along, see {@link org.guichetouvert.reports.FormStamps}
 * @param problems what is wrong, by field; {@code form} stands for the whole
 */
public record ReportFormView(String name, String nameLanguage, String path, List<Choice> kinds, List<Choice> ways, String today,
		String day, String message, String contact, String stamp, Map<String, String> problems) {

	/** Longer texts are refused, and nothing of them lost. */
	public static final int LONGEST_MESSAGE = 600;

	/** Something to choose. */
	public record Choice(String value, String label, boolean chosen) {
	}

	public @Nullable String problem(String field) {
		return problems.get(field);
	}

	public int longestMessage() {
		return LONGEST_MESSAGE;
	}

}
