package org.guichetouvert.colleagues.web;

import java.util.List;

import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.jspecify.annotations.Nullable;

/** What the reader took out of the site, the last first. */
record LogView(List<Line> lines) {

	/**
	 * @param on "5 novembre" @param at "9h42"
	 * @param kind code of {@link org.guichetouvert.colleagues.ContactUse.Kind}
	 * @param area name of the quartier; null where functions were chosen
	 * @param functions the first of them, those that are gone left out
	 * @param further how many more
	 */
	record Line(String on, String at, String kind, int amount, @Nullable Text area, List<Text> functions, int further) {
	}

}
