package org.guichetouvert.rounds.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A quartier on paper, to correct by pen.
 *
 * @param byStreet whether it goes street by street; else by family of needs
 * @param index names with their numbers, by alphabet
 */
public record BookletView(String slug, String area, String date, int total, boolean byStreet, List<Section> sections, List<Named> index) {

	public record Section(String title, List<Entry> entries) {
	}

	/** One service. @param places without hidden ones @param functions to whom one can turn, as functions */
	public record Entry(int number, DoorView door, List<Place> places, List<RoundText> functions) {
	}

	/** @param address null where it is not told */
	public record Place(@Nullable String address, List<DoorView.Way> ways) {
	}

	public record Named(int number, RoundText name) {
	}

}
