/**
 * Changing the catalogue by hand: drafts, comparison, proposals, publishing, undo, and who may do what where. Knows no page of
 * the site and no way of searching.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"accounts"})
@NullMarked
package org.guichetouvert.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
