package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How one got into a service on a day of the past.
 *
 * @param service its name, leading to its page
 * @param when "Le 11 mars 2019"; null where no date was asked for, or none that can be answered
 * @param unknown that nothing is known of that time, in a sentence; null where something is
 * @param ways what was there, or may have been
 * @param absences what was not, one line each
 * @param previous the change before, where there is one
 * @param next the change after, where there is one
 * @param history null where only the present is known
 */
record PastView(CardView.Tags tags, LinkView service, @Nullable String when, @Nullable String unknown, List<Way> ways,
		List<List<TextView>> absences, HistoryView.AskView ask, @Nullable LinkView previous, @Nullable LinkView next,
		@Nullable HistoryView history) {

	/**
	 * A way in as it was.
	 *
	 * @param sign unverified where it is not sure
	 * @param words title and hours, in pieces by language
	 * @param details since when, what is not sure, what that day was: one line each, in pieces
	 */
	record Way(String sign, List<TextView> words, List<List<TextView>> details) {
	}

}
