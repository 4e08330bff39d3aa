package org.guichetouvert.rounds.web;

import org.jspecify.annotations.Nullable;

/** Words of the catalogue. @param lang null where it is the page's own */
public record RoundText(String text, @Nullable String lang) {
}
