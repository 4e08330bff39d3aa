package org.guichetouvert.search;

import java.time.LocalDate;

/**
 * Words that were typed on three days or more.
 *
 * @param words without case and accents
 * @param language of the page on which they were typed
 * @param firstDay that is known
 * @param days that are known
 * @param results of the last search; {@link SearchTally#MORE} stands for that many or more
 */
public record SearchPhrase(String words, String language, LocalDate firstDay, LocalDate lastDay, int days, int results) {
}
