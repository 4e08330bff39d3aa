package org.guichetouvert.colleagues;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the catalogue as the pages of the site show it, so that a service reads the same among colleagues.
 * Implemented by the module that has these pages; this one knows nothing of them.
 */
public interface ShownCatalogue {

	/** The catalogue at an instant, in one language. */
	Shown at(ZonedDateTime instant, Locale locale);

	/** Values for one page. */
	interface Shown {

		ZonedDateTime instant();

		/** Published services with these ids, in their order, each by its best door. */
		List<ServiceLine> services(Collection<UUID> ids);

		/** The services of these hits once each, by the best door among them, with the addresses of these places only. */
		List<ServiceLine> servicesOf(List<SearchResult.Hit> hits);

		FunctionLine function(ContactEntry contact);

		/** The best text for the reader; null where there is none. */
		@Nullable Text text(LocalizedText text);

		/** The label of a need; its id where nobody knows it any more. */
		String need(String needId);

		/** "5 novembre", with the year where it is not this one. */
		String date(LocalDate date);

		/** "9h", "13h30". */
		String time(ZonedDateTime instant);

	}

	/** @param lang null where it is the page's own */
	record Text(String text, @Nullable String lang, @Nullable String dir) {

		public static Text of(String text) {
			return new Text(text, null, null);
		}
	}

	/** @param href of a page of ours, or whole; null for words without a link */
	record Link(Text words, @Nullable String href) {

		public @Nullable String dir() {
			return words.dir();
		}
	}

	/** @param number to read @param uri {@code tel:+3220000012} */
	record Phone(String number, String uri) {
	}

	/** As every badge shows it: a sign, a label, until when, a caution. */
	record Status(String sign, String label, @Nullable String detail, @Nullable String hint) {

		/** "Porte ouverte, ferme à 16h". */
		public String words() {
			return detail == null ? label : label + ", " + detail;
		}
	}

	/** @param sentence "fait quoi"; null where the service says nothing of it */
	record NeedLine(String id, String label, @Nullable Text sentence) {
	}

	/**
	 * A service.
	 *
	 * @param phone its number for everybody; null for none
	 * @param mail an address of the service itself, one for colleagues first; null for none
	 * @param numbers all its own numbers, as written
	 * @param addresses one for each place; none for a hidden one
	 */
	record ServiceLine(UUID id, String slug, Text name, Status status, @Nullable Phone phone, @Nullable String mail,
			List<String> numbers, List<String> addresses, List<NeedLine> needs, List<String> areas) {

		public String href() {
			return "/services/" + slug;
		}
	}

	/**
	 * A function one can turn to, as far as the reader may see it.
	 *
	 * @param id of the contact
	 * @param name of the person, only where that was agreed for this reader
	 * @param lines own numbers
	 * @param mails own addresses
	 * @param when presence in words; null where unknown
	 * @param languages "arabe, français"; null where the service's own are meant
	 * @param deputy function of who replaces it; null for nobody
	 */
	record FunctionLine(String id, Text function, @Nullable String name, List<Phone> lines, List<Link> mails,
			@Nullable String when, @Nullable String languages, @Nullable Text deputy, @Nullable Text note, boolean vacant) {
	}

}
