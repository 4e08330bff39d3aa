/**
 * What any web application has: the embedded PostgreSQL, the data folder, start-up failures in one sentence, kept pages.
 * Knows nothing of social services.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.guichetouvert.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
