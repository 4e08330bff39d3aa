package org.guichetouvert.site.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is missing in a quartier: needs for which nobody receives there without appointment.
 *
 * @param first the most pressing
 * @param more the others, by family of needs
 * @param nowhere needs about which nothing is known, neither here nor elsewhere
 * @param estimated whether some places may stand in a neighbouring quartier
 */
record MissingView(List<Line> first, List<Family> more, int nowhere, boolean estimated) {

	public boolean empty() {
		return first.isEmpty() && nowhere == 0;
	}

	/** Those of which somebody said that there is no door, and none was found. */
	Stream<Line> known() {
		return Stream.concat(first.stream(), more.stream().flatMap(family -> family.lines.stream())).filter(Line::bricked);
	}

	/** Lines of one family of needs. */
	record Family(String id, String name, List<Line> lines) {
	}

	/**
	 * A need, and where one goes with it instead.
	 *
	 * @param state value of {@code data-status}
	 * @param sign what is drawn, where it isn't the bricked door
	 * @param says what there is ("sur rendez-vous seulement")
	 * @param stated who said that there is no door; null where nobody did
	 * @param nearest null where none is known
	 * @param comes who comes into the quartier
	 * @param line whom one can call; null where none is known
	 */
	record Line(String needId, LinkView need, String state, String sign, String says, @Nullable Stated stated,
			@Nullable Door nearest, List<Door> comes, @Nullable Calling line) {

		/** The bricked door stands for a known absence alone. */
		public boolean bricked() {
			return state.equals("none_stated");
		}

	}

	/**
	 * @param lead "dit par", or that it isn't true any more
	 * @param on "le 3 mars 2026"
	 */
	record Stated(String lead, TextView source, String on, @Nullable TextView sentence) {
	}

	/** @param distance from the middle of the quartier; null where not known */
	record Door(CardView.Tags tags, LinkView link, StatusView status, CardView.@Nullable DistanceView distance) {
	}

	/** @param link null where the line is the nearest door's own */
	record Calling(@Nullable LinkView link, PhoneView phone) {
	}

}
