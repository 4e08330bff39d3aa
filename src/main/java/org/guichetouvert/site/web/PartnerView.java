package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * With whom, and what for.
 *
 * @param service without address where the partner isn't in the catalogue
 * @param words "pour une aide financière", "réunion chaque mardi"
 * @param status null where the partner isn't in the catalogue, and where no room is for it
 */
record PartnerView(LinkView service, @Nullable TextView words, @Nullable StatusView status) {
}
