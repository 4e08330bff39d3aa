package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Map;

import org.guichetouvert.editing.ConflictView;
import org.guichetouvert.editing.DifferenceView;
import org.guichetouvert.editing.SeenByResidents;
import org.jspecify.annotations.Nullable;

/**
 * A draft or proposal that is read over.
 *
 * @param publishes whether the reader may put it into force; else she proposes it
 * @param verifies whether it is asked by what means one knows it
 * @param restMethods codes of the means by which she may say that the ways in which it leaves alone are right too; empty for none
 * @param read version of the entry that is shown
 * @param methods codes of these means
 * @param chosen side by path of a conflict: mine, theirs
 * @param since who changed the entry since, in a sentence; null where nobody did
 * @param missed whether the entry is gone since
 * @param doors as residents will see them
 * @param preview the whole public page as it will be; null for none
 */
public record ReviewView(String kind, boolean publishes, boolean isNew, boolean removal, boolean verifies, List<String> restMethods, long read, List<String> methods,
		List<DifferenceView> differences, List<ConflictView> conflicts, Map<String, String> chosen, @Nullable String since, boolean missed,
		List<SeenByResidents.Door> doors, @Nullable String preview) {
}
