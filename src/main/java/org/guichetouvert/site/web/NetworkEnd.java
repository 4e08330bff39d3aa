package org.guichetouvert.site.web;

import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.site.network.NetworkGraph;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an end of a partnership who has a page.
 *
 * @param href of that page; the same from day to day
 * @param listing with its status; null for an organization
 * @param position of the family of its needs; organizations come last
 * @param organization the page of who runs it, or its own where it is an organization; null when not known
 */
record NetworkEnd(String href, TextView name, @Nullable Listing listing, int position, @Nullable String organization) {

	NetworkGraph.Node node() {
		return new NetworkGraph.Node(href, position, name.text(), organization);
	}

	/** Who runs it, where it is a service and that is known. */
	ServiceEntry.@Nullable OrganizationEntry house() {
		return listing == null ? null : listing.service().organization();
	}

	LinkView link() {
		return new LinkView(name, href);
	}

}
