package org.guichetouvert.site.web;

import java.text.Collator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How one page says times, dates and texts: in its language, at its instant. A page about another instant than the present
 * one gives whole dates: "demain" would be the reader's tomorrow.
 */
final class Wording {

	/** Minutes; what lies further nobody walks to. */
	private static final int FURTHEST_WALK = 45;

	/** Streets against the straight line. */
	private static final double DETOUR = 1.3;

	/** Walking at 4.5 km an hour, as somebody does who isn't in a hurry. */
	private static final double METRES_A_MINUTE = 75;

	private final MessageSource messages;

	private final Locale locale;

	private final ZonedDateTime now;

	private final ZonedDateTime present;

	Wording(MessageSource messages, Locale locale, ZonedDateTime now) {
		this(messages, locale, now, now);
	}

	private Wording(MessageSource messages, Locale locale, ZonedDateTime now, ZonedDateTime present) {
		this.messages = messages;
		this.locale = locale;
		this.now = now;
		this.present = present;
	}

	/** For a page of an instant before, as if it were the present. */
	Wording seenAt(ZonedDateTime instant) {
		return new Wording(messages, locale, instant);
	}

	/** For a page about another instant. */
	Wording about(ZonedDateTime instant) {
		return new Wording(messages, locale, instant, present);
	}

	/** Whether the page is about the present. */
	boolean isNow() {
		return now.equals(present);
	}

	/** When the page is made. */
	ZonedDateTime present() {
		return present;
	}

	/** The instant that the page is about. */
	ZonedDateTime now() {
		return now;
	}

	LocalDate today() {
		return now.toLocalDate();
	}

	Locale locale() {
		return locale;
	}

	String language() {
		return locale.getLanguage();
	}

	boolean isRightToLeft() {
		return say("site.layout.direction").equals("rtl");
	}

	/** The message with that key; numbers are given as words by the caller, except where a pattern chooses by number. */
	String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	/** The message with that key, or with the fallback where the key has none. */
	String sayOr(String key, String fallback, Object... arguments) {
		String found = messages.getMessage(key, arguments, null, locale);
		return found != null ? found : say(fallback, arguments);
	}

	/** The messages {@code key.1}, {@code key.2}, … as far as there are any. */
	List<String> paragraphs(String key) {
		return IntStream.iterate(1, number -> number + 1)
			.mapToObj(number -> messages.getMessage(key + "." + number, null, null, locale))
			.takeWhile(Objects::nonNull).toList();
	}

	/** "9h", "13h30". */
	String time(LocalTime time) {
		return time.getMinute() == 0 ? say("site.time.hour", String.valueOf(time.getHour()))
				: say("site.time.minutes", String.valueOf(time.getHour()), "%02d".formatted(time.getMinute()));
	}

	String time(ZonedDateTime instant) {
		return time(instant.toLocalTime());
	}

	/** "9h–12h"; an end at midnight is 24h. */
	String span(ZonedDateTime start, ZonedDateTime end) {
		String closing = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? say("site.time.hour", "24") : time(end);
		return time(start) + "–" + closing;
	}

	/** "jeudi 5 novembre", with the year where it is not this one. */
	String date(LocalDate date) {
		return say("site.date.weekday", weekday(date), dayOfMonth(date));
	}

	/** "5 novembre", with the year where it is not this one. */
	String dayOfMonth(LocalDate date) {
		String words = day(date) + " " + month(date);
		return date.getYear() == now.getYear() ? words : words + " " + date.getYear();
	}

	/** The first of two days, as "24" in "du 24 au 25 novembre". */
	String dayOf(LocalDate first, LocalDate last) {
		return YearMonth.from(first).equals(YearMonth.from(last)) ? day(first) : dayOfMonth(first);
	}

	private String day(LocalDate date) {
		return date.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(date.getDayOfMonth());
	}

	/** "jeudi" within the coming six days, else "jeudi 5 novembre". */
	String soonDate(LocalDate date) {
		long days = ChronoUnit.DAYS.between(today(), date);
		return isNow() && days > 0 && days < 7 ? weekday(date) : date(date);
	}

	/** "à 9h" today, "lundi à 9h" else. */
	String nextOpening(ZonedDateTime next) {
		return next.toLocalDate().equals(today()) ? say("site.board.next.today", time(next))
				: say("site.board.next.on", soonDate(next.toLocalDate()), time(next));
	}

	/** "jeu. 5". */
	String shortDate(LocalDate date) {
		return DateTimeFormatter.ofPattern("EEE d", locale).format(date);
	}

