package org.guichetouvert.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a door takes people from somewhere. A service that says nothing takes everybody; one that names areas takes whoever
 * lives in a neighbourhood of them. Somebody who only says "Anderlecht" may live in the half that it takes: it is not for
 * others.
 */
@Component
public class Competence {

	private final AreaTree areas;

	Competence(AreaTree areas) {
		this.areas = areas;
	}

	/** @param areasServed of a service; empty for everybody */
	public boolean receives(Set<UUID> areasServed, UUID homeId) {
		return areasServed.isEmpty() || covering(homeId).test(areasServed);
	}

	/** The same for many services and one home, in one thread; of a service that says nothing, which takes everybody, it says no. */
	public Predicate<Set<UUID>> covering(UUID homeId) {
		Set<UUID> home = leaves(homeId);
		var touched = new HashMap<UUID, Boolean>(Map.of(homeId, true));
		return served -> served.stream()
			.anyMatch(id -> touched.computeIfAbsent(id, other -> leaves(other).stream().anyMatch(home::contains)));
	}

	/** Null for an unknown area, and for one whose centre nobody knows. */
	@Nullable GeoPoint centre(@Nullable UUID areaId) {
		return areaId == null ? null : areas.findById(areaId).map(AreaNode::centre).orElse(null);
	}

	private Set<UUID> leaves(UUID areaId) {
		var leaves = new HashSet<UUID>();
		areas.findById(areaId).map(areas::neighbourhoodsOf).ifPresent(found -> found.forEach(leaf -> leaves.add(leaf.id())));
		return leaves;
	}

}
