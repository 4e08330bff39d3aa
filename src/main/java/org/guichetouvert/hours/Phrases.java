package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Event;

/** The turns of phrase that hours need in a language. */
abstract class Phrases {

	/** Comments that everybody writes, in French, Dutch and English. */
	private static final List<List<String>> COMMENTS = List.of(List.of("sur rendez-vous", "op afspraak", "by appointment"),
			List.of("uniquement sur rendez-vous", "enkel op afspraak", "by appointment only"),
			List.of("sans rendez-vous", "zonder afspraak", "without appointment"),
			List.of("sur inscription", "na inschrijving", "registration needed"), List.of("guichet", "loket", "counter"),
			List.of("téléphone", "telefoon", "phone"), List.of("par téléphone", "per telefoon", "by phone"));

	private static final List<String> LANGUAGES = List.of("fr", "nl", "en");

	private final Locale locale;

	private final String and;

	/** What a list says once though each of its parts begins with it ("op maandag en dinsdag"). */
	private final String once;

	enum Unit {

		DAY, WEEK, YEAR

	}

	Phrases(Locale locale, String and, String once) {
		this.locale = locale;
		this.and = and;
		this.once = once;
	}

	static Phrases in(Locale locale) {
		return switch (locale.getLanguage()) {
			case "fr" -> new FrenchPhrases();
			case "nl" -> new DutchPhrases();
			default -> new EnglishPhrases();
		};
	}

	/** "le lundi", "op maandag", "on Monday". */
	abstract String day(String name);

	/** "du lundi au vendredi". */
	abstract String days(String first, String last);

	abstract String everyDay();

	abstract String dayAndNight();

	/** "de 9h à 12h", of what {@link #clock} and {@link #sun} give. */
	abstract String hours(String start, String end);

	/** "à partir de 14h, heure de fin inconnue". */
	abstract String openEnd(String start);

	/** "ou plus tard", after hours. */
	abstract String orLater();

	abstract String nextDay();

	abstract String clock(int minute);

	abstract String midnight();

	/** "30 minutes avant le coucher du soleil"; the offset in minutes. */
	abstract String sun(Event event, int offset);

	abstract String noFixedTime();

	abstract String noKnownTime();

	abstract String toBeChecked();

	/** "peut-être de 9h à 12h (à vérifier)". */
	abstract String perhaps(String hours);

	/** "ouvert de 9h à 12h". */
	abstract String open(String hours);

	abstract String only(String hours);

	/** "en juillet". */
	abstract String month(String name);

	abstract String months(String first, String last);

	/** "24 décembre", with the article where the language has one in the middle of a sentence. */
	abstract String date(int day, String month);

	/** The number alone, as the first end of a stretch within a month. */
	abstract String day(int dayOfMonth);

	/** "4e jeudi de novembre"; the last one is -1. */
	abstract String nthOfMonth(int nth, String day, String month);

	/** The first or last day of a month. */
	abstract String edgeOfMonth(boolean last, String month);

	/** A day so many days from Easter Sunday. */
	abstract String easter(int offset);

	/** So many days before or after. */
	abstract String shifted(int offset, String day);

	/** "le 24 décembre". */
	abstract String onDate(String day);

	/** "du 24 décembre au 2 janvier". */
	abstract String dates(String first, String last);

	/** From a day on. */
	abstract String sinceDate(String day);

	/** From a month or a year on. */
	abstract String since(String name);

	abstract String year(int year);

	abstract String years(int first, int last);

	abstract String week(int week);

	abstract String weeks(int first, int last);

	abstract String alternateWeeks(boolean even);

	/** "une semaine sur 4". */
	abstract String every(int step, Unit unit);

	/** "1er et le 3e mardi du mois"; the last one is -1. */
	abstract String nths(List<Integer> nths, String day);

	abstract String publicHolidays();

	/** The day before, or the day after. */
	abstract String besidePublicHolidays(boolean before);

	abstract String aPublicHoliday();

	/** "si c’est le 24 décembre". */
	abstract String ifItIs(String day);

	abstract String schoolHolidays();

	abstract String closed(String when);

	String closed() {
		return closed("").strip();
	}

	/** Between hours that are read out one after the other. */
	abstract String then();

	/** As the head of a row. */
	String publicHolidaysName() {
		String words = publicHolidays();
		return words.substring(words.indexOf(' ') + 1);
	}

	/** "lundi 9 novembre". */
	String dayAndDate(LocalDate date) {
		return name(date.getDayOfWeek().ordinal()) + " " + date(date.getDayOfMonth(), monthName(date.getMonthValue() - 1));
	}

	/** Of what is closed, but for what holds otherwise. */
	abstract String noFixedHours(String when);

	abstract String otherwise(String what);

