package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.guichetouvert.accounts.SignedIn;

/**
 * Something that stands on the page of an entry at the desk, before its sections: what visitors report about it, when it should be
 * looked at. Each bean of this type gives at most one, in the order of {@code @Order}.
 */
public interface BesideEntry {

	/** The template with the fragment {@code beside (view)} that shows it. */
	String template();

	/** @return what its fragment shows; empty for nothing about this entry, or nothing for this reader */
	Optional<Object> viewOf(Draft draft, SignedIn reader, LocalDate today, Locale locale);

}
