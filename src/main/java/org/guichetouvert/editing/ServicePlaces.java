package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Place;
import org.jspecify.annotations.Nullable;

/** Where a service receives, changed in what its draft says. */
public final class ServicePlaces {

	private ServicePlaces() {
	}

	public static boolean isAt(ServiceSnapshot service, UUID locationId) {
		return service.places().stream().anyMatch(place -> locationId.equals(place.locationId()));
	}

	/**
	 * One place more. A service that had none until now keeps its identity in the index: that entry gets the place.
	 *
	 * @param newId of the service at this place, if it is new
	 */
	public static ServiceSnapshot settle(ServiceSnapshot service, UUID locationId, UUID newId) {
		if (isAt(service, locationId)) {
			return service;
		}
		List<Place> placed = service.places().stream().filter(place -> place.locationId() != null).toList();
		UUID id = placed.isEmpty() ? service.places().stream().map(Place::id).findFirst().orElse(newId) : newId;
		return service.withPlaces(Stream.concat(placed.stream(), Stream.of(new Place(id, locationId))).toList());
	}

	/** What it does at a place, done at another: its ways in there go along. */
	public static ServiceSnapshot move(ServiceSnapshot service, UUID placeId, UUID locationId) {
		return service.withPlaces(service.places().stream()
			.map(place -> place.id().equals(placeId) ? new Place(placeId, locationId) : place).toList());
	}

	/** The ways in that stand at a place, which go when the service leaves it. */
	public static List<Channel> waysAt(ServiceSnapshot service, UUID placeId) {
		return service.channels().stream().filter(channel -> placeId.equals(channel.placeId())).toList();
	}

	/**
	 * Without a place, its ways in, and what was said of them. A service that leaves its last place stays in the index without
	 * any.
	 */
	public static ServiceSnapshot leave(ServiceSnapshot service, UUID placeId) {
		Set<UUID> gone = waysAt(service, placeId).stream().map(Channel::id).collect(Collectors.toSet());
		var places = new ArrayList<>(service.places());
		places.removeIf(place -> place.id().equals(placeId));
		if (places.isEmpty()) {
			places.add(new Place(placeId, null));
		}
		return service.withPlaces(places).withChannels(service.channels().stream().filter(channel -> !gone.contains(channel.id())).toList())
			.withExceptions(service.exceptions().stream().filter(one -> stays(one.placeId(), one.channelId(), placeId, gone)).toList())
			.withNotices(service.notices().stream().filter(one -> stays(one.placeId(), one.channelId(), placeId, gone)).toList());
	}

	private static boolean stays(@Nullable UUID ofPlace, @Nullable UUID ofChannel, UUID placeId, Set<UUID> gone) {
		return !placeId.equals(ofPlace) && (ofChannel == null || !gone.contains(ofChannel));
	}

}
