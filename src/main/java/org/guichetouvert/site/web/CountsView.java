package org.guichetouvert.site.web;

/**
 * Doors of a place by state, for the pavement and the plaque.
 *
 * @param closed a door that stands and will open: closed, full or suspended
 * @param other appointment, phone, home, outreach
 * @param gone no door any more: online only
 * @param unverified nobody is sure; shown only when above 0
 */
record CountsView(int open, int closed, int other, int gone, int unverified) {

	public int total() {
		return open + closed + other + gone + unverified;
	}

}
