package org.guichetouvert.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In how many entries of a kind a word, a number, an address stands: what many share says little. Remembers what names say, of
 * which each is read many times. Thread-safe.
 */
final class Commonness {

	private static final double COMMON = 0.35;

	private final NameWords words;

	private final Map<String, Integer> counts;

	private final Map<String, Name> names = new ConcurrentHashMap<>();

	/** @param folded without capitals and accents @param said what its words say @param initials of its words */
	record Name(String folded, Set<String> said, String initials) {
	}

	private Commonness(NameWords words, Map<String, Integer> counts) {
		this.words = words;
		this.counts = Map.copyOf(counts);
	}

	static Commonness in(NameWords words, Collection<Sketch> sketches) {
		var counts = new HashMap<String, Integer>();
		sketches.forEach(one -> Stream.of(words.inAll(one.names()).stream().map(word -> "w:" + word), contacts(one).stream())
			.flatMap(keys -> keys).forEach(key -> counts.merge(key, 1, Integer::sum)));
		return new Commonness(words, counts);
	}

	static Set<String> contacts(Sketch one) {
		return Stream.of(one.phones().stream().map(value -> "p:" + value), one.emails().stream().map(value -> "e:" + value),
				one.sites().stream().map(value -> "s:" + value)).flatMap(keys -> keys).collect(Collectors.toSet());
	}

	/** From 1, for a word of one entry, down. */
	double weight(String word) {
		double rarity = 1 / (1 + Math.log(Math.max(1, counts.getOrDefault("w:" + word, 1) / 2.0)));
		return words.isCommon(word) ? Math.min(COMMON, rarity) : rarity;
	}

	/** From 1, where only two have it, down. */
	double share(String contact) {
		return Math.min(1, 2.0 / Math.max(1, counts.getOrDefault(contact, 2)));
	}

	int count(String key) {
		return counts.getOrDefault(key, 0);
	}

	/** A name, or a street. */
	Name name(String written) {
		return names.computeIfAbsent(written, name -> new Name(NameWords.fold(name), words.in(name), NameWords.initials(name)));
	}

	boolean isSameStreet(String one, String other) {
		return name(one).said().equals(name(other).said());
	}

}
