package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * With whom a service works, and with whom these work in turn.
 *
 * @param service its name, leading to its page
 * @param picture null where no partner has a page
 * @param partners may be empty
 */
record ServiceNetworkView(CardView.Tags tags, LinkView service, @Nullable NetworkPictureView picture, List<Partner> partners) {

	/**
	 * A partner, by whatever links it with the service.
	 *
	 * @param ties one at least
	 * @param status null where the partner is no service of the catalogue
	 * @param theirs with whom it works besides, in alphabetical order
	 * @param more its own network, where not all are listed; null where all are
	 */
	record Partner(List<TieView> ties, @Nullable StatusView status, List<LinkView> theirs, @Nullable LinkView more) {
	}

}
