package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a search can be narrowed by, as a form.
 *
 * @param active how much narrows already
 * @param clearHref the same words without any of it; null where there is nothing to take off
 * @param carried what the form has no field for
 * @param groups without those that have no value
 * @param homes areas where somebody may live
 * @param home slug of the chosen one; empty for none
 */
record FilterView(int active, @Nullable String clearHref, List<SearchQuery.Carried> carried, WhenView when, List<Group> groups,
		List<OptionGroupView> homes, String home) {

	/**
	 * Values of one kind, of which several may be chosen.
	 *
	 * @param name of the parameter
	 * @param title "Comment y aller"
	 * @param choices those that are shown at once, all chosen ones among them
	 * @param others those behind "Voir les 12 autres"
	 */
	record Group(String name, String title, List<Choice> choices, List<Choice> others) {
	}

	/** @param count services that it would give */
	record Choice(String value, String words, int count, boolean chosen) {
	}

}
