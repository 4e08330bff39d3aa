/**
 * What visitors say about a door, without an account: a queue beside the entry, an answer, and counts by institution.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"accounts", "editing", "editing :: ways"})
@NullMarked
package org.guichetouvert.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
