/**
 * Needs, their families, service types and synonyms, from reference data or added locally. Knows no service.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.guichetouvert.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
