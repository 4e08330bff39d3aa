package org.guichetouvert.exchange.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.EnterpriseNumber;
import org.guichetouvert.exchange.columns.Cell.Problem;
import org.guichetouvert.hours.FrenchHours;
import org.guichetouvert.hours.OpeningHours;

/** Readers of the ordinary kinds of cell. */
final class CellReaders {

	/** Marks hours that could not be read as a value, in the form in which cells are kept. */
	static final String UNREAD = "~ ";

	private static final int MOST_HOURS = 5_000;

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_TEXT = 5_000;

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[\\p{L}]{2,}");

	private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s/<>\"]+\\.[^\\s<>\"]+");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]*[0-9]");

	private static final Pattern POSTCODE = Pattern.compile("(?i)(?:B-?\\s*)?([1-9][0-9]{3})(?:\\.0)?");

	private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:hH.]\\s*([0-5]\\d)?)?(?::00)?");

	private CellReaders() {
	}

	static CellReader line() {
		return text(LONGEST_LINE, raw -> raw.replaceAll("\\s+", " "));
	}

	static CellReader text() {
		return text(LONGEST_TEXT, raw -> raw.replace("\r\n", "\n"));
	}

	/** Several lines, which may also be parted by bars. */
	static CellReader lines() {
		return text(LONGEST_TEXT, raw -> String.join("\n", parts(raw.replaceAll("\\R", "|"))));
	}

	private static CellReader text(int longest, Function<String, String> tidy) {
		return (raw, today) -> raw.length() > longest ? Cell.refused(raw.substring(0, 60) + "…", "exchange.cell.tooLong", longest)
				: Cell.of(tidy.apply(raw));
	}

	static CellReader choice(String list) {
		WordList words = WordList.named(list);
		return (raw, today) -> words.find(raw).map(Cell::of)
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.choice", words.choices()));
	}

	/** Codes of several words, parted by bars, commas or semicolons; what is not known is said, the rest stays. */
	static CellReader choices(String list) {
		WordList words = WordList.named(list);
		return list(",", part -> words.find(part).map(Cell::of)
			.orElseGet(() -> Cell.refused(part, "exchange.cell.choice", words.choices())));
	}

	/**
	 * Values of several parts, each once.
	 *
	 * @param joint between the values
	 */
	static CellReader list(String joint, Function<String, Cell> part) {
		return (raw, today) -> {
			var values = new ArrayList<String>();
			var problems = new ArrayList<Problem>();
			for (String one : parts(raw.contains("|") ? raw : raw.replaceAll("[;,\\n]", "|"))) {
				Cell cell = part.apply(one);
				problems.addAll(cell.problems());
				if (!cell.value().isEmpty() && !values.contains(cell.value())) {
					values.add(cell.value());
				}
			}
			return new Cell(String.join(joint, values), problems);
		};
	}

	static CellReader email() {
		return matching(EMAIL, "exchange.cell.email", text -> text.replaceFirst("(?i)^mailto:", ""));
	}

	static CellReader link() {
		return matching(LINK, "exchange.cell.link", text -> text.matches("(?i)[a-z]+:.*") ? text : "https://" + text);
	}

	/** As written; a number has 3 to 15 digits. */
	static CellReader phone() {
		return (raw, today) -> {
			String text = raw.replace('\u00a0', ' ').replaceFirst("(?i)^tel:", "").strip();
			long digits = text.chars().filter(Character::isDigit).count();
			return PHONE.matcher(text).matches() && digits >= 3 && digits <= 15 ? Cell.of(text)
					: Cell.refused(raw, "exchange.cell.phone");
		};
	}

	static CellReader postcode() {
		return (raw, today) -> {
			Matcher matcher = POSTCODE.matcher(raw);
			return matcher.matches() ? Cell.of(matcher.group(1)) : Cell.refused(raw, "exchange.cell.postcode");
		};
	}

	/** As {@link EnterpriseNumber} reads it. */
	static CellReader enterpriseNumber() {
		return (raw, today) -> EnterpriseNumber.find(raw).map(Cell::of).orElseGet(() -> Cell.refused(raw, "exchange.cell.enterpriseNumber"));
	}

	static CellReader number(int least, int most) {
		return (raw, today) -> {
			String digits = raw.replaceFirst("\\.0+$", "");
			boolean valid = digits.matches("\\d{1,6}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most;
			return valid ? Cell.of(String.valueOf(Integer.parseInt(digits))) : Cell.refused(raw, "exchange.cell.number", least, most);
		};
	}

	static CellReader degrees(double least, double most) {
		return (raw, today) -> {
			try {
				double degrees = Double.parseDouble(raw.replace(',', '.'));
				return degrees >= least && degrees <= most ? Cell.of(String.valueOf(degrees))
						: Cell.refused(raw, "exchange.cell.notInBelgium");
			}
			catch (NumberFormatException e) {
				return Cell.refused(raw, "exchange.cell.degrees");
			}
		};
	}

	static CellReader time() {
		return (raw, today) -> {
			Matcher matcher = TIME.matcher(raw.strip());
			return matcher.matches()
					? Cell.of("%02d:%s".formatted(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? "00" : matcher.group(2)))
					: Cell.refused(raw, "exchange.cell.time");
		};
	}

	/** An OSM value, or French text; what can't be read without guessing is kept as it is, behind a mark. */
	static CellReader hours() {
		// whole files come with a few dozen different hours
		Map<String, Cell> known = new ConcurrentHashMap<>();
		return (raw, today) -> {
			if (known.size() > MOST_HOURS) {
				known.clear();
			}
			if (raw.length() > OpeningHours.MAX_LENGTH) {
				return Cell.refused(raw.substring(0, 60) + "…", "exchange.cell.tooLong", OpeningHours.MAX_LENGTH);
			}
			return known.computeIfAbsent(raw.replaceAll("\\s+", " "), CellReaders::readHours);
		};
	}

	private static Cell readHours(String text) {
		return OpeningHours.find(text).map(hours -> Cell.of(hours.value())).orElseGet(() -> french(text));
	}

	private static Cell french(String text) {
		FrenchHours.Reading reading = FrenchHours.read(text);
		if (reading.value() != null) {
			return Cell.of(OpeningHours.find(reading.value()).map(OpeningHours::value).orElse(reading.value()));
		}
		return new Cell(UNREAD + text, List.of(new Problem(text, "exchange.cell.hours", List.of(String.valueOf(reading.reason())))));
	}

	private static CellReader matching(Pattern pattern, String key, Function<String, String> tidy) {
		return (raw, today) -> {
			String text = tidy.apply(raw);
			return pattern.matcher(text).matches() && text.length() <= 1_000 ? Cell.of(text) : Cell.refused(raw, key);
		};
	}

	private static List<String> parts(String raw) {
		return Arrays.stream(raw.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

}
