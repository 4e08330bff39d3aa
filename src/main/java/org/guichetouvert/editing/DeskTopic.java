package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Something that may need a coordinator today. Each bean of this type is one topic of her home, in the order of
 * {@code @Order}; one that has nothing for her does not show. Its title is the message {@code editing.topic.<code>}.
 */
public interface DeskTopic {

	String code();

	/** What needs this reader, the most pressing first; a topic of very many may list the first of them. */
	List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale);

	/** How many need this reader in all. @param items what was listed, where that may not be all of them */
	default int countFor(SignedIn reader, List<Item> items) {
		return items.size();
	}

	/**
	 * @param text what it is about
	 * @param detail why it needs her, in a few words; null for nothing
	 * @param href where she deals with it, within the site
	 */
	record Item(String text, @Nullable String detail, String href) {
	}

}
