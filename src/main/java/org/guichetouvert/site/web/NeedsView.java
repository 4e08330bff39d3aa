package org.guichetouvert.site.web;

import java.util.List;

/**
 * All needs, by family.
 *
 * @param open doors open now, all together
 */
record NeedsView(MomentView now, int open, List<Family> families) {

	/**
	 * A family with its needs.
	 *
	 * @param id target of the jump list
	 * @param open doors open now for any of them
	 */
	record Family(String id, String name, int open, List<Need> needs) {

		/** Name of the family's icon. */
		public String icon() {
			return FamilyIcons.of(id);
		}

	}

	/** A need to choose; {@code open} doors are open for it now. */
	record Need(String id, LinkView link, int open) {
	}

}
