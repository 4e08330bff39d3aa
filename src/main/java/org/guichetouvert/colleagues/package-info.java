/**
 * What professionals do among themselves: find a function, write to several, leave each other notes. Knows no page; shows
 * nothing to visitors.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status",
		"search", "accounts"})
@NullMarked
package org.guichetouvert.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
