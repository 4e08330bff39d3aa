package org.guichetouvert.hours;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a French text about hours, and what it stands for.
 *
 * @param number day from 0 (Monday), month from 0, rank, or minute of the day; 0 where it has no meaning
 * @param text as it was written, for messages
 */
record FrenchWord(Kind kind, int number, String text) {

	enum Kind {

		DAY, WEEKEND, EVERY_DAY, MONTH, RANK, TIME, NUMBER, MORNING, AFTERNOON, EVENING, FROM, TO, DASH, ARTICLE, AND,
		COMMA, COLON, STOP, CLOSED, EXCEPT, DURING, PUBLIC_HOLIDAYS, SCHOOL_HOLIDAYS, OF_MONTH, BETWEEN, FROM_ON, ALWAYS,
		BY_APPOINTMENT, WITHOUT_APPOINTMENT, HEADING, END

	}

	private static final Map<String, FrenchWord> WORDS = new HashMap<>();

	private static final List<Map.Entry<Pattern, Kind>> PHRASES = List.of(
			phrase("(?:24 ?h? ?(?:/|sur) ?24 ?h?)(?:,? (?:et )?7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?)?", Kind.ALWAYS),
			phrase("7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?,? (?:et )?24 ?h? ?(?:/|sur) ?24 ?h?", Kind.ALWAYS),
			phrase("7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?|tous les jours(?! (?:ouvr|de semaine|feries))|chaque jour", Kind.EVERY_DAY),
			phrase("(?:les )?jours? feries?(?: legaux)?", Kind.PUBLIC_HOLIDAYS),
			phrase("(?:les )?(?:vacances|conges) scolaires", Kind.SCHOOL_HOLIDAYS),
			phrase("du mois|de chaque mois", Kind.OF_MONTH),
			phrase("(?:uniquement |seulement )?sur (?:rendez[- ]vous|rdv|r\\.?-?v\\.?)", Kind.BY_APPOINTMENT),
			phrase("sans (?:rendez[- ]vous|rdv)", Kind.WITHOUT_APPOINTMENT),
			phrase("a partir de|des(?= \\d)", Kind.FROM_ON),
			phrase("heures d'ouverture|horaires? d'ouverture|horaires?|ouverte?s?|ouverture", Kind.HEADING),
			phrase("(?:l')?apres[- ]midis?|(?:l')?aprem", Kind.AFTERNOON), phrase("week-?ends?", Kind.WEEKEND));

	private static final Pattern TIME = Pattern
		.compile("(\\d{1,2}) ?(?:h(?:eures?|rs?)?|u|:) ?(\\d{2})(?! ?(?:h|u|:|\\d))|(\\d{1,2}) ?(?:h(?:eures?|rs?)?|u)(?![a-z0-9])"
				+ "|(\\d{1,2})\\.(\\d{2})(?![\\d.])");

