package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * All of one section of a quartier's page.
 *
 * @param area name of the area or areas
 * @param backHref the page it is a section of
 * @param family with the services of this page
 * @param total services on all pages
 * @param paging null where one page holds all
 * @param professional whether a professional reads
 */
record FamilyPageView(String area, String backHref, NeighbourhoodView.Family family, int total,
		@Nullable PagingView paging, boolean professional) {
}
