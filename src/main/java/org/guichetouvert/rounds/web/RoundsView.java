package org.guichetouvert.rounds.web;

import java.util.List;

/**
 * Where rounds begin.
 *
 * @param rounds of the reader, the latest first
 */
public record RoundsView(List<Line> rounds, List<Group> areas, List<Group> needs, List<Option> times, RoundForm form) {

	/** @param words "Laeken, mardi 24 novembre 2026, 9h" */
	public record Line(String href, String words, int stops, int answered, boolean mine) {
	}

	/** Under one heading. */
	public record Group(String title, List<Option> options, int chosen) {
	}

	public record Option(String value, String label, boolean chosen) {
	}

}
