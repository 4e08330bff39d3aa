/**
 * From door to door on foot: a sheet and a phone page in walking order, and the quartier as a booklet to correct by pen.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"accounts", "editing", "upkeep", "reports"})
@NullMarked
package org.guichetouvert.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
