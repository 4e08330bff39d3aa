package org.guichetouvert.site.web;

/**
 * A family of needs to choose from; what it holds in a few words comes from {@code site.family.<id>.words} where that exists.
 *
 * @param open doors open now for it, in the place the page is about
 */
record FamilyView(String id, String name, int open, String href) {

	/** Name of the family's icon. */
	public String icon() {
		return FamilyIcons.of(id);
	}

}
