package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.ReferenceFile;

/**
 * Areas among other words: "cpas laeken", "laeken colis alimentaire", "repas chaud à saint gilles", "maison médicale 1190",
 * "anderlect". What is also a word of a need ("midi") is an area only where something leads to it ("à Midi").
 */
final class AreaFinder {

	private static final int LONGEST_NAME = 4;

	private static final int FORGIVING = 6;

	private static final Set<String> LEADING = Set.of("a", "à", "de", "d", "du", "des", "en", "dans", "sur", "vers", "près", "pres", "chez", "te",
			"in", "bij", "van", "op", "near", "at", "quartier", "wijk", "commune", "gemeente", "em", "na", "w", "u", "у", "в", "في", "ب");

	private final AreaTree areas;

	private final Map<String, List<AreaNode>> further = new HashMap<>();

	private final Map<String, List<AreaNode>> single = new HashMap<>();

	private final Spelling spelling;

	AreaFinder(AreaTree areas) {
		this.areas = areas;
		ReferenceFile.of("area_words.csv").rows().forEach(row -> areas.findBySlug(row.getField("area"))
			.ifPresent(area -> ReferenceFile.values(row.getField("words")).forEach(word -> further.put(Words.phrase(word), List.of(area)))));
		Stream.of(areas.municipalities(), areas.lived()).flatMap(List::stream)
			.forEach(area -> Stream.concat(area.name().texts().values().stream(), area.aliases().stream()).map(Words::tokens)
				.filter(tokens -> tokens.size() == 1 && tokens.get(0).length() >= FORGIVING)
				.forEach(tokens -> single.computeIfAbsent(tokens.get(0), key -> new ArrayList<>()).add(area)));
		spelling = new Spelling(single.keySet());
	}

	/**
	 * @param rest without the area and what leads to it
	 * @param areas the one that was meant first; others that bear the name too
	 */
	record Found(String rest, List<AreaNode> areas) {
	}

	/** @param common whether a word also means something else */
	Found find(String words, Predicate<String> common) {
		List<String> typed = Arrays.stream(words.strip().split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
		for (int length = Math.min(LONGEST_NAME, typed.size()); length > 0; length--) {
			for (int start = typed.size() - length; start >= 0; start--) {
				List<AreaNode> named = named(typed.subList(start, start + length));
				if (!named.isEmpty() && (length > 1 || isMeant(typed, start, named, common))) {
					return new Found(without(typed, start, start + length), meant(named));
				}
			}
		}
		for (int start = typed.size() - 1; start >= 0; start--) {
			String word = Words.phrase(typed.get(start));
			if (word.length() >= FORGIVING && !common.test(word)) {
				List<AreaNode> mistyped = single.getOrDefault(spelling.corrected(word), List.of());
				if (!mistyped.isEmpty()) {
					return new Found(without(typed, start, start + 1), meant(mistyped));
				}
			}
		}
		return new Found(words, List.of());
	}

	private List<AreaNode> named(List<String> typed) {
		String words = String.join(" ", typed);
		List<AreaNode> known = further.get(Words.phrase(words));
		return known == null ? areas.lookup(words) : known;
	}

	private static boolean isMeant(List<String> typed, int at, List<AreaNode> named, Predicate<String> common) {
		String word = Words.phrase(typed.get(at));
		boolean led = at > 0 && LEADING.contains(typed.get(at - 1).toLowerCase(Locale.ROOT));
		return led || !common.test(word) || named.stream().anyMatch(area -> area.is(AreaKind.MUNICIPALITY) || area.is(AreaKind.REGION));
	}

	private static String without(List<String> typed, int start, int end) {
		int kept = start;
		while (kept > 0 && LEADING.contains(typed.get(kept - 1).toLowerCase(Locale.ROOT))) {
			kept--;
		}
		return String.join(" ", Stream.concat(typed.subList(0, kept).stream(), typed.subList(end, typed.size()).stream()).toList());
	}

	/** "Bruxelles" is all of it; a postcode that several share is the municipality, unless it is a quartier's own. */
	private List<AreaNode> meant(List<AreaNode> found) {
		Optional<AreaNode> region = found.stream().filter(area -> area.is(AreaKind.REGION)).findFirst();
		if (region.isPresent() || found.size() < 2) {
			return region.map(List::of).orElse(found);
		}
		AreaNode first = found.stream().filter(area -> area.postcodes().size() < 2)
			.max(Comparator.comparingInt(area -> areas.neighbourhoodsOf(area).size())).orElse(found.get(0));
		return Stream.concat(Stream.of(first), found.stream().filter(area -> area != first && !area.is(AreaKind.NEIGHBOURHOOD))).toList();
	}

}
