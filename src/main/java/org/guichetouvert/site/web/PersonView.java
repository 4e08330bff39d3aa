package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A function one can turn to, as far as the reader may see it.
 *
 * @param id of the contact, for professionals, who can write to several; null for visitors
 * @param name of the person, only where that was agreed for this reader
 * @param lines own numbers
 * @param mails own addresses
 * @param when presence, in words; null where unknown or not for this reader
 * @param languages "arabe, français"; null where the service's own are meant
 * @param deputy function of who replaces it; null where nobody does
 * @param note what colleagues should know; null for visitors
 * @param vacant whether nobody holds it now
 */
record PersonView(@Nullable String id, TextView function, @Nullable String name, List<PhoneView> lines, List<LinkView> mails,
		@Nullable String when, @Nullable String languages, @Nullable TextView deputy, @Nullable TextView note, boolean vacant) {

	/** The same without a number that stands beside it anyway. */
	PersonView without(@Nullable PhoneView known) {
		return new PersonView(id, function, name, lines.stream().filter(line -> !line.equals(known)).toList(), mails, when, languages,
				deputy, note, vacant);
	}

}
