package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.hours.FrenchHours;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The fields of a function: what it is called, when somebody is there, in which languages. */
final class ContactForm {

	static final String HOURS = "hours";

	private ContactForm() {
	}

	static Typed of(ContactDetails says) {
		return new Typed.Filling().put("function", says.function()).put(HOURS, told(says.officeHours())).putAll("languages", says.languages())
			.tick("vacant", says.vacant()).put("note", says.note()).done();
	}

	/** In French where the words are read back as the same hours, else as they are kept. */
	private static String told(@Nullable String value) {
		if (value == null) {
			return "";
		}
		String sentence = OpeningHours.find(value).map(hours -> HoursWords.sentence(hours, Locale.FRENCH)).orElse(value);
		return value.equals(FrenchHours.read(sentence).value()) ? sentence : value;
	}

	/**
	 * What was typed, over what it said; empty when it is refused.
	 *
	 * @param before null for a new one
	 */
	static Optional<ContactDetails> read(Typed typed, @Nullable ContactDetails before, Problems problems) {
		LocalizedText function = typed.localized("function", before == null ? LocalizedText.EMPTY : before.function());
		if (function.isEmpty()) {
			problems.add("function.fr", "editing.contact.problem.function");
		}
		String hours = hours(typed.text(HOURS), before == null ? null : before.officeHours(), problems);
		List<String> languages = typed.all("languages").stream().filter(Picks::isLanguage).toList();
		return problems.isEmpty() ? Optional.of(new ContactDetails(function, hours, languages, typed.isTicked("vacant"),
				typed.localized("note", before == null ? LocalizedText.EMPTY : before.note()))) : Optional.empty();
	}

	private static @Nullable String hours(String text, @Nullable String before, Problems problems) {
		if (text.isEmpty() || text.equals(before)) {
			return text.isEmpty() ? null : before;
		}
		Optional<OpeningHours> written = OpeningHours.find(text);
		if (written.isPresent()) {
			return written.get().value();
		}
		FrenchHours.Reading reading = FrenchHours.read(text);
		if (!reading.isUnderstood()) {
			problems.add(HOURS, "editing.contact.problem.hours", reading.reason());
		}
		return reading.value();
	}

}
