package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * A street plaque that leads to a quartier.
 *
 * @param place municipality and postcode ("Bruxelles 1020"); null where the name says it all
 * @param services entries known there; at 0 the plaque says that there is none yet
 * @param open doors open now
 */
record PlaqueView(String name, @Nullable String place, int services, int open, String href) {
}
