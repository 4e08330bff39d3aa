package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page. Model attribute {@code page}; without it the layout still renders, with 112 and 101 only.
 *
 * @param demonstration shows the banner while any invented entry is there
 * @param menu the entry this page belongs to
 * @param neighbourhood slug of the quartier the visitor is in: the menu leads to its board; null leads to all of them
 * @param helplines "Parler à quelqu'un", in the order to show; may be empty
 */
record PageView(boolean demonstration, Menu menu, @Nullable String neighbourhood, List<HelplineView> helplines) {

	/** Entries of the main menu, and none. */
	enum Menu {
		NONE, SEARCH, OPEN, WHO
	}

	public String openHref() {
		return neighbourhood == null ? "/recherche?ouvert=maintenant" : "/quartiers/" + neighbourhood + "/guichets";
	}

	public String whoHref() {
		return neighbourhood == null ? "/quartiers" : "/quartiers/" + neighbourhood;
	}

}
