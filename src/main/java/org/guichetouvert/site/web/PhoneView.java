package org.guichetouvert.site.web;

/**
 * A telephone number to read and to dial.
 *
 * @param number as it is read in Belgium, groups parted by non-breaking spaces: "02 000 00 12"
 * @param uri {@code tel:+3220000012}
 */
record PhoneView(String number, String uri) {
}
