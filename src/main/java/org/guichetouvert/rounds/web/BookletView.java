package org.guichetouvert.rounds.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A quartier on paper, to correct by pen.
 *
 * @param byStreet whether it goes street by street; else by family of needs
 * @param indexes by alphabet: of names first
 */
public record BookletView(String slug, String area, String date, int total, boolean byStreet, List<Section> sections, List<Index> indexes) {

	public record Section(String title, List<Entry> entries) {

		public int first() {
			return entries.get(0).number();
		}

		public int last() {
			return entries.get(entries.size() - 1).number();
		}
	}

	/** One service. @param places without hidden ones @param functions to whom one can turn, as functions */
	public record Entry(int number, DoorView door, List<Place> places, List<RoundText> functions) {
	}

	/** @param address null where it is not told */
	public record Place(@Nullable String address, List<DoorView.Way> ways) {
	}

	/** @param code what it goes by: name, street or need */
	public record Index(String code, List<Line> lines) {
	}

	/** @param numbers of the entries, "3, 17" */
	public record Line(RoundText words, String numbers) {
	}

}
