/**
 * Opening hours: an OSM {@code opening_hours} value becomes intervals, a state at an instant, the next change, and words.
 * Pure {@code java.time}; knows holidays only through an interface, and no Spring.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guichetouvert.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
