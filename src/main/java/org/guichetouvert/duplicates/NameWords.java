package org.guichetouvert.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the words of a name say, whatever the language: "Maison de l'Énergie" and "Energiehuis" say the same. Words that mean
 * the same stand in {@code words.csv}; legal forms and small words say nothing. Immutable.
 */
final class NameWords {

	private static final Set<String> SILENT = Set.of("de", "la", "le", "du", "des", "d", "l", "les", "et", "en", "van", "het", "een",
			"voor", "aan", "te", "ter", "der", "den", "a", "au", "aux", "pour", "op", "in", "bij", "the", "of", "un", "une", "sur", "asbl", "vzw",
			"aisbl", "ivzw", "sa", "nv", "srl", "bv", "scrl", "cvba", "sc", "cv", "asblvzw", "ong", "ngo");

	private static final int SHORTEST_PART = 4;

	private final Map<String, List<String>> concepts = new HashMap<>();

	private final List<String> phrases;

	private final Set<String> common = new HashSet<>();

	private final Set<String> dutch = new HashSet<>();

	private NameWords(List<String> lines) {
		var several = new HashSet<String>();
		for (String line : lines) {
			String[] cells = line.split(";", -1);
			List<String> means = List.of(cells[0].split(" "));
			if (!cells[1].isEmpty()) {
				common.addAll(means);
			}
			Stream.of(cells[2], cells[3]).flatMap(cell -> Stream.of(cell.split(","))).filter(word -> !word.isBlank()).forEach(word -> {
				concepts.putIfAbsent(word.contains(" ") ? word : singular(word), means);
				if (word.contains(" ")) {
					several.add(word);
				}
			});
			Stream.of(cells[3].split(",")).filter(word -> !word.contains(" ") && word.length() >= SHORTEST_PART).forEach(dutch::add);
		}
		phrases = several.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
	}

	static NameWords load() {
		try (InputStream table = Objects.requireNonNull(NameWords.class.getResourceAsStream("words.csv"))) {
			return new NameWords(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#") && !line.isBlank()).skip(1).toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What a name says, each thing once, in its order. */
	Set<String> in(String name) {
		String text = " " + fold(name) + " ";
		var said = new LinkedHashSet<String>();
		for (String phrase : phrases) {
			if (text.contains(" " + phrase + " ")) {
				said.addAll(Objects.requireNonNull(concepts.get(phrase)));
				text = text.replace(" " + phrase + " ", " ");
			}
		}
		Stream.of(text.strip().split(" ")).filter(word -> !word.isEmpty() && !SILENT.contains(word)).forEach(word -> said.addAll(meaning(word)));
		return said;
	}

	/** Its first letters, without small words: "Centre d'action sociale" makes cas. */
	static String initials(String name) {
		var letters = new StringBuilder();
		Stream.of(fold(name).split(" ")).filter(word -> !word.isEmpty() && !SILENT.contains(word)).forEach(word -> letters.append(word.charAt(0)));
		return letters.toString();
	}

	/** Whether a word says little of which one it is, however rare it is. */
	boolean isCommon(String word) {
		return common.contains(word);
	}

	private List<String> meaning(String word) {
		List<String> known = concepts.get(singular(word));
		return known != null ? known : parted(word).orElseGet(() -> List.of(singular(word)));
	}

	/** Dutch writes in one word what French parts. */
	private Optional<List<String>> parted(String word) {
		for (int at = word.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
			if (dutch.contains(word.substring(at))) {
				return Optional.of(parts(word.substring(0, at), word.substring(at)));
			}
		}
		return Optional.empty();
	}

	private List<String> parts(String first, String second) {
		var parts = new ArrayList<>(concepts.containsKey(singular(first)) ? concepts.get(singular(first))
				: concepts.getOrDefault(singular(withoutLink(first)), List.of(singular(first))));
		parts.addAll(Objects.requireNonNull(concepts.get(singular(second))));
		return parts;
	}

	private static String withoutLink(String part) {
		return part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
	}

	private static String singular(String word) {
		return word.length() > 3 && (word.endsWith("s") || word.endsWith("x")) ? word.substring(0, word.length() - 1) : word;
	}

	/** Without capitals, accents and punctuation; letters with dots between them are one word. */
	static String fold(String text) {
		String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "");
		String joined = plain.replaceAll("(?<=\\b\\p{Alnum})\\.(?=\\p{Alnum}\\b)", "");
		return joined.replaceAll("[^a-z0-9]+", " ").strip();
	}

	/** Whether two words are one but for a slip of the pen; numbers never are. */
	static boolean isSlip(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		int allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
		return allowed > 0 && Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
	}

	private static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int at = 0; at <= other.length(); at++) {
			before[at] = at;
		}
		for (int row = 1; row <= one.length(); row++) {
			int[] now = new int[other.length() + 1];
			now[0] = row;
			for (int at = 1; at <= other.length(); at++) {
				int changed = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
				now[at] = Math.min(changed, Math.min(before[at], now[at - 1]) + 1);
			}
			before = now;
		}
		return before[other.length()];
	}

	/** All that several names say. */
	Set<String> inAll(Collection<String> names) {
		var said = new LinkedHashSet<String>();
		names.forEach(name -> said.addAll(in(name)));
		return said;
	}

}
