/**
 * The catalogue: organizations, services, places, ways in and their periods, contacts, partnerships, disruptions; the status of
 * a door at an instant; and the one write path, from change to revision. Knows no page and no index.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform"})
@NullMarked
package org.guichetouvert.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
