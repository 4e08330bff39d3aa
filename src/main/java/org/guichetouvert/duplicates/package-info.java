/**
 * Entries that stand twice: finding them, and making one of them without losing anything of either.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"accounts", "editing"})
@NullMarked
package org.guichetouvert.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
