package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry at the desk.
 *
 * @param path of this page
 * @param publicPage where visitors read it; null for none
 * @param publishes whether the reader may publish; else she proposes
 * @param changed whether she has a draft of it
 * @param done what was done just now, the end of a message key; null for nothing
 * @param proposals those that wait for the reader
 */
public record EntryView(String kind, String path, String name, @Nullable String publicPage, boolean publishes, boolean changed, boolean isNew,
		@Nullable String done, List<EntrySections.Section> sections, List<String> proposals) {
}
