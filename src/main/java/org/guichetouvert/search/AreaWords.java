package org.guichetouvert.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.jspecify.annotations.Nullable;

/**
 * Words and the area that they end with: "cpas laeken", "repas chaud à saint gilles", "maison médicale 1190".
 *
 * @param rest without the area and what leads to it; blank when only an area was typed
 * @param area null when the words name none
 */
record AreaWords(String rest, @Nullable AreaNode area) {

	private static final int LONGEST_NAME = 4;

	private static final Set<String> LEADING = Set.of("a", "à", "de", "d", "du", "des", "en", "dans", "sur", "vers", "près",
			"pres", "chez", "te", "in", "bij", "van", "op", "near", "at", "quartier", "wijk", "commune");

	static AreaWords of(String words, AreaTree areas) {
		List<String> typed = Arrays.asList(words.strip().split("[\\s,]+"));
		for (int length = Math.min(LONGEST_NAME, typed.size()); length > 0; length--) {
			int start = typed.size() - length;
			Optional<AreaNode> named = meant(areas.lookup(String.join(" ", typed.subList(start, typed.size()))), areas);
			if (named.isPresent()) {
				return new AreaWords(before(typed, start), named.get());
			}
		}
		return new AreaWords(words, null);
	}

	private static String before(List<String> typed, int end) {
		int kept = end;
		while (kept > 0 && LEADING.contains(typed.get(kept - 1).toLowerCase(Locale.ROOT))) {
			kept--;
		}
		return String.join(" ", typed.subList(0, kept));
	}

	/** "Bruxelles" is all of it; a postcode that several share is the municipality, unless it is a quartier's own. */
	private static Optional<AreaNode> meant(List<AreaNode> found, AreaTree areas) {
		Optional<AreaNode> region = found.stream().filter(area -> area.is(AreaKind.REGION)).findFirst();
		if (region.isPresent() || found.size() < 2) {
			return region.or(() -> found.stream().findFirst());
		}
		return found.stream().filter(area -> area.postcodes().size() < 2)
			.max(Comparator.comparingInt(area -> areas.neighbourhoodsOf(area).size()))
			.or(() -> found.stream().findFirst());
	}

}
