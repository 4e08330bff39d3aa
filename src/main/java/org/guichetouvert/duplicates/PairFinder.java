package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichetouvert.duplicates.Likeness.Found;
import org.guichetouvert.duplicates.Likeness.Two;
import org.guichetouvert.shared.GeoPoint;

/**
 * Finds the pairs among entries of a kind that are listed. Only those are compared that share something that few have: a number,
 * an address, a rare word, a spot on the map; so the work grows with the entries and not with their square. Pure.
 */
final class PairFinder {

	/** What more entries share leads to nothing: it is a switchboard, or a word that everybody uses. */
	private static final int BLOCK = 60;

	private static final int RARE_WORDS = 3;

	/** Some 70 to 110 m in Brussels. */
	private static final double GRID_DEGREES = 0.001;

	private final NameWords words;

	PairFinder(NameWords words) {
		this.words = words;
	}

	/** The likeliest first. */
	List<Pair> find(Collection<Sketch> sketches) {
		Commonness common = Commonness.in(words, sketches);
		var likeness = new Likeness(common);
		var pairs = new ArrayList<Pair>();
		var seen = new HashSet<Two>();
		for (List<Sketch> block : blocks(sketches, common).values()) {
			for (int first = 0; first < block.size() && block.size() <= BLOCK; first++) {
				for (int second = first + 1; second < block.size(); second++) {
					Two two = Two.of(block.get(first).id(), block.get(second).id());
					if (seen.add(two)) {
						Found found = likeness.of(block.get(first), block.get(second));
						if (found.isListed()) {
							pairs.add(new Pair(two, found));
						}
					}
				}
			}
		}
		pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.found().points()).thenComparing(pair -> pair.two().first())
			.thenComparing(pair -> pair.two().second()));
		return pairs;
	}

	private Map<String, List<Sketch>> blocks(Collection<Sketch> sketches, Commonness common) {
		var blocks = new LinkedHashMap<String, List<Sketch>>();
		sketches.forEach(one -> keys(one, common).forEach(key -> blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(one)));
		return blocks;
	}

	private Set<String> keys(Sketch one, Commonness common) {
		var keys = new HashSet<>(Commonness.contacts(one));
		if (one.enterpriseNumber() != null) {
			keys.add("b:" + one.enterpriseNumber());
		}
		for (String name : one.names()) {
			List<String> said = common.name(name).said().stream().sorted(Comparator.comparingInt((String word) -> common.count("w:" + word))
				.thenComparing(Comparator.naturalOrder())).toList();
			said.stream().limit(RARE_WORDS).forEach(word -> keys.add("w:" + word));
			keys.add("n:" + String.join(" ", said.stream().sorted().toList()));
			keys.add("i:" + (said.size() == 1 ? common.name(name).folded() : common.name(name).initials()));
		}
		one.spots().forEach(spot -> {
			if (spot.street() != null) {
				keys.add("a:" + String.join(" ", common.name(spot.street()).said().stream().sorted().toList()) + "|" + Likeness.number(spot) + "|" + spot.postcode());
			}
			if (spot.point() != null) {
				around(spot.point(), keys);
			}
		});
		return keys;
	}

	/** Four cells that overlap, so that what is near but beyond a border meets in one of them. */
	private static void around(GeoPoint point, Set<String> keys) {
		for (int half = 0; half < 4; half++) {
			long north = (long) Math.floor(point.latitude() / GRID_DEGREES + half % 2 * 0.5);
			long east = (long) Math.floor(point.longitude() / GRID_DEGREES + half / 2 * 0.5);
			keys.add("g:" + half + ":" + north + ":" + east);
		}
	}

	record Pair(Two two, Found found) {
	}

}
