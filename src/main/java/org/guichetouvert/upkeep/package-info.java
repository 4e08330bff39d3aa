/**
 * Keeping entries true with little: what should be looked at next, one gesture to confirm, and the service asked itself.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"search", "accounts", "editing", "reports"})
@NullMarked
package org.guichetouvert.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
