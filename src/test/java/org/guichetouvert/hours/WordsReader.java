package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Event;

/**
 * Reads what {@link HoursWords} writes, in three languages,
		knowing nothing of how it is written: words become the selectors
 * and hours of OSM, and these the hours that a hearer understands.
 */
final class WordsReader {

	private static final List<String> OSM_DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private static final Pattern TOKEN = Pattern.compile("\\{([A-Z]+)(?::([^}]*))?\\}|§(\\d+)|(\\p{L}[\\p{L}’-]*|\\d+)");

	private final Locale locale;

	private final Lexicon lexicon;

	private final List<Step> steps = new ArrayList<>();

	private final List<String> comments = new ArrayList<>();

	private record Step(Pattern pattern, Function<MatchResult, String> by) {
	}

	/** The words of a language; {@code %d}, {@code %m}, {@code %r} in patterns are days, months and ranks. */
	private record Lexicon(String hours, String openEnd, String orLater, String wholeDay, String noFixedTime,
			String noKnownTime,
			String maybe, String toBeChecked, String open, String closed, String only, String everyDay, String days, String day,
			String month, String months, String monthOf, String onDate, String dates, String sinceDate, String since, String week,
			String weeks, String even, String odd, String school, String holidays, String before, String after, String evenHolidays,
			String nightsStop, String otherwise, String and, String midnight, String clock, String ofMonth, String lastDay,
			String every, List<String> ranks, List<String> lastRanks, Map<String, String> easter, List<String> shift,
			Map<String, Event> sun, List<String> units) {
	}

	private static final Lexicon FRENCH = new Lexicon("de %t à %t(?: le lendemain)?",
			"à partir de %t, heure de fin inconnue", " ou plus tard",
			"jour et nuit", "sans heure fixe", "sans heure connue", "peut-être", "à vérifier", "ouvert", "fermé|pas d’heures fixes",
			"seulement", "tous les jours", "du %d au %d", "le %d", "en ", "(?:de |d’)%m à %m", "(?:de |d’)", "le |l’", "du %x au %x",
			"à partir du %x", "à partir (?:de |d’)", "la semaine (\\d+)", "de la semaine (\\d+) à la semaine (\\d+)",
					"les semaines paires",
			"les semaines impaires", "pendant les vacances scolaires", "les jours fériés", "la veille des jours fériés",
			"le lendemain des jours fériés", "les jours fériés comme les autres jours",
			"ces jours-là, la nuit d’avant s’arrête à minuit", "en dehors de ces heures\u00a0: ",
					" et (?:le |l’)?|, (?:le |l’)?", "minuit",
			"(\\d+)h(\\d\\d)?", " du mois", "dernier jour (?:de |d’)", "un (?:jour|an) sur (\\d+) |une semaine sur (\\d+) ",
			List.of("1er", "2e", "3e", "4e", "5e"), List.of("dernier", "avant-dernier", "3e avant-dernier", "4e avant-dernier",
					"5e avant-dernier"),
			Map.of("vendredi saint", "-2", "dimanche de Pâques", "+0", "lundi de Pâques", "+1", "jeudi de l’Ascension", "+39",
					"dimanche de Pentecôte", "+49", "lundi de Pentecôte", "+50"),
			List.of("(\\d+)e jour avant (?:le |l’)", "(\\d+)e jour après (?:le |l’)", "jour avant (?:le |l’)",
					"lendemain (?:du |de l’)"),
			Map.of("le lever du soleil", Event.SUNRISE, "le coucher du soleil", Event.SUNSET, "l’aube", Event.DAWN,
					"la tombée de la nuit",
					Event.DUSK),
			List.of("minutes", "heures?", "avant", "après"));

