package org.guichetouvert.reports.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a report stands.
 *
 * @param address of the page, to keep
 * @param state code of a {@link org.guichetouvert.reports.ReportState}
 * @param kind what was reported
 * @param way the way in; null where none was named
 * @param service its name; null where a look over the shoulder could betray somebody
 * @param path of its page; null as well
 * @param on the day on which it was so; null where it was not said
 * @param message as it was written; null for none, or once it was deleted
 * @param answer what was done, or why nothing was; null while nobody decided
 * @param mailed whether the answer goes by mail as well
 */
public record ReportLinkView(String token, String address, String state, String kind, @Nullable String way, @Nullable String service,
		@Nullable String path, @Nullable String on, String received, @Nullable String message, @Nullable String answer,
		@Nullable String decided, boolean mailed) {
}
