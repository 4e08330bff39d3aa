package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * With whom, and what for.
 *
 * @param how what the one does with the other ("oriente vers", "aide à la place de")
 * @param service without address where the partner isn't in the catalogue
 * @param words "pour une aide financière", "réunion chaque mardi"
 * @param limit how far a relay can help ("le mardi, s'il reste de la place"); null else
 * @param often "chaque semaine"; null where nobody said
 * @param status null where the partner isn't in the catalogue, and where no room is for it
 */
record PartnerView(String how, LinkView service, @Nullable TextView words, @Nullable TextView limit, @Nullable String often,
		@Nullable StatusView status) {

	PartnerView withoutStatus() {
		return new PartnerView(how, service, words, limit, often, null);
	}

}
