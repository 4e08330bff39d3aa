package org.guichetouvert.search;

/** How well a hit answers the words, the best first. Hits of one tier are ordered by status. */
enum Relevance {

	/** Its name, or its organization's, is what was typed. */
	NAME

}