	private static final Lexicon DUTCH = new Lexicon("van %t tot %t(?: de dag erna)?", "vanaf %t, einduur onbekend",
			" of later", "dag en nacht",
			"zonder vast uur", "op een onbekend uur", "misschien", "na te vragen", "open", "gesloten|geen vaste uren", "alleen",
			"elke dag", "van %d tot en met %d", "(?:op )?%d", "in ", "van %m tot en met %m", "van ", "op ",
					"van %x tot en met %x", "vanaf %x",
			"vanaf ", "in week (\\d+)", "van week (\\d+) tot en met week (\\d+)", "in de even weken", "in de oneven weken",
			"tijdens de schoolvakanties", "(?:op )?feestdagen", "(?:op )?de dag voor een feestdag", "(?:op )?de dag na een feestdag",
			"op feestdagen zoals op andere dagen", "op die dagen stopt de nacht ervoor om middernacht", "buiten deze uren: ",
			" en (?:de )?|, (?:de )?", "middernacht", "(\\d+)u(\\d\\d)?", " van de maand", "de laatste dag van ",
			"om de (\\d+) (?:dagen|weken|jaar) ", List.of("eerste", "tweede", "derde", "vierde", "vijfde"),
			List.of("laatste", "voorlaatste", "derde laatste", "vierde laatste", "vijfde laatste"),
			Map.of("Goede Vrijdag", "-2", "paaszondag", "+0", "paasmaandag", "+1", "Hemelvaartsdag", "+39", "pinksterzondag", "+49",
					"pinkstermaandag", "+50"),
			List.of("de (\\d+)e dag voor ", "de (\\d+)e dag na ", "de dag voor ", "de dag na "),
			Map.of("zonsopgang", Event.SUNRISE, "zonsondergang", Event.SUNSET, "de dageraad", Event.DAWN, "de avondschemering",
					Event.DUSK),
			List.of("minuten", "uur", "voor", "na"));

	private static final Lexicon ENGLISH = new Lexicon("from %t to %t(?: the day after)?", "from %t, closing time unknown",
			" or later",
			"day and night", "at no fixed time", "at unknown times", "perhaps", "to be checked", "open", "closed|no fixed hours",
					"only",
			"every day", "from %d to %d", "(?:on )?%d", "in ", "from %m to %m", "of ", "on ", "from %x to %x", "from %x on", "from ",
			"in week (\\d+)", "from week (\\d+) to week (\\d+)", "in even weeks", "in odd weeks", "during school holidays",
			"(?:on )?public holidays", "(?:on )?the day before a public holiday", "(?:on )?the day after a public holiday",
			"on public holidays as on other days", "on those days the night before ends at midnight", "outside these hours: ",
			" and (?:the )?|, (?:the )?", "midnight", "(\\d+):(\\d\\d)", " of the month", "the last day of ",
			"every (\\d+) (?:days|weeks|years) ", List.of("first", "second", "third", "fourth", "fifth"),
			List.of("last", "second last", "third last", "fourth last", "fifth last"),
			Map.of("Good Friday", "-2", "Easter Sunday", "+0", "Easter Monday", "+1", "Ascension Day", "+39", "Whit Sunday", "+49",
					"Whit Monday", "+50"),
			List.of("the (\\d+)(?:st|nd|rd|th) day before ", "the (\\d+)(?:st|nd|rd|th) day after ", "the day before ",
					"the day after "),
			Map.of("sunrise", Event.SUNRISE, "sunset", Event.SUNSET, "dawn", Event.DAWN, "dusk", Event.DUSK),
			List.of("minutes", "hours?", "before", "after"));

	private WordsReader(Locale locale) {
		this.locale = locale;
		this.lexicon = switch (locale.getLanguage()) {
			case "fr" -> FRENCH;
			case "nl" -> DUTCH;
			default -> ENGLISH;
		};
		clocks();
		dates();
		others();
	}

	/** @throws IllegalArgumentException at a word that is not known */
	static ToldHours read(String text, Locale locale) {
		return new WordsReader(locale).read(text);
	}

	private void step(String pattern, Function<MatchResult, String> by) {
		steps.add(new Step(Pattern.compile(pattern.replace("%t", "<([^>]*)>").replace("%x", "\\[([^]]*)\\]"),
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), by));
	}

