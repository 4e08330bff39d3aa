/**
 * Finding and counting services at places. Words are looked up in a full-text index, everything else (areas, needs, types,
 * which door is open at an instant) in a table in memory; both follow the catalogue by its version, after a change as at
 * start. Also counts what was looked for and not found. Knows no page, and of persons nothing, of those who search neither.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory",
		"directory :: status"})
@NullMarked
package org.guichetouvert.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
