package org.guichetouvert.editing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.LocationDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where services lie: one set for each spot, the areas that hold it. A service lies where it says that its coordination is, else
 * where its places are. Asks the tree of areas only, so that thousands are told at once.
 */
@Component
public class ServiceSpots {

	private final AreaTree areas;

	ServiceSpots(AreaTree areas) {
		this.areas = areas;
	}

	/** @param responsible the area whose coordinator keeps the entry; null for wherever its places are */
	public Set<Set<UUID>> of(@Nullable UUID responsible, Collection<LocationDetails.Placed> places) {
		Set<Set<UUID>> spots = new HashSet<>();
		if (responsible != null) {
			spots.add(above(responsible));
			return spots;
		}
		places.forEach(place -> spots.addAll(around(place)));
		return spots;
	}

	/** All areas that lie in one of these or, for neighbourhoods, touch it; what lies in these lies in one of those. */
	public Set<UUID> within(Collection<UUID> areaIds) {
		Set<UUID> found = new HashSet<>(areaIds);
		Stream.of(areas.neighbourhoods(), areas.lived(), areas.municipalities()).flatMap(List::stream)
			.filter(area -> areas.ancestorsOf(area).stream().anyMatch(above -> areaIds.contains(above.id())))
			.forEach(area -> found.add(area.id()));
		return found;
	}

	/** Neighbourhoods that lie in one of these otherwise than by touching a municipality: for places whose municipality is known. */
	public Set<UUID> neighbourhoodsWholeIn(Collection<UUID> areaIds) {
		return areas.neighbourhoods().stream().map(AreaNode::id).filter(id -> upwards(id, false).stream().anyMatch(areaIds::contains))
			.collect(Collectors.toSet());
	}

	/** An area and all that contain it. */
	Set<UUID> above(UUID areaId) {
		return upwards(areaId, true);
	}

	/** The municipality is the one given, even where the neighbourhood touches others. */
	Set<Set<UUID>> around(LocationDetails.Placed placed) {
		Set<UUID> spot = new HashSet<>();
		if (placed.municipalityId() != null) {
			spot.addAll(upwards(placed.municipalityId(), true));
		}
		if (placed.neighbourhoodId() != null) {
			spot.addAll(upwards(placed.neighbourhoodId(), placed.municipalityId() == null));
		}
		return spot.isEmpty() ? Set.of() : Set.of(spot);
	}

	private Set<UUID> upwards(UUID areaId, boolean municipalities) {
		Set<UUID> found = new HashSet<>(Set.of(areaId));
		areas.findById(areaId).ifPresent(area -> areas.ancestorsOf(area).stream()
			.filter(above -> municipalities || !above.is(AreaKind.MUNICIPALITY)).forEach(above -> found.add(above.id())));
		return found;
	}

}
