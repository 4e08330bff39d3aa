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
 * @param reader function of whoever is signed in; null for a visitor
 */
record PageView(boolean demonstration, Menu menu, @Nullable String neighbourhood, List<HelplineView> helplines,
		AddressView address, @Nullable String reader) {

	/** Entries of the main menu, none, and what lies behind the sign-in, which is none either. */
	enum Menu {

		NONE, SEARCH, OPEN, WHO, DESK;

		/** Whether its pages have a style sheet of their own beside the one of all. */
		public boolean hasStyle() {
			return this == WHO || this == DESK;
		}

	}

	/**
	 * Where the page stands.
	 *
	 * @param canonical whole address, without query
	 * @param indexed whether search engines should keep it: a filtered view is no page of its own
	 * @param languages the same page in each language, its own one included, in the order of the setting
	 */
	record AddressView(String canonical, boolean indexed, List<LanguageView> languages) {

		/** What to show to those whose language is none of them. */
		public String atRoot() {
			return languages.get(0).url();
		}

		AddressView unlisted() {
			return new AddressView(canonical, false, languages);
		}

	}

	/**
	 * The page in a language.
	 *
	 * @param code ISO 639-1
	 * @param name in itself: "Nederlands"
	 * @param href path and query, with the language
	 * @param url whole address, without query
	 * @param current whether it is this page
	 */
	record LanguageView(String code, String name, String href, String url, boolean current) {
	}

	/** The same for a page that search engines should not keep. */
	PageView unlisted() {
		return new PageView(demonstration, menu, neighbourhood, helplines, address.unlisted(), reader);
	}

	/** The same for a page that search engines should not keep, but the one at that whole address instead. */
	PageView beside(String canonical) {
		return new PageView(demonstration, menu, neighbourhood, helplines, new AddressView(canonical, false, address.languages()),
				reader);
	}

	public String openHref() {
		return neighbourhood == null ? "/recherche?ouvert=maintenant" : "/quartiers/" + neighbourhood + "/guichets";
	}

	public String whoHref() {
		return neighbourhood == null ? "/quartiers" : "/quartiers/" + neighbourhood;
	}

}
