package org.guichetouvert.taxonomy;

import java.util.List;

import org.guichetouvert.shared.LocalizedText;

/**
 * A family of needs, as the home page lists them.
 *
 * @param needs those not retired, in order
 */
public record FamilyTerm(String id, int position, LocalizedText label, List<NeedTerm> needs, boolean retired) {

	public FamilyTerm {
		needs = List.copyOf(needs);
	}

}