	private static final Pattern RANK = Pattern.compile("(\\d)(?:ers?|eres?|es?|emes?|nds?)(?![a-z0-9])");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?!\\d)");

	private static final Pattern WORD = Pattern.compile("[a-z]+'?");

	static {
		String[] days = { "lundi lun lu", "mardi mar ma", "mercredi mer me", "jeudi jeu je", "vendredi ven ve", "samedi sam sa",
				"dimanche dim di" };
		for (int day = 0; day < days.length; day++) {
			for (String name : days[day].split(" ")) {
				put(Kind.DAY, day, name, name.length() > 3 ? name + "s" : name);
			}
		}
		String[] months = { "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
				"novembre", "decembre" };
		for (int month = 0; month < months.length; month++) {
			put(Kind.MONTH, month, months[month]);
		}
		String[] ranks = { "premier premiere premiers", "deuxieme deuxiemes second seconds", "troisieme troisiemes",
				"quatrieme quatriemes" };
		for (int rank = 0; rank < ranks.length; rank++) {
			put(Kind.RANK, rank + 1, ranks[rank].split(" "));
		}
		put(Kind.RANK, -1, "dernier", "derniere", "derniers");
		put(Kind.TIME, 12 * 60, "midi");
		put(Kind.TIME, 24 * 60, "minuit");
		put(Kind.MORNING, 0, "matin", "matins", "matinee");
		put(Kind.EVENING, 0, "soir", "soirs", "soiree");
		put(Kind.FROM, 0, "de", "du");
		put(Kind.TO, 0, "a", "au");
		put(Kind.ARTICLE, 0, "le", "la", "les", "l'", "chaque", "tous");
		put(Kind.AND, 0, "et", "&");
		put(Kind.CLOSED, 0, "ferme", "fermes", "fermee", "fermees", "fermeture");
		put(Kind.EXCEPT, 0, "sauf", "excepte", "hormis", "hors");
		put(Kind.DURING, 0, "en", "pendant", "durant");
		put(Kind.BETWEEN, 0, "entre");
		put(Kind.COMMA, 0, ",", "/");
		put(Kind.DASH, 0, "-");
		put(Kind.COLON, 0, ":");
		put(Kind.STOP, 0, ";", ".", "\n", "(", ")");
	}

	private static void put(Kind kind, int number, String... names) {
		for (String name : names) {
			WORDS.put(name, new FrenchWord(kind, number, name));
		}
	}

	private static Map.Entry<Pattern, Kind> phrase(String pattern, Kind kind) {
		return Map.entry(Pattern.compile("(?:" + pattern + ")(?![a-z0-9])"), kind);
	}

	/** All words in order, closed by an {@link Kind#END}. */
	static List<FrenchWord> split(String text) throws HoursRefused {
		String folded = fold(text);
		List<FrenchWord> words = new ArrayList<>();
		int at = 0;
		while (at < folded.length()) {
			if (folded.charAt(at) == ' ') {
				at++;
				continue;
			}
			FrenchWord word = next(folded, at);
			words.add(word);
			at += word.text.length();
			if (word.kind == Kind.DAY && word.text.length() <= 3 && at < folded.length() && folded.charAt(at) == '.') {
				at++;
			}
		}
		words.add(new FrenchWord(Kind.END, 0, "la fin du texte"));
		return words;
	}

	private static String fold(String text) {
		String folded = text.replace("œ", "oe").replace('’', '\'').replaceAll("[‐‑–—−]", "-").replaceAll("[\\r\\n]+", "\n");
		folded = Normalizer.normalize(folded, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
		return folded.replaceAll("[\\s\u00A0&&[^\n]]+", " ").strip();
	}

	private static FrenchWord next(String text, int at) throws HoursRefused {
		for (Map.Entry<Pattern, Kind> phrase : PHRASES) {
			Matcher matcher = at(phrase.getKey(), text, at);
			if (matcher.lookingAt()) {
				return new FrenchWord(phrase.getValue(), 0, matcher.group());
			}
		}
		Matcher time = at(TIME, text, at);
		if (time.lookingAt()) {
			return time(time);
		}
		Matcher rank = at(RANK, text, at);
		if (rank.lookingAt()) {
			return new FrenchWord(Kind.RANK, Integer.parseInt(rank.group(1)), rank.group());
		}
		Matcher number = at(NUMBER, text, at);
		if (number.lookingAt()) {
			return new FrenchWord(Kind.NUMBER, 60 * Integer.parseInt(number.group()), number.group());
		}
		Matcher word = at(WORD, text, at);
		String written = word.lookingAt() ? word.group() : text.substring(at, at + 1);
		FrenchWord known = WORDS.get(written);
		if (known == null) {
			throw new HoursRefused(text.startsWith("jours ouvr", at) ? "« jours ouvrables » : avec ou sans le samedi ?"
					: "« " + written + " » n’est pas compris.");
		}
		return known;
	}

	private static Matcher at(Pattern pattern, String text, int at) {
		return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
	}

	private static FrenchWord time(Matcher time) throws HoursRefused {
		String hours = time.group(1) != null ? time.group(1) : time.group(3) != null ? time.group(3) : time.group(4);
		String minutes = time.group(1) != null ? time.group(2) : time.group(3) != null ? "0" : time.group(5);
		int minute = 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
		if (minute > Piece.DAY || Integer.parseInt(minutes) > 59) {
			throw new HoursRefused("« " + time.group() + " » n’est pas une heure.");
		}
		return new FrenchWord(Kind.TIME, minute, time.group());
	}

}
