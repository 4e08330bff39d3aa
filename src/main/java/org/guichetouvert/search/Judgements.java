package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.guichetouvert.directory.status.StatusEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The state of all doors at the instants that are asked for, each minute judged once: nothing is dated more exactly than that
 * by whoever types it. Thread-safe.
 */
@Component
class Judgements {

	/** Instants that somebody looks at, beside the present one. */
	private static final int MOST = 32;

	private final StatusEngine engine;

	private final Cache<Asked, Judgement> cache = Caffeine.newBuilder().maximumSize(MOST).build();

	private volatile @Nullable Present present;

	Judgements(StatusEngine engine) {
		this.engine = engine;
	}

	Judgement at(ZonedDateTime at, PlaceTable.Rows rows) {
		Present known = present;
		if (known != null && known.holdsAt(at, rows)) {
			return known.judgement;
		}
		return cache.get(new Asked(rows, at.truncatedTo(ChronoUnit.MINUTES)), asked -> Judgement.of(asked.rows.byName(), asked.at, engine));
	}

	/** Takes an instant for the present one: what was judged for it holds until {@code until}, exclusive. */
	void keep(ZonedDateTime at, ZonedDateTime until, PlaceTable.Rows rows) {
		present = new Present(rows, at, until, Judgement.of(rows.byName(), at, engine));
		cache.asMap().keySet().removeIf(asked -> asked.rows != rows);
	}

	/** Rows are the same only while they are the same object. */
	private record Asked(PlaceTable.Rows rows, ZonedDateTime at) {
	}

	private record Present(PlaceTable.Rows rows, ZonedDateTime from, ZonedDateTime until, Judgement judgement) {

		boolean holdsAt(ZonedDateTime at, PlaceTable.Rows asked) {
			return rows == asked && !at.isBefore(from) && at.isBefore(until) && at.getZone().equals(from.getZone());
		}

	}

}
