package org.guichetouvert.site.web;

/**
 * One statement for many doors, above the page.
 *
 * @param when "Jusqu’au 20 novembre", "Du 12 au 20 novembre"
 */
record BannerView(String when, TextView statement) {
}
