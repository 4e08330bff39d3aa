package org.guichetouvert.hours;

import java.util.Locale;

public final class HoursWords {
	private HoursWords() {
	}
	public static String sentence(OpeningHours hours, Locale locale) {
		return hours.value();
	}
}
