package org.guichetouvert.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to go, said among other words: "cureghem samedi", "médecin ouvert maintenant", "voedselbank zaterdag 10u".
 * A day alone is the hour at which most doors are open; an hour alone counts only beside "ouvert".
 */
final class MomentFinder {

	private static final List<String> LANGUAGES = List.of("fr", "nl", "en", "ar", "tr", "es", "pt", "it", "de", "pl", "ro", "uk", "ru");

	private static final LocalTime USUAL = LocalTime.of(10, 0);

	private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

	private static final Set<String> NOW = words("maintenant actuellement nu now jetzt ahora agora adesso ora şimdi teraz acum зараз сейчас الآن "
			+ "right-now immediatement");

	private static final Set<String> TODAY = words("aujourdhui auj vandaag today heute hoy hoje oggi bugün dzisiaj dziś azi astăzi сьогодні "
			+ "сегодня اليوم");

	private static final Set<String> TOMORROW = words("demain morgen tomorrow mañana amanhã domani yarın jutro mâine завтра غدا");

	private static final Set<String> AFTER_TOMORROW = words("après-demain overmorgen übermorgen");

	private static final Set<String> OPEN = words("ouvert ouverte ouverts ouvertes open geopend offen geöffnet abierto abierta aberto aberta aperto "
			+ "aperta açık otwarte otwarty deschis відкрито відкритий открыто مفتوح مفتوحة");

	private static final Map<String, LocalTime> PARTS = parts();

	/** They belong to a moment only beside a word that says one. */
	private static final Set<String> LITTLE = words("ce cet cette le de om op at on à a vers am um w el la o il в у في this deze dès ici h "
			+ "prochain volgende next");

