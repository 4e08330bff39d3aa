package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.roaringbitmap.RoaringBitmap;

/** Rows that answer some words, as sets of positions by how well; each in its best tier only. */
final class Matches {

	/** Tiers of equal worth together, the best first. */
	private final List<Tier> tiers;

	private Matches(List<Tier> tiers) {
		this.tiers = tiers;
	}

	/** Nothing was typed: all rows answer. */
	static Matches everything(RoaringBitmap all) {
		return new Matches(List.of(new Tier(Relevance.MEANT, all)));
	}

	/** @param found rows by tier, which may stand in several */
	static Matches of(Map<Relevance, RoaringBitmap> found) {
		var sorted = new EnumMap<Relevance, RoaringBitmap>(found);
		var seen = new RoaringBitmap();
		var tiers = new ArrayList<Tier>();
		sorted.forEach((relevance, rows) -> {
			RoaringBitmap only = RoaringBitmap.andNot(rows, seen);
			seen.or(only);
			if (!only.isEmpty()) {
				Tier last = tiers.isEmpty() ? null : tiers.get(tiers.size() - 1);
				if (last != null && last.relevance.rank() == relevance.rank()) {
					last.rows.or(only);
				}
				else {
					tiers.add(new Tier(relevance, only));
				}
			}
		});
		return new Matches(tiers);
	}

	boolean isSureWithin(RoaringBitmap narrowed) {
		return tiers.stream().anyMatch(tier -> tier.relevance.isSure() && RoaringBitmap.intersects(tier.rows, narrowed));
	}

	/** Without guesses where {@code narrowed} holds any that is none. */
	Matches sureWithin(RoaringBitmap narrowed) {
		return isSureWithin(narrowed) ? new Matches(tiers.stream().filter(tier -> tier.relevance.isSure()).toList()) : this;
	}

	RoaringBitmap all() {
		return tiers.size() == 1 ? tiers.get(0).rows : RoaringBitmap.or(tiers.stream().map(Tier::rows).iterator());
	}

	List<Tier> tiers() {
		return tiers;
	}

	/** Rows of one rank; not to be changed from outside. */
	record Tier(Relevance relevance, RoaringBitmap rows) {
	}

}
