/**
 * Opening hours: an OSM {@code opening_hours} value becomes intervals, a state at an instant, the next change, and words;
 * French text becomes a value where it can mean only one thing.
 * <p>
 * Pure {@code java.time}; knows holidays only through an interface, and no Spring. The grammar is the library's
 * ({@code ch.poole:OpeningHoursParser}): its rules are compiled to {@link org.guichetouvert.hours.Schedule} and forgotten.
 * Does not know dated exceptions, places, or whether a person will be received: that is the directory's.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guichetouvert.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
