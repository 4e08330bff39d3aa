package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who does what in a quartier, for paper: nothing on it is only true now.
 *
 * @param area name of the area or areas
 * @param moment when it was made
 * @param backHref the page on the screen
 * @param total services
 * @param sections by family of needs; each service stands whole in the first that names it
 * @param professional whether it holds what visitors don't see
 */
record DirectoryView(String area, MomentView moment, String backHref, int total, List<Section> sections,
		boolean professional) {

	/** @param entries by name */
	record Section(String name, List<Entry> entries) {
	}

	/**
	 * A service.
	 *
	 * @param see the section where it stands whole; null where that is this one
	 * @param does what it does, one sentence each
	 * @param verified "3 novembre"; null where nobody ever did
	 */
	record Entry(TextView name, @Nullable String see, List<TextView> does, List<Place> places, @Nullable PhoneView phone,
			List<PersonView> people, @Nullable String verified) {
	}

	/** @param address in one line; null for a service without a place, words for a hidden one */
	record Place(@Nullable String address, List<Way> ways) {
	}

	/**
	 * @param title "Sans rendez-vous"
	 * @param hours in words; null where unknown
	 */
	record Way(TextView title, @Nullable TextView hours) {
	}

}
