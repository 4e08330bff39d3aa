package org.guichetouvert.editing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.context.MessageSource;

/** How one page of the desk says things: in the reader's language, at its instant. Dates always bear their year here. */
public final class Words {

	private final MessageSource messages;

	private final Locale locale;

	private final ZonedDateTime now;

	Words(MessageSource messages, Locale locale, ZonedDateTime now) {
		this.messages = messages;
		this.locale = locale;
		this.now = now;
	}

	/** The message with that key. */
	public String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	/** The best text for the reader; the empty string where there is none. */
	public String text(LocalizedText text) {
		return text.in(locale.getLanguage());
	}

	public Locale locale() {
		return locale;
	}

	public ZonedDateTime now() {
		return now;
	}

	public LocalDate today() {
		return now.toLocalDate();
	}

	/** "mardi 3 novembre 2026". */
	public String date(LocalDate date) {
		return format("EEEE ", date) + day(date) + format(" MMMM uuuu", date);
	}

	/** "3 novembre 2026", "mars 2020", "2020": as exactly as it is known. */
	public String point(DatedPoint point) {
		if (point.precision() == DatePrecision.DAY) {
			return day(point.date()) + format(" MMMM uuuu", point.date());
		}
		return format(point.precision() == DatePrecision.MONTH ? "MMMM uuuu" : "uuuu", point.date());
	}

	/** "mardi 3 novembre 2026, 10h31", in the zone of the page. */
	public String moment(Instant instant) {
		ZonedDateTime at = instant.atZone(now.getZone());
		return say("editing.moment", date(at.toLocalDate()), time(at));
	}

	/** "9h", "13h30". */
	public String time(ZonedDateTime at) {
		return at.getMinute() == 0 ? say("site.time.hour", String.valueOf(at.getHour()))
				: say("site.time.minutes", String.valueOf(at.getHour()), "%02d".formatted(at.getMinute()));
	}

	private String day(LocalDate date) {
		return date.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(date.getDayOfMonth());
	}

	private String format(String pattern, LocalDate date) {
		return DateTimeFormatter.ofPattern(pattern, locale).format(date);
	}

}
