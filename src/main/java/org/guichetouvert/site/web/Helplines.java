package org.guichetouvert.site.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.taxonomy.EmergencyNumber;
import org.guichetouvert.taxonomy.EmergencyNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Numbers to call, as pages show them. */
@Component
class Helplines {

	private final EmergencyNumbers emergency;

	private final Clock clock;

	private final MessageSource messages;

	Helplines(EmergencyNumbers emergency, Clock clock, MessageSource messages) {
		this.emergency = emergency;
		this.clock = clock;
		this.messages = messages;
	}

	/** "Parler à quelqu'un": lines where the page's language is spoken; 112 and 101 stand in the layout itself. */
	List<HelplineView> talking(Locale locale) {
		return views(emergency.listIn(locale.getLanguage()).stream().filter(number -> number.kind() != EmergencyNumber.Kind.DANGER).toList(),
				locale);
	}

	List<HelplineView> views(List<EmergencyNumber> numbers, Locale locale) {
		return numbers.stream().map(number -> new HelplineView(
				new PhoneView(number.number().replace(' ', '\u00a0'), "tel:" + number.dial()), number.label().in(locale.getLanguage()),
				hours(number, locale), language(number, locale))).toList();
	}

	private @Nullable String hours(EmergencyNumber number, Locale locale) {
		if (number.hours() == null) {
			return null;
		}
		var words = new Wording(messages, locale, ZonedDateTime.now(clock));
		return number.hours().equals("24/7") ? messages.getMessage("site.status.openDayAndNight", null, locale)
				: OpeningHours.find(number.hours()).map(words::hoursWithin).orElse(null);
	}

	private @Nullable String language(EmergencyNumber number, Locale locale) {
		if (number.languages().isEmpty()) {
			return null;
		}
		String names = String.join(", ", number.languages().stream()
			.map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale)).toList());
		return messages.getMessage("site.emergency.languages", new Object[] { names }, locale);
	}

}
