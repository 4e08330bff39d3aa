package org.guichetouvert.hours;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the hours say of one instant.
 *
 * @param comment the value's own words ("sur rendez-vous"), null when it has none
 * @param nextChange first later instant whose state differs, whatever the comments; null when there is none within
 * {@link OpeningHours#HORIZON}
 */
public record HoursAt(HoursState state, @Nullable String comment, @Nullable ZonedDateTime nextChange) {
}
