package org.guichetouvert.colleagues.web;

import java.util.List;

import org.guichetouvert.colleagues.ShownCatalogue.FunctionLine;
import org.guichetouvert.colleagues.ShownCatalogue.Link;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with something.
 *
 * @param q as typed
 * @param name as typed
 * @param asked whether anything was; without, the page explains itself
 * @param understood null where nothing was
 * @param sections those with anybody in them
 * @param named whether they were found by a person's name
 * @param left how many more there are
 * @param area the area that was named; null for none
 * @param withoutAreaHref the same without the area; null where none was named
 */
record FunctionsView(String q, String name, boolean asked, @Nullable Meanings understood, List<Section> sections, boolean named,
		int left, @Nullable Link area, @Nullable String withoutAreaHref) {

	public boolean isEmpty() {
		return asked && sections.isEmpty();
	}

	public int total() {
		return sections.stream().mapToInt(section -> section.functions().size()).sum() + left;
	}

	/** @param id also the key of its title, {@code colleagues.functions.section.<id>} */
	record Section(String id, List<Found> functions) {
	}

	/**
	 * @param person as quartier pages show it
	 * @param needs what it deals with itself; empty for all that its services do
	 * @param areas where; empty for where its services are
	 */
	record Found(FunctionLine person, List<At> services, List<String> needs, List<String> areas) {
	}

	/** @param notes number of notes of colleagues */
	record At(ServiceLine service, int notes) {
	}

	/** What words were understood as; the same shape as that of a search, whose fragment shows it. */
	record Meanings(List<Meaning> needs, List<Meaning> types, @Nullable Place area, @Nullable Meaning moment,
			@Nullable String corrected) {

		public boolean isEmpty() {
			return needs.isEmpty() && types.isEmpty() && area == null && corrected == null;
		}
	}

	/** @param href null: it is only told @param removeHref the same without it */
	record Meaning(String id, String words, @Nullable String href, String removeHref) {
	}

	record Place(Meaning meaning, List<Link> others) {
	}

}
