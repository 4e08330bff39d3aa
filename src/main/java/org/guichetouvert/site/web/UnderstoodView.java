package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What words were understood as, each to be taken off again.
 *
 * @param needs the likeliest first
 * @param types the likeliest first
 * @param area null when they name none that narrows
 * @param moment null when they say none
 * @param corrected the words with their typing errors mended; null where there were none
 */
record UnderstoodView(List<Meaning> needs, List<Meaning> types, @Nullable Place area, @Nullable Meaning moment,
		@Nullable String corrected) {

	public boolean isEmpty() {
		return needs.isEmpty() && types.isEmpty() && area == null && moment == null && corrected == null;
	}

	/**
	 * @param words "Énergie › facture impayée"
	 * @param href a search for exactly that; null where there is none
	 * @param removeHref the same search without it
	 */
	record Meaning(String id, String words, @Nullable String href, String removeHref) {
	}

	/**
	 * @param others areas that bear the same name, as searches there
	 */
	record Place(Meaning meaning, List<LinkView> others) {
	}

}
