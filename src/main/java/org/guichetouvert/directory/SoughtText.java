package org.guichetouvert.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Regular expressions that find a name or a line however it was typed. Both Java and PostgreSQL read them, but for what stands
 * between words and around the whole, which {@link #exact} and {@link #rough} put in.
 */
final class SoughtText {

	/** Between two words of a name. */
	private static final String GAP = "<gap>";

	/** Between two digits of a number. */
	private static final String PAUSE = "<pause>";

	private static final String ACCENTS = "[\u0300-\u036f]*";

	/** Letters that no accent was put on, but that many type without their stroke. */
	private static final Map<Character, Character> STROKES = Map.of('ø', 'o', 'ł', 'l', 'đ', 'd', 'ı', 'i', 'ħ', 'h', 'ŧ', 't');

	/** Plain letter to all that are typed for it, in both cases. */
	private static final Map<Character, String> ALIKE = IntStream.rangeClosed(0x41, 0x24f).mapToObj(letter -> (char) letter)
		.filter(Character::isLetter).collect(Collectors.groupingBy(SoughtText::plain, Collectors.mapping(String::valueOf, Collectors.joining())));

	/** Parts of names that are words of every day too. */
	private static final Set<String> LITTLE = Set.of("van", "den", "der", "von", "del", "dos", "des", "les", "ben", "bin");

	private static final Pattern BELGIAN = Pattern.compile("(?:(?:\\+|00)32(?:0)?|0)([1-9]\\d{7,8})");

	private SoughtText() {
	}

	/** The name from each of its words on, what stands before it behind; nothing for a name of one word. */
	static List<String> wholeName(String name) {
		List<String> words = words(name);
		if (words.size() < 2) {
			return List.of();
		}
		Set<List<String>> orders = new LinkedHashSet<>();
		for (int turn = 0; turn < words.size(); turn++) {
			List<String> order = new ArrayList<>(words);
			Collections.rotate(order, turn);
			orders.add(order);
		}
		return orders.stream().map(order -> order.stream().map(SoughtText::word).collect(Collectors.joining(GAP))).toList();
	}

	/** Words of the name that are no mere initials. */
	static List<String> wordsOf(String name) {
		return words(name).stream().filter(word -> word.length() > 2 && !LITTLE.contains(word.toLowerCase(Locale.ROOT))).map(SoughtText::word).toList();
	}

	/** Nothing for a line too short to be told from other texts. */
	static Optional<String> line(String line) {
		String stripped = line.strip();
		String digits = stripped.replaceAll("\\(0\\)|[^\\d+]", "");
		if (stripped.contains("@") || stripped.chars().anyMatch(Character::isLetter)) {
			return stripped.length() < 5 ? Optional.empty() : Optional.of(stripped.chars().mapToObj(letter -> (char) letter)
				.map(letter -> Character.isLetter(letter) ? letter(letter) : literal(letter)).collect(Collectors.joining()));
		}
		if (digits.length() < 6) {
			return Optional.empty();
		}
		Matcher belgian = BELGIAN.matcher(digits);
		return Optional.of(belgian.matches()
				? "(?:(?:[+]|00)" + PAUSE + "3" + PAUSE + "2" + PAUSE + "(?:[(]0[)])?" + PAUSE + "|0" + PAUSE + ")?" + spread(belgian.group(1))
				: "[+]?" + spread(digits.replace("+", "")));
	}

	/** The words of a name without case and accents, in an order of their own: the same however it was typed. */
	static String folded(String name) {
		return words(name).stream().map(word -> word.chars().mapToObj(letter -> String.valueOf(plain((char) letter)))
			.collect(Collectors.joining())).sorted().collect(Collectors.joining(" "));
	}

	/** For Java: words and numbers whole, not as a part of others. */
	static String exact(String sought) {
		return "(?<![\\p{L}\\p{N}])(?:" + sought.replace(GAP, "[\\s\u00a0\u202f.,'’_-]{1,3}").replace(PAUSE, "[^\\p{L}\\p{N}\"]{0,3}")
				+ ")(?![\\p{L}\\p{N}])";
	}

	/** For PostgreSQL, on JSON as text too, where a new line is two letters. */
	static String rough(String sought) {
		return sought.replace(GAP, ".{1,6}").replace(PAUSE, ".{0,6}");
	}

	private static List<String> words(String name) {
		return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
	}

	private static String word(String word) {
		return word.chars().mapToObj(letter -> letter((char) letter)).collect(Collectors.joining());
	}

	private static String letter(char letter) {
		String alike = ALIKE.getOrDefault(plain(letter), "" + Character.toLowerCase(letter) + Character.toUpperCase(letter));
		return (alike.length() == 1 ? alike : "[" + alike + "]") + ACCENTS;
	}

	private static String literal(char sign) {
		return Character.isDigit(sign) ? String.valueOf(sign) : sign == '\\' || sign == '^' ? "\\" + sign : "[" + sign + "]";
	}

	private static String spread(String digits) {
		return digits.chars().mapToObj(digit -> String.valueOf((char) digit)).collect(Collectors.joining(PAUSE));
	}

	/** Without case and accent. */
	private static char plain(char letter) {
		char lower = String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
		char base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
		return STROKES.getOrDefault(base, base);
	}

}