	private void clocks() {
		step("si c’est |als het |if it is |même alors, |ook dan, |even then, ", found -> "");
		step("d’un jour férié", found -> "des jours fériés");
		step("un jour férié(?!\\p{L})|(?<!voor |na )een feestdag is|(?<!before |after )a public holiday", found -> "{SP:PH}");
		step("(?<=feestdag|\\d|\\p{L}) is(?=,)", found -> "");
		boolean french = lexicon == FRENCH;
		lexicon.sun.forEach((words, event) -> {
			if (french && words.startsWith("le ")) {
				step("du " + words.substring(3), found -> "de <" + event.name() + ">");
				step("au " + words.substring(3), found -> "à <" + event.name() + ">");
			}
			step("(?<![\\p{L}])" + words, found -> "<" + event.name() + ">");
		});
		step("(\\d+) (?:" + lexicon.units.get(0) + "|(" + lexicon.units.get(1) + ")) (?:(" + lexicon.units.get(2) + ")|" + lexicon.units.get(3)
				+ ") <([A-Z]+)>",
				found -> "<" + found.group(4) + (found.group(3) != null ? "-" : "+")
						+ Integer.parseInt(found.group(1)) * (found.group(2) == null ? 1 : 60) + ">");
		step("(?<!\\p{L})" + lexicon.clock + "(?!\\p{L})",
				found -> "<" + (60 * Integer.parseInt(found.group(1)) + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)))) + ">");
		step("(?<= )" + lexicon.midnight, found -> "<1440>");
		step(lexicon.openEnd, found -> "{T:" + found.group(1) + "|}");
		step(lexicon.hours + "(" + lexicon.orLater + ")?",
				found -> "{T:" + found.group(1) + "|" + found.group(2) + (found.group(3) == null ? "" : "|+") + "}");
	}

	private void dates() {
		String days = names(IntStream.range(0, 7).mapToObj(this::day));
		String months = names(IntStream.range(0, 12).mapToObj(this::month));
		String ranks = names(Stream.concat(lexicon.lastRanks.stream(), lexicon.ranks.stream()));
		String year = "(?: (\\d{4}))?";
		step("(?:la |l’|the |de )?(" + ranks + ")((?:(?:" + lexicon.and + ")" + ranks + ")*) (" + days + ")" + lexicon.ofMonth,
				found -> "[#" + osmDay(found.group(3)) + "‹" + numbers(found.group(1) + found.group(2), ranks) + "›]");
		step("(?:the |de )?(" + ranks + ") (" + days + ") (?:de |d’|van |of )(" + months + ")" + year,
				found -> "[" + osmYear(found.group(4)) + osmMonth(found.group(3)) + " " + osmDay(found.group(2)) + "‹" + rank(found.group(1)) + "›]");
		step(lexicon.lastDay + "(" + months + ")" + year,
				found -> "[" + osmYear(found.group(2)) + osmMonth(found.group(1)) + " 31]");
		step("(?<!\\p{L})(1er|\\d{1,2}) (" + months + ")" + year, found ->
				"[" + osmYear(found.group(3)) + osmMonth(found.group(2)) + " "
				+ "%02d".formatted(Integer.parseInt(found.group(1).replace("er", ""))) + "]");
		lexicon.easter.forEach((name, offset) -> step(name + year,
				found -> "[" + osmYear(found.group(1)) + "easter" + days(offset) + "]"));
		for (int shift = 0; shift < 4; shift++) {
			String sign = shift % 2 == 0 ? "-" : "+";
			step(lexicon.shift.get(shift) + "%x", shift < 2 ? found -> "[" + found.group(2) + days(sign + found.group(1)) + "]"
					: found -> "[" + found.group(1) + days(sign + "1") + "]");
		}
		String step = "(?:" + lexicon.every + ")?";
		int steps = Pattern.compile(lexicon.every).matcher("").groupCount();
		step(step + lexicon.dates.replaceFirst("%x", "(1er|\\\\d{1,2})"), found -> {
			String end = found.group(2 + steps);
			String start = end.replaceFirst("\\d{2}$", "%02d".formatted(Integer.parseInt(found.group(1 + steps).replace("er", ""))));
			return "{SD:" + start + "-" + end + every(found, steps) + "}";
		});
		step(step + lexicon.dates, found -> {
			String end = found.group(2 + steps);
			boolean sameYear = end.matches("\\d{4}.*") && !found.group(1 + steps).matches("\\d{4}.*");
			return "{SD:" + (sameYear ? end.substring(0, 5) : "") + found.group(1 + steps) + "-" + end + every(found, steps) + "}";
		});
		step(lexicon.sinceDate, found -> "{SD:" + found.group(1) + "+}");
		step("(?:" + lexicon.onDate + ")?\\[#([^]]*)\\]", found -> "{SN:" + found.group(1) + "}");
		step("(?:" + lexicon.onDate + ")?%x", found -> "{SD:" + found.group(1) + "}");
		step(lexicon.months.replace("%m", "(" + months + ")" + year), found -> {
			String last = found.group(4) == null ? "" : found.group(4) + " ";
			String first = found.group(2) == null ? last : found.group(2) + " ";
			return "{SD:" + first + osmMonth(found.group(1)) + "-" + last + osmMonth(found.group(3)) + "}";
		});
		step(lexicon.month + "(" + months + "(?:(?:, | et | en | and )(?:" + months + "))*)" + year,
				found -> "{SD:" + Stream.of(found.group(1).split(", | et | en | and ")).map(name ->
						osmYear(found.group(2)) + osmMonth(name))
					.collect(Collectors.joining(",")) + "}");
		step(lexicon.since + "(" + months + ") (\\d{4})(?: on)?", found ->
				"{SD:" + found.group(2) + " " + osmMonth(found.group(1)) + " 01+}");
		step(step + "(?:de |van |from )(\\d{4}) (?:à|tot en met|to) (\\d{4})",
				found -> "{SY:" + found.group(1 + steps) + "-" + found.group(2 + steps) + every(found, steps) + "}");
		step(step + lexicon.since + "(\\d{4})(?: on)?", found -> "{SY:" + found.group(1 + steps) + (every(found,
				steps).isEmpty() ? "+" : every(found, steps)) + "}");
		step("(?:en|in) (\\d{4})", found -> "{SY:" + found.group(1) + "}");
		step(step + lexicon.weeks, found -> "{SW:week " + found.group(1 + steps) + "-" + found.group(2 + steps) + every(found,
				steps) + "}");
		step(lexicon.week, found -> "{SW:week " + found.group(1) + "}");
		step(lexicon.even, found -> "{SW:week 2-53/2}");
		step(lexicon.odd, found -> "{SW:week 1-53/2}");
		step(lexicon.evenHolidays, found -> "{EVEN}");
		step(lexicon.before, found -> "{SH:PH -1 day}");
		step(lexicon.after, found -> "{SH:PH +1 day}");
		step(lexicon.holidays, found -> "{SP:PH}");
		step(lexicon.school, found -> "{SS:SH}");
		step(lexicon.days.replace("%d", "(" + days + ")"),
				found -> "{D:" + osmDay(found.group(1)) + "-" + osmDay(found.group(2)) + "}");
		step("(?<!\\p{L})" + lexicon.day.replace("%d", "(" + days + ")"), found -> "{D:" + osmDay(found.group(1)) + "}");
	}

	private void others() {
		step(lexicon.nightsStop.replaceFirst("minuit|middernacht|midnight", "<1440>"), found -> "{STOP}");
		step(lexicon.everyDay, found -> "{D:Mo-Su}");
		step(lexicon.wholeDay, found -> "{T:0|1440}");
		step(lexicon.noFixedTime + "|" + lexicon.noKnownTime, found -> "{MAYBE}{T:0|1440}");
		step("(?<!\\p{L})(" + lexicon.maybe + ")(?!\\p{L})", found -> "{MAYBE}");
		step("(?<!\\p{L})(" + lexicon.open + ")(?!\\p{L})", found -> "{OPEN}");
		step("(?<!\\p{L})(" + lexicon.closed + ")(?!\\p{L})", found -> "{CLOSED}");
		step("(?<!\\p{L})(" + lexicon.only + ")(?!\\p{L})", found -> "");
		step(", |(?<= |\\})(et|en|and) (?=\\{)", found -> " ");
	}

	private String every(MatchResult found, int groups) {
		for (int group = 1; group <= groups; group++) {
			if (found.group(group) != null) {
				return "/" + found.group(group);
			}
		}
		return "";
	}

	private static String names(Stream<String> names) {
		return names.sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
	}

	private String day(int day) {
		return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, locale);
	}

	private String month(int month) {
		return Month.of(month + 1).getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

	private String osmDay(String name) {
		return OSM_DAYS.get(IntStream.range(0, 7).filter(day -> day(day).equalsIgnoreCase(name)).findFirst().orElseThrow());
	}

	private String osmMonth(String name) {
		int number = IntStream.range(0, 12).filter(month -> month(month).equalsIgnoreCase(name)).findFirst().orElseThrow();
		return Month.of(number + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
	}

	private static String osmYear(@Nullable String year) {
		return year == null ? "" : year + " ";
	}

	private static String days(String offset) {
		int days = Integer.parseInt(offset);
		return days == 0 ? "" : " %+d day%s".formatted(days, Math.abs(days) == 1 ? "" : "s");
	}

	private int rank(String words) {
		int rank = lexicon.ranks.stream().map(String::toLowerCase).toList().indexOf(words.toLowerCase(locale));
		return rank >= 0 ? rank + 1 : -1 - lexicon.lastRanks.indexOf(words.toLowerCase(locale));
	}

	private String numbers(String words, String ranks) {
		List<String> numbers = new ArrayList<>();
		for (Matcher found = Pattern.compile(ranks, Pattern.CASE_INSENSITIVE).matcher(words); found.find();) {
			numbers.add(String.valueOf(rank(found.group())));
		}
		return String.join(",", numbers);
	}

	private ToldHours read(String text) {
		Matcher otherwise = Pattern.compile(lexicon.otherwise, Pattern.CASE_INSENSITIVE).matcher(text);
		Outcome rest = null;
		String bare = text;
		if (otherwise.find()) {
			rest = otherwise(text.substring(otherwise.end(), text.length() - 1));
			bare = text.substring(0, otherwise.start()).strip();
		}
		List<ToldHours.Entry> entries = new ArrayList<>();
		boolean stop = false;
		for (String sentence : withoutComments(bare).split("\\.(?: |$)")) {
			String tokens = sentence;
			for (Step step : steps) {
				tokens = step.pattern.matcher(tokens).replaceAll(found -> Matcher.quoteReplacement(step.by.apply(found)));
			}
			tokens = tokens.replace("‹", "[").replace("›", "]");
			stop |= tokens.contains("{STOP}");
			if (!tokens.contains("{STOP}") && !tokens.contains("{EVEN}")) {
				entries.addAll(entries(tokens));
			}
		}
		return new ToldHours(entries, stop, rest);
	}

	private Outcome otherwise(String words) {
		if (words.startsWith(lexicon.open + " (")) {
			return new Outcome(HoursState.OPEN, words.substring(lexicon.open.length() + 2, words.length() - 1));
		}
		if (words.equals(lexicon.open)) {
			return new Outcome(HoursState.OPEN, null);
		}
		return new Outcome(HoursState.UNKNOWN, words.equals(lexicon.toBeChecked) ? null : words);
	}

	private String withoutComments(String text) {
		StringBuilder bare = new StringBuilder();
		int depth = 0;
		int start = 0;
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			depth += letter == '(' ? 1 : 0;
			if (depth == 0) {
				bare.append(letter);
			}
			else if (letter == '(' && depth == 1) {
				start = at + 1;
			}
			if (letter == ')' && --depth == 0) {
				bare.append('§').append(comments.size());
				comments.add(text.substring(start, at));
			}
		}
		return bare.toString();
	}

	private List<ToldHours.Entry> entries(String sentence) {
		List<String[]> tokens = new ArrayList<>();
		for (Matcher found = TOKEN.matcher(sentence); found.find();) {
			if (found.group(4) != null) {
				throw new IllegalArgumentException("« " + found.group(4) + " » in " + sentence);
			}
			tokens.add(found.group(3) != null ? new String[] { "C", found.group(3) } : new String[] { found.group(1),
					found.group(2) });
		}
		return new Sentence(tokens).entries();
	}

	private final class Sentence {

		private final List<String[]> tokens;

		private int at;

		private Sentence(List<String[]> tokens) {
			this.tokens = tokens;
		}

		private boolean is(String kind) {
			return at < tokens.size() && (kind.equals("S") ? tokens.get(at)[0].startsWith("S") : tokens.get(at)[0].equals(kind));
		}

		private List<ToldHours.Entry> entries() {
			List<ToldHours.Entry> entries = new ArrayList<>();
			List<List<String>> scope = new ArrayList<>();
			String kind = "";
			while (is("S")) {
				if (tokens.get(at)[0].equals(kind)) {
					scope.get(scope.size() - 1).add(tokens.get(at)[1]);
				}
				else {
					scope.add(new ArrayList<>(List.of(tokens.get(at)[1])));
				}
				kind = tokens.get(at++)[0];
			}
			while (at < tokens.size()) {
				group(scope, entries);
			}
			return entries;
		}

		private void group(List<List<String>> scope, List<ToldHours.Entry> entries) {
			boolean closed = is("CLOSED") && at + 1 < tokens.size() && !tokens.get(at + 1)[0].equals("T");
			at += closed ? 1 : 0;
			int days = 0;
			List<List<List<String>>> others = new ArrayList<>();
			while (is("D") || is("S")) {
				if (is("D")) {
					days |= bits(tokens.get(at)[1]);
				}
				else {
					List<List<String>> both = new ArrayList<>(scope);
					both.add(List.of(tokens.get(at)[1]));
					others.add(both);
				}
				at++;
			}
			List<DayHours.Span> spans = closed ? List.of() : spans();
			at += closed && is("C") ? 1 : 0;
			if (days == 0 && scope.isEmpty() && is("D")) {
				days = bits(tokens.get(at++)[1]);
			}
			if (days != 0 || others.isEmpty()) {
				entries.add(new ToldHours.Entry(scope, days == 0 ? 0b111_1111 : days, spans));
			}
			others.forEach(other -> entries.add(new ToldHours.Entry(other, 0b111_1111, spans)));
		}

		private int bits(String days) {
			int first = OSM_DAYS.indexOf(days.substring(0, 2));
			int last = days.length() > 2 ? OSM_DAYS.indexOf(days.substring(3)) : first;
			return IntStream.rangeClosed(first, last).map(day -> 1 << day).sum();
		}

		private List<DayHours.Span> spans() {
			List<DayHours.Span> spans = new ArrayList<>();
			int start = at;
			while (is("T") || is("OPEN") || is("MAYBE") || is("CLOSED") && at + 1 < tokens.size() && tokens.get(at + 1)[0].equals("T")) {
				String modifier = is("T") ? "" : tokens.get(at++)[0];
				TimeSpan time = time(tokens.get(at++)[1]);
				String comment = is("C") ? comments.get(Integer.parseInt(tokens.get(at++)[1])) : null;
				comment = modifier.equals("MAYBE") && lexicon.toBeChecked.equals(comment) ? null : comment;
				boolean open = modifier.equals("OPEN") || modifier.isEmpty() && (comment == null || time.equals(TimeSpan.WHOLE_DAY));
				if (!modifier.equals("CLOSED")) {
					spans.add(new DayHours.Span(time, new Outcome(open ? HoursState.OPEN : HoursState.UNKNOWN, comment)));
				}
			}
			if (at == start) {
				throw new IllegalArgumentException("no hours in " + tokens.stream().map(List::of).toList());
			}
			return spans;
		}

		private TimeSpan time(String words) {
			String[] parts = words.split("\\|");
			TimeSpec start = spec(parts[0]);
			if (parts.length == 1) {
				return new TimeSpan(start, null, true);
			}
			TimeSpec end = spec(parts[1]);
			boolean next = start.isFixed() && end.isFixed() && end.minute() <= start.minute();
			return new TimeSpan(start, next ? new TimeSpec(null, end.minute() + Piece.DAY) : end, parts.length > 2);
		}

		private TimeSpec spec(String words) {
			Matcher sun = Pattern.compile("([A-Z]+)([+-]\\d+)?").matcher(words);
			if (sun.matches()) {
				return new TimeSpec(Event.valueOf(sun.group(1)), sun.group(2) == null ? 0 : Integer.parseInt(sun.group(2)));
			}
			return new TimeSpec(null, Integer.parseInt(words));
		}

	}

}
