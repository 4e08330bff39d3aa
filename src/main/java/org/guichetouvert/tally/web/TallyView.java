package org.guichetouvert.tally.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The form to note something, and what its reader noted lately.
 *
 * @param action where the form goes
 * @param id of what is noted by it, so that a form sent twice notes once
 * @param correcting whether something is corrected, and nothing else shown
 * @param problems keys of messages by field
 * @param done what was noted just now
 * @param again what can be noted once more with one button
 * @param own what can be corrected, the last first
 * @param total of those, in words
 */
record TallyView(String action, UUID id, boolean correcting, Choices choices, Map<String, String> problems, @Nullable Line done, List<Line> again,
		List<Line> own, String total) {

	public @Nullable String problem(String field) {
		return problems.get(field);
	}

	/**
	 * @param institutions those that are near at hand
	 * @param others all of them, in groups
	 * @param minutes the usual ones, and those that were typed
	 * @param otherMinutes typed, where they can't be; else empty
	 * @param days today, yesterday, and the one that was typed
	 * @param date typed, where it can't be; else empty
	 * @param oldest first day that can be noted, as a form wants it @param today likewise
	 */
	record Choices(List<Choice> institutions, List<Group> others, List<Choice> acts, List<Choice> minutes, String otherMinutes,
			List<Choice> outcomes, List<Choice> days, String date, String oldest, String today, List<Group> areas) {
	}

	record Choice(String value, String label, boolean chosen) {
	}

	record Group(String label, List<Choice> choices) {
	}

	/** @param day "mardi 3 novembre" @param words "appel en attente, réglé" */
	record Line(String id, String day, String institution, String time, String words, String area) {

		/** Id of the same once more, so that two taps are one. */
		public String again() {
			return UUID.randomUUID().toString();
		}

	}

}
