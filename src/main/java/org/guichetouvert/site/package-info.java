/**
 * The pages that compose what the other modules know: home, search, quartiers, board, service, errors. Holds no rule of the
 * catalogue.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status", "search", "accounts",
		"observatory", "colleagues", "editing", "reports", "upkeep", "duplicates"})
@NullMarked
package org.guichetouvert.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
