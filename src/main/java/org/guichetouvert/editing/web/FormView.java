package org.guichetouvert.editing.web;

import org.jspecify.annotations.Nullable;

/**
 * A form of one section of an entry.
 *
 * @param entry name of the entry
 * @param entryPath of its page at the desk
 * @param action where it is sent: its own address
 * @param kept when what it shows was typed, where it could not be sent then; null else
 */
public record FormView(String entry, String entryPath, String action, Typed typed, Problems problems, @Nullable String kept) {

	static FormView of(String entry, String entryPath, String action, Typed typed, Problems problems, Words words) {
		return new FormView(entry, entryPath, action, typed, problems, typed.keptAt() == null ? null : words.moment(typed.keptAt()));
	}

}
