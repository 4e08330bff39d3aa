package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.guichetouvert.directory.status.Decision;
import org.guichetouvert.directory.status.StatusEngine;
import org.roaringbitmap.RoaringBitmap;

/** In which state every row is at one instant, as sets of positions. Immutable. */
final class Judgement {

	private final Map<StatusGroup, RoaringBitmap> groups = new EnumMap<>(StatusGroup.class);

	private final Map<Wanted, RoaringBitmap> apart = new EnumMap<>(Wanted.class);

	private final RoaringBitmap open = new RoaringBitmap();

	private Judgement() {
	}

	static Judgement of(List<PlaceRow> rows, ZonedDateTime at, StatusEngine engine) {
		var judgement = new Judgement();
		for (int i = 0; i < rows.size(); i++) {
			Decision decision = rows.get(i).decisionAt(at, engine);
			judgement.groups.computeIfAbsent(StatusGroup.of(decision), group -> new RoaringBitmap()).add(i);
			judgement.apart.computeIfAbsent(Wanted.apartFromOpen(decision), wanted -> new RoaringBitmap()).add(i);
			if (Wanted.OPEN.accepts(decision)) {
				judgement.open.add(i);
			}
		}
		return judgement;
	}

	/** Not to be changed. */
	RoaringBitmap of(StatusGroup group) {
		return groups.getOrDefault(group, new RoaringBitmap());
	}

	/** Rows that a search for such doors shows; not to be changed. Not asked for {@link Wanted#ANY}. */
	RoaringBitmap of(Wanted wanted) {
		return wanted == Wanted.OPEN ? open : apart.getOrDefault(wanted, new RoaringBitmap());
	}

}
