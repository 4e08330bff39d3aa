package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;

/** A service at a place, with what decides its status and the status itself: what every list and page is made from. */
record Listing(ServiceEntry service, ServiceSnapshot.Place place, Optional<LocationDetails> location,
		List<ChannelFacts> channels, OpeningStatus status) {

	static Listing of(ServiceEntry service, ServiceSnapshot.Place place, StatusEngine engine, ZonedDateTime at) {
		List<ChannelFacts> channels = ChannelFacts.at(service, place.id());
		return new Listing(service, place, service.findLocation(place), channels, engine.statusOf(channels, at));
	}

	static List<Listing> ofAllPlaces(ServiceEntry service, StatusEngine engine, ZonedDateTime at) {
		return service.snapshot().places().stream().map(place -> of(service, place, engine, at)).toList();
	}

	/** Of each service the place with the best sign, in the order in which services come first. */
	static Map<UUID, Listing> bestByService(List<Listing> places) {
		var best = new LinkedHashMap<UUID, Listing>();
		places.forEach(place -> best.merge(place.service().id(), place,
				(a, b) -> a.status().sign().compareTo(b.status().sign()) <= 0 ? a : b));
		return best;
	}

	String href() {
		return "/services/" + service.slug();
	}

	/** The way in that decided the status. */
	Optional<ChannelFacts> deciding() {
		UUID id = status.channelId();
		return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
	}

	/** The first way in of a kind that holds on a day. */
	Optional<ChannelFacts> findChannel(ChannelKind kind, LocalDate day) {
		return channels.stream()
			.filter(channel -> channel.details().kind() == kind && channel.findPeriodOn(day).isPresent()).findFirst();
	}

	boolean hasDoorOn(LocalDate day) {
		return channels.stream()
			.anyMatch(channel -> channel.details().kind().isDoor() && channel.findPeriodOn(day).isPresent());
	}

	boolean isHidden() {
		return location.map(LocationDetails::hidden).orElse(false);
	}

}
