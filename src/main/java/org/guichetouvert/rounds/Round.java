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
	 * @param draftId of the proposal or the report that it made; null for none
	 */
	public record Said(Answer answer, Answer.@Nullable What what, @Nullable String note, Instant at, int turn, @Nullable UUID by,
			Answer.@Nullable Outcome outcome, @Nullable Long revision, @Nullable UUID draftId) {

		boolean isUnwritten() {
			return outcome == Answer.Outcome.NOTED || note != null && draftId == null && outcome != Answer.Outcome.PUBLISHED;
		}
	}

	public Optional<Stop> findStop(int number) {
		return stops.stream().filter(stop -> stop.number() == number).findFirst();
	}

	/** The first that is not answered. */
	public Optional<Stop> findNext() {
		return stops.stream().filter(stop -> !stop.isAnswered()).findFirst();
	}

	/** The first that is not answered from one on, and after the last those before it. */
	public Optional<Stop> findNext(int number) {
		return stops.stream().filter(stop -> stop.number() >= number && !stop.isAnswered()).findFirst().or(this::findNext);
	}

	/** Where that was answered. */
	public Optional<Stop> findTurn(int turn) {
		return stops.stream().filter(stop -> stop.visits().stream().anyMatch(visit -> visit.said() != null && visit.said().turn() == turn)).findFirst();
	}

	/** How many answers are not, or not wholly, in the catalogue or before whoever writes it. */
	public int unwritten() {
		return (int) stops.stream().flatMap(stop -> stop.visits().stream()).map(Visit::said).filter(said -> said != null && said.isUnwritten())
			.count();
	}

	/** How long it takes. @param points of the stops; null where nobody knows */
	public Estimate estimate(List<@Nullable GeoPoint> points, ZonedDateTime from) {
		return Estimate.of(points, start, from);
	}

	public int answered() {
		return (int) stops.stream().filter(Stop::isAnswered).count();
	}

}
