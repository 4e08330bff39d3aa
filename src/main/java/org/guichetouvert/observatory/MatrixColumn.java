package org.guichetouvert.observatory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.Competence;
import org.guichetouvert.shared.GeoPoint;

/**
 * One or more areas that are counted together.
 *
 * @param leaves the neighbourhoods of each
 * @param centres as far as they are known
 * @param region whether it is everything
 * @param covers whether areas that a service names hold any of its inhabitants
 */
record MatrixColumn(List<AreaNode> areas, List<Set<UUID>> leaves, List<GeoPoint> centres, boolean region,
		Predicate<Set<UUID>> covers) {

	static MatrixColumn of(List<AreaNode> areas, AreaTree tree, Competence competence) {
		List<Predicate<Set<UUID>>> each = areas.stream().map(area -> competence.covering(area.id())).toList();
		return new MatrixColumn(areas, areas.stream().map(area -> leaves(area, tree)).toList(),
				areas.stream().map(AreaNode::centre).filter(Objects::nonNull).toList(),
				areas.stream().anyMatch(area -> area.is(AreaKind.REGION)), served -> each.stream().anyMatch(one -> one.test(served)));
	}

	static Set<UUID> leaves(AreaNode area, AreaTree tree) {
		return tree.neighbourhoodsOf(area).stream().map(AreaNode::id).collect(Collectors.toUnmodifiableSet());
	}

}
