package org.guichetouvert.site.web;

import java.util.List;

/**
 * How one got in over the years.
 *
 * @param ask the form for a day of the past
 * @param line the same drawn
 * @param periods in words, the latest first
 */
record HistoryView(AskView ask, TimelineView line, List<Period> periods) {

	/** How one went in for a while: {@code when} as "Depuis février 2024", "Septembre 2021 à février 2024". */
	record Period(String sign, String when, List<TextView> words) {
	}

	/**
	 * The form for a day, a month or a year.
	 *
	 * @param href the page that answers
	 * @param typed what was typed, unchanged; empty when nothing
	 * @param problem sentence beside the field; empty when none
	 */
	record AskView(String href, String typed, String problem) {
	}

}
