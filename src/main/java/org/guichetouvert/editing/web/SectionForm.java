package org.guichetouvert.editing.web;

import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;

/**
 * One section of an entry, with a form of its own: the fields that it shows, and what they change. Each bean of this type has
 * the page {@code /coordination/fiches/{kind}/{id}/{section}}, see {@link SectionFormController}.
 *
 * @param <S> the kind's snapshots
 */
interface SectionForm<S> {

	EntryKind kind();

	/** The last part of its address. */
	String section();

	/** Name of its template within {@code editing/}. */
	String template();

	Class<S> shape();

	/** The fields, as the entry fills them. */
	Typed fill(S entry);

	/**
	 * What the entry says with these fields.
	 *
	 * @param problems gets what is wrong with them; where there is something, what is returned does not count
	 */
	S change(S entry, Typed typed, Problems problems);

	/** What fields let one choose from, by field. */
	default Map<String, Options> options(S entry, Words words) {
		return Map.of();
	}

	/** Where one goes on after a change. */
	default String next(UUID id, S before, S after) {
		return EntryPath.review(kind(), id);
	}

}
