/**
 * The load that professionals carry for institutions: minutes by act, added up by month and area. Knows nobody who was helped,
 * and who noted what only as long as it can be corrected.
 */
@ApplicationModule(allowedDependencies = {"shared", "areas", "platform", "accounts", "editing"})
@NullMarked
package org.guichetouvert.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
