package org.guichetouvert.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A service as its readers see it: values only, with its organization and its places. Ids as in the catalogue.
 *
 * @param slug its present address
 * @param snapshot what it says
 * @param organization who runs it; null when not known
 * @param locations its places by location id
 * @param disruptions those that concern it and are not over
 */
public record ServiceEntry(UUID id, String slug, boolean demo, ServiceSnapshot snapshot,
		@Nullable OrganizationEntry organization, Map<UUID, LocationDetails> locations,
		List<Disruption.Details> disruptions) {

	/** An organization and its present address. */
	public record OrganizationEntry(UUID id, String slug, OrganizationDetails details) {
	}

	/** Where one of its places is; empty for the one entry of a service without any place. */
	public Optional<LocationDetails> findLocation(ServiceSnapshot.Place place) {
		return Optional.ofNullable(place.locationId()).map(locations::get);
	}

	/** The ways in that serve a place: its own, and those of the service as a whole. */
	public List<ServiceSnapshot.Channel> channelsAt(UUID placeId) {
		return snapshot.channels().stream()
			.filter(channel -> channel.placeId() == null || channel.placeId().equals(placeId))
			.toList();
	}

}
