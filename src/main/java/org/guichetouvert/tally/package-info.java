/**
 * The load that professionals carry for institutions: minutes by act, added up by month and area.
 */
@ApplicationModule(allowedDependencies = {"shared", "taxonomy", "areas", "platform", "directory", "accounts"})
@NullMarked
package org.guichetouvert.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
