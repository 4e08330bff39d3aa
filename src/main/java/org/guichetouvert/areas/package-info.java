/**
 * One tree of areas, from the region to the official neighbourhoods, and the way from a point or postcode to an area.
 * Knows no service.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.guichetouvert.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
