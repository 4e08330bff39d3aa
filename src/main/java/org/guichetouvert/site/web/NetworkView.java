package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The network of a quartier, drawn and in words.
 *
 * @param picture null where no two are linked that have a page
 * @param actors services that have a partner, in alphabetical order; empty where nothing is known
 * @param unlinked "12 services sans lien connu"; null where there is none
 */
record NetworkView(@Nullable NetworkPictureView picture, List<Actor> actors, @Nullable String unlinked) {

	/** A service, and with whom it works. */
	record Actor(LinkView link, List<TieView> ties) {
	}

}