	/** Before what holds although it was said to be closed. */
	abstract String evenThen(String words);

	abstract String evenHolidays();

	abstract String nightsStop();

	/** The words of a value's own comment; those that everybody writes are said in this language. */
	String comment(String comment) {
		int language = LANGUAGES.indexOf(locale.getLanguage());
		return COMMENTS.stream().filter(same -> same.contains(comment)).map(same -> same.get(language)).findFirst().orElse(comment);
	}

	String withComment(String words, @Nullable String comment) {
		return comment == null ? words : words + " (" + comment(comment) + ")";
	}

	/** A stretch of a day and what holds in it. */
	String span(TimeSpan time, Outcome outcome) {
		String comment = outcome.comment();
		boolean open = outcome.state() == HoursState.OPEN;
		if (time.equals(TimeSpan.WHOLE_DAY)) {
			return withComment(open ? dayAndNight() : comment == null ? noKnownTime() : noFixedTime(), comment);
		}
		String hours = hours(time);
		if (outcome.state() == HoursState.CLOSED) {
			return withComment(closed(hours), comment);
		}
		if (comment == null) {
			return open || time.end() == null ? hours : perhaps(hours);
		}
		return withComment(open && time.end() != null ? open(hours) : hours, comment);
	}

	private String hours(TimeSpan time) {
		String start = time(time.start());
		if (time.end() == null) {
			return openEnd(start);
		}
		TimeSpec end = time.end();
		boolean wholeDayLater = end.isFixed() && time.start().isFixed() && end.minute() - Piece.DAY >= time.start().minute();
		return hours(start, time(end)) + (wholeDayLater ? " " + nextDay() : "") + (time.openEnded() ? " " + orLater() : "");
	}

	private String time(TimeSpec time) {
		if (time.event() != null) {
			return sun(time.event(), time.minute());
		}
		return time.minute() == Piece.DAY ? midnight() : clock(time.minute() % Piece.DAY);
	}

	/** "du lundi au mercredi et le vendredi". */
	String days(int bits) {
		return list(dayParts(bits));
	}

	/** The parts of such a list. */
	List<String> dayParts(int bits) {
		if (bits == 0b111_1111) {
			return List.of(everyDay());
		}
		List<String> parts = new ArrayList<>();
		for (int day = 0; day < 7; day++) {
			int last = day;
			while (last < 6 && (bits >> day & 1) == 1 && (bits >> last + 1 & 1) == 1) {
				last++;
			}
			if (last > day + 1) {
				parts.add(days(name(day), name(last)));
				day = last;
			}
			else if ((bits >> day & 1) == 1) {
				parts.add(day(name(day)));
			}
		}
		return parts;
	}

	/** "en juin et de septembre à novembre": three months and more are a stretch. */
	String months(int bits) {
		List<String> parts = new ArrayList<>();
		List<String> alone = new ArrayList<>();
		for (int month = 0; month < 12; month++) {
			int last = month;
			while (isIn(bits, month) && !isIn(bits, month + 11) && isIn(bits, last + 1)) {
				last++;
			}
			if (last > month + 1) {
				parts.add(months(monthName(month), monthName(last)));
			}
			else if (isIn(bits, month) && !isIn(bits, month + 11)) {
				alone.add(monthName(month));
				alone.addAll(last > month ? List.of(monthName(last)) : List.of());
			}
		}
		if (!alone.isEmpty()) {
			parts.add(0, month(list(alone)));
		}
		return parts.isEmpty() ? months(monthName(0), monthName(11)) : list(parts);
	}

	private static boolean isIn(int bits, int month) {
		return (bits >> month % 12 & 1) == 1;
	}

	String list(List<String> parts) {
		List<String> shorter = new ArrayList<>();
		for (int at = 0; at < parts.size(); at++) {
			boolean again = !once.isEmpty() && at > 0 && parts.get(at).startsWith(once) && parts.get(at - 1).startsWith(once);
			shorter.add(again ? parts.get(at).substring(once.length()) : parts.get(at));
		}
		int last = shorter.size() - 1;
		return last < 1 ? String.join("", shorter)
				: String.join(", ", shorter.subList(0, last)) + " " + and + " " + shorter.get(last);
	}

	String name(int day) {
		return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, locale);
	}

	String monthName(int month) {
		return Month.of(month % 12 + 1).getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

	static String duration(int minutes, String inMinutes, String hour, String hours) {
		int length = Math.abs(minutes);
		return length % 60 != 0 ? length + " " + inMinutes : length / 60 + " " + (length == 60 ? hour : hours);
	}

	static String rank(List<String> ranks, int nth) {
		return Objects.requireNonNull(ranks.get(Math.abs(nth) - 1));
	}

}
