package org.guichetouvert.hours;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Util;

import org.guichetouvert.hours.OpeningHours.Parsed;

/** From text to a schedule, or to the reasons why not. */
final class ValueParser {

	/** What the lenient grammar would read otherwise than it was meant. */
	private static final List<Refusal> REFUSALS = List.of(
			new Refusal("[\uE000-\uF8FF\\x00-\\x08\\x0E-\\x1F]", "Ce caractère n’a pas sa place dans un horaire."),
			new Refusal(",\\s*,", "Deux virgules se suivent : il manque quelque chose entre elles."),
			new Refusal("\\p{Pd}\\s*\\p{Pd}", "Deux tirets se suivent : il manque quelque chose entre eux."),
			new Refusal("^\\s*(\\|\\||,)", "Il manque une règle avant ce signe."),
			new Refusal("(?<![\\d:.])\\d{1,2};\\d{2}(?!:?\\d)", "Une heure s’écrit avec deux points, par exemple 10:00."),
			new Refusal("\\d\\s*-\\s*(?:[;,]|$)", "Il manque l’heure de fin après le tiret."));

	private static final Pattern UNEXPECTED = Pattern.compile("Encountered: \\S+ \"(.*?) ?\" at");

	private ValueParser() {
	}

	static Parsed parse(String value) {
		try {
			return read(value);
		}
		catch (HoursRefused refused) {
			return new Parsed(null, List.of(refused.asProblem()));
		}
		catch (RuntimeException | StackOverflowError | AssertionError unforeseen) {
			return new Parsed(null, List.of(new HoursProblem(-1, "Cette valeur n’a pas pu être lue.")));
		}
	}

	private static Parsed read(String value) throws HoursRefused {
		if (value.isBlank()) {
			throw new HoursRefused(0, "L’horaire est vide.");
		}
		if (value.length() > OpeningHours.MAX_LENGTH) {
			throw new HoursRefused(OpeningHours.MAX_LENGTH,
					"L’horaire est trop long : " + OpeningHours.MAX_LENGTH + " caractères au plus.");
		}
		refuseMisleading(value);
		List<HoursProblem> remarks = new ArrayList<>();
		List<Rule> rules = rules(value, remarks);
		rules = rules.stream().filter(rule -> !rule.isEmpty()).toList();
		Schedule schedule = RuleCompiler.compile(rules, remarks);
		OpeningHours hours = new OpeningHours(Util.rulesToOpeningHoursString(rules), schedule, mentionsPublicHolidays(rules));
		return new Parsed(hours, remarks);
	}

	private static void refuseMisleading(String value) throws HoursRefused {
		String bare = Tidying.withoutComments(value);
		for (Refusal refusal : REFUSALS) {
			Matcher matcher = refusal.pattern.matcher(bare);
			if (matcher.find()) {
				throw new HoursRefused(matcher.start(), refusal.message);
			}
		}
	}

	/** The strict grammar first; then slips are put right and the lenient one tried. */
	static List<Rule> rules(String value, List<HoursProblem> remarks) throws HoursRefused {
		try {
			return new OpeningHoursParser(new StringReader(value)).rules(true);
		}
		catch (OpeningHoursParseException | Error strict) {
			String tidied = Tidying.tidy(value);
			if (!tidied.equals(value)) {
				remarks.add(new HoursProblem(-1, "Lu comme « " + tidied + " »."));
			}
			return lenientRules(tidied, tidied.equals(value));
		}
	}

	private static List<Rule> lenientRules(String value, boolean positionsHold) throws HoursRefused {
		try {
			return new OpeningHoursParser(new StringReader(value)).rules(false);
		}
		catch (OpeningHoursParseException lenient) {
			throw refused(value, lenient, positionsHold);
		}
		catch (Error lexical) {
			throw new HoursRefused("Un caractère n’est pas compris dans « " + value.strip() + " ».");
		}
	}

	private static HoursRefused refused(String value, OpeningHoursParseException problem, boolean positionsHold) {
		int column = problem.getColumn();
		int position = positionsHold && 0 <= column && column < value.length() ? column : -1;
		Matcher unexpected = UNEXPECTED.matcher(String.valueOf(problem.getMessage()));
		String what = unexpected.find() ? "« " + unexpected.group(1).strip() + " » n’est pas attendu ici"
				: "Cette valeur n’est pas un horaire au format OSM";
		return new HoursRefused(position, what + ". Un horaire s’écrit par exemple Mo-Fr 09:00-12:00,13:30-16:00.");
	}

	private static boolean mentionsPublicHolidays(List<Rule> rules) {
		return rules.stream().anyMatch(rule -> rule.getHolidays() != null
				&& rule.getHolidays().stream().anyMatch(holiday -> holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0));
	}

	private record Refusal(Pattern pattern, String message) {

		Refusal(String pattern, String message) {
			this(Pattern.compile(pattern), message);
		}

	}

}
