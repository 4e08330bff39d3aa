package org.guichetouvert.rounds.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of what may be ticked of a door: boxes on paper, the same to choose from where the sheet is typed in.
 *
 * @param before what stands before several; null for one
 */
public record SheetLine(@Nullable String before, List<Choice> choices) {

	/** @param value as {@link RoundController} reads it @param label as it stands on the sheet */
	public record Choice(String value, String label) {
	}

	/** @param shut whether the catalogue says that it is shut on that day */
	static List<SheetLine> of(boolean shut, RoundWords words) {
		return shut ? List.of(line(words, "closed_as_planned"), line(words, "open"),
				new SheetLine(null, List.of(new Choice("closed_for_now", words.say("rounds.box.shut_for_now")))), line(words, "gone"),
				line(words, "changed.other"), line(words, "not_visited"))
				: List.of(line(words, "as_planned"), new SheetLine(words.say("rounds.box.closed"),
						choices(words, "closed_today", "closed_for_now", "gone")), line(words, "changed.appointment"),
						line(words, "changed.hours"), line(words, "changed.other"), line(words, "not_visited"));
	}

	private static SheetLine line(RoundWords words, String value) {
		return new SheetLine(null, choices(words, value));
	}

	private static List<Choice> choices(RoundWords words, String... values) {
		return Arrays.stream(values).map(value -> new Choice(value, words.say("rounds.box." + value))).toList();
	}

}
