package org.guichetouvert.tally.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.context.MessageSource;

/** How one page of the tally says things. */
record LoadWords(MessageSource messages, AreaTree areas, Locale locale, LocalDate today) {

	private static final int MINUTES = 60;

	/** From which minutes no longer matter, in hours. */
	private static final int MANY_HOURS = 10;

	String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	String text(LocalizedText text) {
		return text.in(locale.getLanguage());
	}

	String area(UUID id) {
		return areas.findById(id).map(this::area).orElse("");
	}

	String area(AreaNode area) {
		return text(area.name());
	}

	/** "25 min", "3 h 20", "126 h". */
	String time(int minutes) {
		int hours = minutes / MINUTES;
		if (hours == 0) {
			return say("tally.time.minutes", minutes);
		}
		if (hours >= MANY_HOURS) {
			return say("tally.time.hours", String.valueOf(Math.round(minutes / (double) MINUTES)));
		}
		return minutes % MINUTES == 0 ? say("tally.time.hours", String.valueOf(hours))
				: say("tally.time.both", String.valueOf(hours), "%02d".formatted(minutes % MINUTES));
	}

	/** "octobre 2026". */
	String month(YearMonth month) {
		return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
	}

	/** "aujourd’hui", "hier", "mardi 3 novembre". */
	String day(LocalDate day) {
		if (day.equals(today)) {
			return say("tally.day.today");
		}
		return day.equals(today.minusDays(1)) ? say("tally.day.yesterday")
				: DateTimeFormatter.ofPattern("EEEE ", locale).format(day)
						+ (day.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(day.getDayOfMonth()))
						+ DateTimeFormatter.ofPattern(" MMMM", locale).format(day);
	}

}
