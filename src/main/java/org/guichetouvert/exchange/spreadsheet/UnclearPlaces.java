package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.LocationDetails.Placed;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.editing.Territory;
import org.guichetouvert.exchange.spreadsheet.LocationImport.Looked;
import org.springframework.stereotype.Component;

/**
 * Whose a new service is of which a line tells no quartier, only a postcode or a municipality that several share. It is a
 * coordinator's where all neighbourhoods that fit are hers; where only some are, it is hers as long as nobody else keeps the others
 * and the line names no quartier. Such a service says that her area is responsible for it: nothing is written into another.
 */
@Component
class UnclearPlaces {

	private final AreaTree areas;

	UnclearPlaces(AreaTree areas) {
		this.areas = areas;
	}

	/** @return the area of hers; empty where one of the places may be somebody else's */
	Optional<UUID> areaOf(Reach reach, Collection<Looked> places) {
		Set<Optional<UUID>> found = places.stream().map(place -> areaOf(reach, place)).collect(Collectors.toSet());
		return found.size() == 1 ? found.iterator().next() : Optional.empty();
	}

	private Optional<UUID> areaOf(Reach reach, Looked place) {
		SignedIn reader = reach.reader();
		if (reader == null || !place.isUnclear() || place.candidates().isEmpty()) {
			return Optional.empty();
		}
		Set<Territory> of = place.candidates().stream().map(leaf -> of(reach, place, leaf)).collect(Collectors.toSet());
		if (of.equals(Set.of(Territory.OWN))) {
			return kept(reader).filter(area -> areas.neighbourhoodsOf(area).containsAll(place.candidates()))
				.min(Comparator.comparingInt((AreaNode area) -> areas.neighbourhoodsOf(area).size()).thenComparing(AreaNode::slug)).map(AreaNode::id);
		}
		List<AreaNode> touched = kept(reader).filter(area -> areas.neighbourhoodsOf(area).stream().anyMatch(place.candidates()::contains)).toList();
		return place.told() || touched.size() != 1 || of.stream().anyMatch(one -> one != Territory.OWN && one != Territory.NOBODYS)
				? Optional.empty() : Optional.of(touched.get(0).id());
	}

	/** Whether a quartier, or a whole address, might make it hers. */
	boolean mightBe(Reach reach, Collection<Looked> places) {
		return places.stream().allMatch(Looked::isUnclear) && (places.stream().allMatch(place -> place.candidates().isEmpty() && !place.told())
				|| places.stream().anyMatch(place -> place.candidates().stream().anyMatch(leaf -> of(reach, place, leaf) == Territory.OWN)));
	}

	private Stream<AreaNode> kept(SignedIn reader) {
		return reader.areaIds().stream().map(areas::findById).flatMap(Optional::stream);
	}

	private static Territory of(Reach reach, Looked place, AreaNode leaf) {
		return reach.of(place.details().withPlacement(new Placed(null, leaf.id(), PlacedBy.POSTCODE)));
	}

}
