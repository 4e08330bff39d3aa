package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * Where to go when nothing fits: someone who searches along.
 *
 * @param words "Passez à l'accueil social, place … On cherche avec vous, sans rendez-vous."
 */
record OrientationView(LinkView service, @Nullable TextView words, StatusView status, @Nullable PhoneView phone) {
}
