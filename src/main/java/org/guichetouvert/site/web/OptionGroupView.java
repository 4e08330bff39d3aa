package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Choices of a select.
 *
 * @param label heading ("Anderlecht"); null puts the choices straight into the list
 */
record OptionGroupView(@Nullable String label, List<Option> options) {

	/** One choice; the chosen one is found by the form's value. */
	record Option(String value, String label) {
	}

}
