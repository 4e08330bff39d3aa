package org.guichetouvert.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One difference in words, in the language of its reader.
 *
 * @param section which part of the entry: "Guichet, rue de la Braise 4"; null for the entry as a whole
 * @param label what is said there: "Horaire"
 * @param before null where nothing was said
 * @param after null where nothing is said any more
 * @param hours day by day, where both can be shown as a week; then {@code before} and {@code after} say the same in a sentence
 * @param inside what is said of an element that is new or gone
 * @param forVisitors whether whoever is not signed in may read it
 */
public record DifferenceView(String path, Difference.Kind kind, @Nullable String section, String label, @Nullable Said before,
		@Nullable Said after, @Nullable HoursView hours, List<DifferenceView> inside, boolean forVisitors) {

	/** "Guichet, rue de la Braise 4 · Horaire". */
	public String title() {
		return section == null ? label : section + " · " + label;
	}

	DifferenceView without(List<DifferenceView> others) {
		return new DifferenceView(path, kind, section, label, before, after, hours,
				inside.stream().filter(one -> !others.contains(one)).toList(), forVisitors);
	}

	/** @param lang of the text, where it is not the reader's */
	public record Said(String text, @Nullable String lang) {

		static Said of(String text) {
			return new Said(text, null);
		}
	}

	/**
	 * A week before and after.
	 *
	 * @param marks what it comes to: "2 après-midis ajoutés", "17 heures par semaine au lieu de 15"
	 * @param days those with hours before or after, and Monday to Friday
	 */
	public record HoursView(List<Mark> marks, List<Day> days) {
	}

	/** @param icon plus, minus or arrow-down-up */
	public record Mark(String icon, String words) {
	}

	/**
	 * @param before empty for closed
	 * @param after empty for closed
	 */
	public record Day(String name, List<Span> before, List<Span> after, boolean changed) {

		/** "9h–12h, 13h30–16h"; empty for closed. */
		public static String words(List<Span> spans) {
			return String.join(", ", spans.stream().map(Span::words).toList());
		}
	}

	/** @param marked whether it is gone (before) or new (after) */
	public record Span(String words, boolean marked) {
	}

}
