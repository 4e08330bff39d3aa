package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.status.Decision;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What filters, counts and orders of a service at a place, kept in memory.
 *
 * @param titles what it is called
 * @param sortName its name as it is ordered
 * @param needIds what it answers; where it says nothing, what its type usually answers
 * @param familyIds of its needs
 * @param areaIds every area that contains it, up to the region; empty without a known place
 * @param receivesFrom areas whose inhabitants it takes; empty for everybody
 * @param point null where unknown, and for a hidden place
 * @param traits values of the facets that are the same on every day, without needs, types and areas
 * @param ways its ways in, past and future ones too
 * @param channelIds its ways in, by their position in {@code schedule}
 * @param disrupted whether a statement for many touches it
 * @param placing how sure it is where it stands
 */
record PlaceRow(UUID id, UUID serviceId, Titles titles, @Nullable String typeId, String sortName, Set<String> needIds,
		Set<String> familyIds, Set<UUID> areaIds, Set<UUID> receivesFrom, @Nullable GeoPoint point,
		Map<Facet, Set<String>> traits, List<WayIn> ways, Schedule schedule, List<UUID> channelIds, boolean disrupted,
		Placing placing) {

	static final Comparator<PlaceRow> BY_NAME = Comparator.comparing(PlaceRow::sortName).thenComparing(PlaceRow::id);

	/** How the areas of a place are known. */
	enum Placing {

		SURE,
		/** By the nearest centre: its quartier may be a neighbour of the right one. */
		ESTIMATED,
		/** Kept from everybody. */
		HIDDEN

	}

	/** @param organization who runs it; null when not known */
	record Titles(String slug, LocalizedText name, @Nullable OrganizationTitles organization) {

		/** Folded words of all its names. */
		Stream<String> words() {
			Stream<String> own = name.texts().values().stream();
			Stream<String> names = organization == null ? own : Stream.of(own, organization.name.texts().values().stream(),
					organization.acronym.texts().values().stream()).flatMap(texts -> texts);
			return names.flatMap(text -> Words.tokens(text).stream());
		}

	}

	record OrganizationTitles(UUID id, String slug, LocalizedText name, LocalizedText acronym) {
	}

	@Nullable UUID organizationId() {
		return titles.organization == null ? null : titles.organization.id;
	}

	/** Whether a statement with this reach may concern it. */
	boolean isWithin(Disruption.Reach reach) {
		return (reach.serviceTypeIds().isEmpty() || typeId != null && reach.serviceTypeIds().contains(typeId))
				&& (reach.organizationIds().isEmpty()
						|| organizationId() != null && reach.organizationIds().contains(organizationId()))
				&& (reach.areaIds().isEmpty() || reach.areaIds().stream().anyMatch(areaIds::contains));
	}

	Decision decisionAt(ZonedDateTime at, StatusEngine engine) {
		return schedule.decisionAt(at, engine);
	}

	OpeningStatus statusAt(ZonedDateTime at, StatusEngine engine) {
		return schedule.statusAt(at, engine);
	}

	/** The same status, with the way in that decided it here. */
	OpeningStatus named(OpeningStatus status) {
		if (status.channelId() == null) {
			return status;
		}
		UUID channelId = channelIds.get((int) status.channelId().getLeastSignificantBits());
		return new OpeningStatus(status.sign(), status.until(), status.next(), channelId, status.reason(),
				status.knownHours(), status.comment(), status.verifiedOn(), status.trueUntil());
	}

}
