package org.guichetouvert.rounds;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A walk from door to door.
 *
 * @param mine whether the reader made it; others walk it with whoever did
 * @param startWords the address from which one sets out; null for the middle of the area
 * @param start where that is; null where nobody knows
 * @param stops in walking order, numbered from 1
 */
public record Round(UUID id, boolean mine, UUID areaId, List<String> needIds, boolean onlyToCheck, Instant startsAt,
		@Nullable String startWords, @Nullable GeoPoint start, List<Stop> stops) {

	/** One house, with all its services that the round asks for. */
	public record Stop(int number, List<Visit> visits) {

		public boolean isAnswered() {
			return visits.stream().allMatch(visit -> visit.said() != null);
		}
	}

	/** One service at one place. @param said null while nobody answered */
	public record Visit(UUID serviceId, UUID locationId, @Nullable Said said) {
	}

	/**
	 * An answer.
	 *
	 * @param what of {@link Answer#CHANGED} only
	 * @param turn what is answered in one go is one turn, numbered from 1
	 * @param outcome null while it is being written
	 * @param revision of the catalogue that it made; null for none
	 * @param draftId of the draft or proposal that it made; null for none
	 */
	public record Said(Answer answer, Answer.@Nullable What what, @Nullable String note, Instant at, int turn, @Nullable UUID by,
			Answer.@Nullable Outcome outcome, @Nullable Long revision, @Nullable UUID draftId) {
	}

	public Optional<Stop> findStop(int number) {
		return stops.stream().filter(stop -> stop.number() == number).findFirst();
	}

	/** The first that is not answered. */
	public Optional<Stop> findNext() {
		return stops.stream().filter(stop -> !stop.isAnswered()).findFirst();
	}

	/** How long it takes. @param points of the stops; null where nobody knows */
	public Estimate estimate(List<@Nullable GeoPoint> points, ZonedDateTime from) {
		return Estimate.of(points, start, from);
	}

	public int answered() {
		return (int) stops.stream().filter(Stop::isAnswered).count();
	}

}
