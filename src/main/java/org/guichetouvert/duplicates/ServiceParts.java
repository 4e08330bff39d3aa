package org.guichetouvert.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.duplicates.WayPairs.Choice;
import org.guichetouvert.duplicates.WayPairs.WayPair;
import org.jspecify.annotations.Nullable;

/** Moves places, ways in, exceptions and notices of one service to another, as rows: they stay the same ones. */
final class ServiceParts {

	private final Ledger ledger;

	private final Pointers pointers;

	private final UUID keptId;

	private final UUID goneId;

	ServiceParts(Ledger ledger, Pointers pointers, UUID keptId, UUID goneId) {
		this.ledger = ledger;
		this.pointers = pointers;
		this.keptId = keptId;
		this.goneId = goneId;
	}

	/** @param choices by id of the way in that goes; where none was made, the suggestion */
	void move(ServiceSnapshot kept, ServiceSnapshot gone, Map<UUID, Choice> choices) {
		Map<UUID, UUID> places = WayPairs.samePlaces(kept, gone);
		Set<UUID> left = new HashSet<>();
		for (WayPair pair : WayPairs.of(kept, gone)) {
			Choice choice = choices.getOrDefault(pair.gone().id(), pair.suggested());
			if (choice == Choice.KEPT) {
				left.add(pair.gone().id());
				replaceWay(pair.gone().id(), pair.kept().id());
			}
			else if (choice == Choice.GONE) {
				replaceKept(pair);
			}
		}
		places.forEach((from, to) -> join(from, to, left));
		gone.places().stream().filter(place -> !places.containsKey(place.id()) && place.locationId() != null)
			.forEach(place -> ledger.update("service_at_location", Map.of("service_id", keptId), "x.id = ?", place.id()));
		settle(kept, gone, places, left);
		moveRest(left);
	}

	/** The way in of the one that goes is left; what was said about it holds for the other. */
	private void replaceWay(UUID from, UUID to) {
		pointers.redirectChannel(from, to);
		Map<String, @Nullable Object> moved = new HashMap<>(Map.of("channel_id", to, "service_id", keptId));
		ledger.update("schedule_exception", moved, "x.channel_id = ?", from);
		ledger.update("intake_notice", moved, "x.channel_id = ?", from);
	}

	/** The way in of the one that stays is taken out; the other comes in its place. Exceptions follow once that one has moved. */
	private void replaceKept(WayPair pair) {
		UUID from = pair.kept().id();
		pointers.redirectChannel(from, pair.gone().id());
		ledger.update("schedule_exception", Map.of("channel_id", pair.gone().id()), "x.channel_id = ?", from);
		ledger.update("intake_notice", Map.of("channel_id", pair.gone().id()), "x.channel_id = ?", from);
		ledger.delete("access_channel", "x.id = ?", from);
	}

	/** Both are at the same place. */
	private void join(UUID from, UUID to, Set<UUID> left) {
		pointers.redirectPlace(from, to);
		Map<String, @Nullable Object> moved = new HashMap<>(Map.of("service_at_location_id", to, "service_id", keptId));
		ledger.update("access_channel", moved, "x.service_at_location_id = ? and not x.id = any (?)", from, left.toArray(UUID[]::new));
		ledger.update("schedule_exception", moved, "x.service_at_location_id = ?", from);
		ledger.update("intake_notice", moved, "x.service_at_location_id = ?", from);
	}

	/** A service that has a place is nowhere without one: whichever was, its ways in go to the first place of the other. */
	private void settle(ServiceSnapshot kept, ServiceSnapshot gone, Map<UUID, UUID> places, Set<UUID> left) {
		Optional<ServiceSnapshot.Place> placeless = kept.places().stream().filter(place -> place.locationId() == null).findFirst();
		Optional<UUID> settled = gone.places().stream().filter(place -> place.locationId() != null).map(ServiceSnapshot.Place::id).findFirst();
		if (placeless.isPresent() && settled.isPresent()) {
			follow(placeless.get().id(), settled.get(), left);
			ledger.delete("service_at_location", "x.id = ?", placeless.get().id());
		}
		List<UUID> without = gone.places().stream().filter(place -> place.locationId() == null && !places.containsKey(place.id()))
			.map(ServiceSnapshot.Place::id).toList();
		for (UUID place : without) {
			Optional<UUID> first = kept.places().stream().map(ServiceSnapshot.Place::id).findFirst();
			if (first.isPresent()) {
				follow(place, first.get(), left);
			}
			else {
				ledger.update("service_at_location", Map.of("service_id", keptId), "x.id = ?", place);
			}
		}
	}

	private void follow(UUID from, UUID to, Set<UUID> left) {
		join(from, Objects.requireNonNull(to), left);
	}

	/** What belongs to the service as a whole. */
	private void moveRest(Set<UUID> left) {
		UUID[] stay = left.toArray(UUID[]::new);
		ledger.update("access_channel", Map.of("service_id", keptId), "x.service_id = ? and not x.id = any (?)", goneId, stay);
		ledger.update("schedule_exception", Map.of("service_id", keptId), "x.service_id = ?", goneId);
		ledger.update("intake_notice", Map.of("service_id", keptId), "x.service_id = ?", goneId);
	}

}
