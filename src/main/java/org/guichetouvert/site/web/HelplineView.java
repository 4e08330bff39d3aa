package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * A number that listens, with what may be expected of it.
 *
 * @param name "Violences dans le couple"
 * @param hours "jour et nuit", "de 17h à 23h": finished words, null where unknown
 * @param language "en français"; null where unknown
 */
record HelplineView(PhoneView phone, String name, @Nullable String hours, @Nullable String language) {
}