	/** "2020", "mars 2020", "16 mars 2020": always with the year. */
	String point(DatedPoint point) {
		LocalDate date = point.date();
		return switch (point.precision()) {
			case YEAR -> String.valueOf(date.getYear());
			case MONTH -> month(date) + " " + date.getYear();
			case DAY -> DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
		};
	}

	/** A message about a date as exact as it is known; another one where it is to the day. */
	String point(DatedPoint point, String key, String keyOfDay) {
		return say(isDay(point) ? keyOfDay : key, point(point));
	}

	/** Whether a date is known to the day: some languages then say it with an article. */
	static boolean isDay(@Nullable DatedPoint point) {
		return point != null && point.precision() == DatePrecision.DAY;
	}

	/** As at the beginning of a line. */
	String capitalize(String words) {
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
	}

	/** "février", with the year where it is not this one. */
	String monthOf(LocalDate date) {
		return date.getYear() == now.getYear() ? month(date) : month(date) + " " + date.getYear();
	}

	/** As inside a line. */
	String uncapitalize(String words) {
		return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(locale) + words.substring(1);
	}

	private String month(LocalDate date) {
		return date.getMonth().getDisplayName(TextStyle.FULL, locale);
	}

	private String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
	}

	MomentView moment() {
		return new MomentView(date(today()), time(now), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.MINUTES)));
	}

	/** How far it is on foot: along streets that nobody measured, so an estimate; small distances to 50 m, others to 100 m. */
	CardView.DistanceView walk(double metresStraight) {
		double metres = metresStraight * DETOUR;
		long step = metres < 1000 ? 50 : 100;
		long rounded = Math.max(step, Math.round(metres / step) * step);
		long minutes = Math.max(1, Math.round(metres / METRES_A_MINUTE));
		String far = rounded < 1000 ? say("site.distance.metres", String.valueOf(rounded))
				: say("site.distance.kilometres", String.format(locale, "%.1f", rounded / 1000.0));
		return minutes > FURTHEST_WALK ? new CardView.DistanceView(far, null, true)
				: new CardView.DistanceView(say("site.distance.walk", String.valueOf(minutes)), far, true);
	}

	/** As {@link #walk}, from the centre of an area: less than an estimate. */
	CardView.DistanceView walkFromCentre(double metresStraight) {
		CardView.DistanceView walk = walk(metresStraight);
		return new CardView.DistanceView(say("site.distance.about", walk.walk()), walk.metres(), false);
	}

	/** The best text for this reader, with its own language where it is another; null where there is none. */
	@Nullable TextView text(LocalizedText text) {
		return text.findBest(language())
			.map(best -> new TextView(best.text(), best.language().equals(language()) ? null : best.language())).orElse(null);
	}

	/** As {@link #text}, for texts that are never empty. */
	TextView name(LocalizedText text) {
		return Objects.requireNonNull(text(text), "a name is never empty");
	}

	/** Words that are kept without their language: in French, as nearly all of the catalogue is. */
	TextView written(String words) {
		return name(LocalizedText.french(words));
	}

	/** The order of this language's alphabet. */
	Collator alphabet() {
		return Collator.getInstance(locale);
	}

	/** One text a line. */
	List<TextView> lines(LocalizedText text) {
		TextView all = text(text);
		return all == null ? List.of() : all.text().lines().filter(line -> !line.isBlank())
			.map(line -> new TextView(line.strip(), all.lang())).toList();
	}

	/** "arabe, français". */
	@Nullable String languages(Collection<String> codes) {
		return codes.isEmpty() ? null
				: codes.stream().map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale)).sorted(alphabet())
					.collect(Collectors.joining(", "));
	}

	/** "Du lundi au vendredi de 9h à 12h.": one or more sentences. */
	String hours(OpeningHours hours) {
		return HoursWords.sentence(hours, locale);
	}

	/** "de 9h à 12h, puis de 13h30 à 16h": the hours of one day as they are read out. */
	String spoken(List<HoursInterval> intervals, LocalDate day) {
		return HoursWords.ofDay(intervals, day, locale);
	}

	/** As {@link #hours}, inside a sentence: "du lundi au vendredi de 9h à 12h". */
	String hoursWithin(OpeningHours hours) {
		String sentences = hours(hours);
		if (sentences.equals(hours.value())) {
			return sentences;
		}
		String bare = sentences.endsWith(".") ? sentences.substring(0, sentences.length() - 1) : sentences;
		return bare.isEmpty() ? bare : bare.substring(0, 1).toLowerCase(locale) + bare.substring(1);
	}

}
