/**
 * The full-text index of services at places: mapping, criteria to hits, facets, maintenance. Knows no page.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "directory :: status"})
@NullMarked
package org.guichetouvert.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
