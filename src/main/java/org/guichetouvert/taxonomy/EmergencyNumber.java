package org.guichetouvert.taxonomy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A number to call when no door is open, or when there is danger.
 *
 * @param number as it is read aloud: "0800 32 123"
 * @param languages ISO 639-1 codes of those spoken there
 * @param hours OSM opening_hours value; null where they were not confirmed, never to be shown as "day and night"
 * @param free whether the call is free; null where not confirmed
 * @param source the organization that answers
 * @param checked date of the statement that these facts were read in; null where none was
 */
public record EmergencyNumber(String number, Kind kind, LocalizedText label, List<String> languages, @Nullable String hours,
		@Nullable Boolean free, String source, @Nullable LocalDate checked) {

	public EmergencyNumber {
		languages = List.copyOf(languages);
	}

	/** What {@code tel:} needs. */
	public String dial() {
		return number.replace(" ", "");
	}

	public enum Kind {

		DANGER, LISTENING, CHILDREN, VIOLENCE, SUICIDE, POISON, DOCTOR;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind ofCode(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
