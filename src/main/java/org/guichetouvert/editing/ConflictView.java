package org.guichetouvert.editing;

import java.util.List;

import org.guichetouvert.editing.DifferenceView.Said;
import org.jspecify.annotations.Nullable;

/**
 * A conflict in words; a choice is sent back by its {@code path}.
 *
 * @param section null for the entry as a whole
 * @param base what both began with, one fact a line; empty where nothing was said
 */
public record ConflictView(String path, @Nullable String section, String label, List<Said> base, List<Said> mine,
		List<Said> theirs) {

	/** "Guichet, rue de la Braise 4 · Horaire". */
	public String title() {
		return section == null ? label : section + " · " + label;
	}

}
