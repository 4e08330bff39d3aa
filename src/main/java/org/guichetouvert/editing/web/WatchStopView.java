package org.guichetouvert.editing.web;

import org.jspecify.annotations.Nullable;

/**
 * Stopping letters about changes.
 *
 * @param known whether the link works
 * @param watching whether letters still come; else they were stopped already
 * @param name of the entry; null for all that the account watches
 */
public record WatchStopView(boolean known, boolean watching, @Nullable String name, String token) {
}