	static {
		for (String language : LANGUAGES) {
			for (DayOfWeek day : DayOfWeek.values()) {
				for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
					WEEKDAYS.putIfAbsent(key(day.getDisplayName(style, Locale.forLanguageTag(language))), day);
				}
			}
		}
		List.of("weekend", "week-end", "wekend", "fin-de-semana", "wochenende").forEach(word -> WEEKDAYS.put(key(word), DayOfWeek.SATURDAY));
	}

	private MomentFinder() {
	}

	/**
	 * @param now whether what is open at this moment is asked
	 * @param moment null when it is {@code now}
	 * @param rest the words without it
	 */
	record Found(boolean now, @Nullable LocalDateTime moment, String rest) {
	}

	/** @return empty when the words say no moment */
	static Optional<Found> find(String words, LocalDateTime now) {
		List<String> typed = Arrays.stream(joined(words).split("[\\s,;!?]+")).filter(word -> !word.isEmpty()).toList();
		var reading = new Reading(now);
		var used = new HashSet<Integer>();
		for (int i = 0; i < typed.size(); i++) {
			boolean verb = i == 0 && typed.size() > 1 && typed.get(0).equalsIgnoreCase("open"); // "open a bank account"
			if (!verb && reading.take(key(typed.get(i)), typed.get(i))) {
				used.add(i);
			}
		}
		if (!reading.isMoment()) {
			return Optional.empty();
		}
		var rest = new ArrayList<String>();
		for (int i = 0; i < typed.size(); i++) {
			if (!used.contains(i) && !leads(typed, i, used)) {
				rest.add(typed.get(i));
			}
		}
		return Optional.of(reading.found(String.join(" ", rest)));
	}

	/** "le" of "le samedi" goes with it, and so does "à" of "à 10h". */
	private static boolean leads(List<String> typed, int at, Set<Integer> used) {
		if (!LITTLE.contains(key(typed.get(at)))) {
			return false;
		}
		int next = at + 1;
		while (next < typed.size() && !used.contains(next) && LITTLE.contains(key(typed.get(next)))) {
			next++;
		}
		return used.contains(next);
	}

	/** "10 h 30" is one word, and so are the two of "week end". */
	private static String joined(String words) {
		return words.replaceAll("(?i)(\\d) ?(h|u|heures?|uur|:) ?(\\d{2})\\b", "$1$2$3").replaceAll("(?i)(\\d) (h|u|heures?|uur)\\b", "$1$2")
			.replaceAll("(?i)\\bweek end\\b", "week-end").replaceAll("(?i)\\bapr[eè]s demain\\b", "après-demain")
			.replaceAll("(?i)\\bapr[eè]s midi\\b", "après-midi").replaceAll("(?i)\\bfin de semana\\b", "fin-de-semana");
	}

	private static String key(String word) {
		return Words.fold(word).replaceAll("[^\\p{L}\\p{Nd}:]+", "");
	}

	private static Set<String> words(String words) {
		var keys = new HashSet<String>();
		Arrays.stream(words.split(" ")).map(MomentFinder::key).forEach(keys::add);
		return keys;
	}

	private static Map<String, LocalTime> parts() {
		var parts = new HashMap<String, LocalTime>();
		words("matin ochtend voormiddag morning mattina sabah rano dimineața вранці صباحا").forEach(word -> parts.put(word, LocalTime.of(10, 0)));
		words("midi middag noon").forEach(word -> parts.put(word, LocalTime.NOON));
		words("après-midi namiddag afternoon nachmittag tarde pomeriggio").forEach(word -> parts.put(word, LocalTime.of(14, 0)));
		words("soir avond evening abend sera akşam wieczorem seara ввечері مساء").forEach(word -> parts.put(word, LocalTime.of(18, 0)));
		return parts;
	}

	private static final class Reading {

		private final LocalDateTime present;

		private boolean now;

		private boolean today;

		private boolean open;

		private @Nullable LocalDate day;

		private @Nullable LocalTime part;

		private @Nullable LocalTime time;

		Reading(LocalDateTime present) {
			this.present = present;
		}

		/** Whether the word says something of a moment; what says a part of the day counts only beside a day. */
		boolean take(String key, String typed) {
			if (NOW.contains(key)) {
				now = true;
				return true;
			}
			if (TODAY.contains(key)) {
				today = true;
				return true;
			}
			if (OPEN.contains(key)) {
				open = true;
				return true;
			}
			LocalDate asDay = day == null ? day(key, typed) : null;
			if (asDay != null) {
				day = asDay;
				return true;
			}
			if (PARTS.containsKey(key) && (day != null || open || today) && part == null) {
				part = PARTS.get(key);
				return true;
			}
			LocalTime asTime = time == null ? MomentWords.time(key) : null;
			if (asTime != null && (day != null || open || today || now)) {
				time = asTime;
				return true;
			}
			return false;
		}

		private @Nullable LocalDate day(String key, String typed) {
			if (TOMORROW.contains(key)) {
				return present.toLocalDate().plusDays(1);
			}
			if (AFTER_TOMORROW.contains(key)) {
				return present.toLocalDate().plusDays(2);
			}
			DayOfWeek weekday = WEEKDAYS.get(key);
			if (weekday != null) {
				return present.toLocalDate().plusDays(Math.floorMod(weekday.getValue() - present.getDayOfWeek().getValue(), 7));
			}
			return MomentWords.date(typed, present.toLocalDate());
		}

		boolean isMoment() {
			return now || today || day != null || open;
		}

		Found found(String rest) {
			LocalTime hour = time == null ? part : time;
			if (day == null && hour == null) {
				return new Found(true, null, rest);
			}
			LocalDateTime moment = (day == null ? present.toLocalDate() : day).atTime(hour == null ? USUAL : hour);
			boolean past = moment.isBefore(present);
			if (past && day != null && day.equals(present.toLocalDate())) {
				return hour == null ? new Found(true, null, rest) : new Found(false, moment.plusWeeks(1), rest);
			}
			return new Found(false, past ? moment.plusDays(1) : moment, rest);
		}

	}

}
