package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The order of results, decided here and in {@link Relevance} only:
 * <ol>
 * <li>doors that take people from where the reader lives, then the others;</li>
 * <li>{@link Relevance#rank}: a typed name, an answer, a mention, a guess;</li>
 * <li>{@link StatusGroup}: open, open by hours that nobody confirmed, later, from afar, unknown. Of a search for open doors
 * this goes before relevance;</li>
 * <li>the nearer, where it is known from where;</li>
 * <li>name, then id.</li>
 * </ol>
 * No row is looked at one by one unless it is on the page or must be compared by distance.
 */
final class Ranking {

	private final List<PlaceRow> rows;

	private final RoaringBitmap narrowed;

	private final Judgement judgement;

	private final RoaringBitmap receiving;

	private final @Nullable GeoPoint from;

	/** @param narrowed rows that meet every filter */
	Ranking(List<PlaceRow> rows, RoaringBitmap narrowed, Judgement judgement, RoaringBitmap receiving, @Nullable GeoPoint from) {
		this.rows = rows;
		this.narrowed = narrowed;
		this.judgement = judgement;
		this.receiving = receiving;
		this.from = from;
	}

	/** Rows of one heading, equal but for distance and name. */
	record Segment(ResultGroup group, RoaringBitmap rows) {
	}

	record Ranked(PlaceRow row, ResultGroup group, @Nullable Double distanceMetres) {
	}

	/** Everything that was found, in order, by parts. */
	List<Segment> segments(Matches matches, boolean openFirst) {
		var segments = new ArrayList<Segment>();
		for (boolean forYou : List.of(true, false)) {
			RoaringBitmap among = forYou ? RoaringBitmap.and(narrowed, receiving) : RoaringBitmap.andNot(narrowed, receiving);
			if (among.isEmpty()) {
				continue;
			}
			if (openFirst) {
				for (StatusGroup group : StatusGroup.values()) {
					RoaringBitmap ofGroup = RoaringBitmap.and(among, judgement.of(group));
					matches.tiers().forEach(tier -> add(segments, forYou, tier, group, ofGroup));
				}
			}
			else {
				for (Matches.Tier tier : matches.tiers()) {
					for (StatusGroup group : StatusGroup.values()) {
						add(segments, forYou, tier, group, RoaringBitmap.and(among, judgement.of(group)));
					}
				}
			}
		}
		return segments;
	}

	private static void add(List<Segment> segments, boolean forYou, Matches.Tier tier, StatusGroup group, RoaringBitmap among) {
		RoaringBitmap found = RoaringBitmap.and(tier.rows(), among);
		if (!found.isEmpty()) {
			ResultGroup heading = !forYou ? ResultGroup.NOT_FOR_YOU
					: tier.relevance() == Relevance.NAMED ? ResultGroup.NAMED : ResultGroup.of(group);
			segments.add(new Segment(heading, found));
		}
	}

	static Map<ResultGroup, Long> counts(List<Segment> segments) {
		var counts = new EnumMap<ResultGroup, Long>(ResultGroup.class);
		segments.forEach(segment -> counts.merge(segment.group, segment.rows.getLongCardinality(), Long::sum));
		return counts;
	}

	/** @param skip rows of earlier pages */
	List<Ranked> page(List<Segment> segments, long skip, int size) {
		var page = new ArrayList<Ranked>(size);
		long before = 0;
		for (Segment segment : segments) {
			long count = segment.rows.getLongCardinality();
			if (page.size() < size && before + count > skip) {
				take(segment, (int) Math.max(0, skip - before), size - page.size(), page);
			}
			before += count;
		}
		return page;
	}

	private void take(Segment segment, int skip, int size, List<Ranked> page) {
		if (from == null) {
			segment.rows.stream().skip(skip).limit(size)
				.forEach(position -> page.add(new Ranked(rows.get(position), segment.group, null)));
		}
		else {
			nearest(segment, skip + size).stream().skip(skip).forEach(page::add);
		}
	}

	/** Positions are in the order of names, and so is what is equally far, or nobody knows where. */
	private List<Ranked> nearest(Segment segment, int size) {
		record At(int position, double metres) {
		}
		Comparator<At> nearer = Comparator.comparingDouble(At::metres).thenComparingInt(At::position);
		var nearest = new PriorityQueue<At>(nearer.reversed());
		segment.rows.forEach((int position) -> {
			GeoPoint point = rows.get(position).point();
			nearest.add(new At(position, point == null || from == null ? Double.MAX_VALUE : from.distanceMetresTo(point)));
			if (nearest.size() > size) {
				nearest.poll();
			}
		});
		return nearest.stream().sorted(nearer).map(one -> new Ranked(rows.get(one.position), segment.group,
				one.metres == Double.MAX_VALUE ? null : Double.valueOf(one.metres))).toList();
	}

}
