package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The own links of a service.
 *
 * @param done what was done just now: envoye, retire, deja; empty for nothing
 * @param made the address of a new one, which is shown this once; null for none
 * @param textMessage opens a text message that holds it
 * @param works whether links of this service work: it is public
 */
public record ServiceLinkView(String done, @Nullable String made, @Nullable String textMessage, boolean works, List<Line> lines) {

	/** @param withdrawn since when it no longer works; null while it does */
	public record Line(UUID id, String label, String given, String used, @Nullable String withdrawn) {
	}

}
