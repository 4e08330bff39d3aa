/**
 * What exists and what is missing, counted: needs by area. Knows no person and no page.
 */
@ApplicationModule(allowedDependencies = {"shared", "taxonomy", "areas", "platform", "directory", "directory :: status", "search"})
@NullMarked
package org.guichetouvert.observatory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
