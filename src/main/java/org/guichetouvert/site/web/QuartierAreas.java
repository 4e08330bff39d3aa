package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.StatusCounts;

/** Where a quartier lies: what contains it, what it contains, what is near. */
final class QuartierAreas {

	private static final int AROUND = 6;

	private final Showing showing;

	QuartierAreas(Showing showing) {
		this.showing = showing;
	}

	/** "Laeken", "Laeken et Jette", "Laeken, Jette et Evere". */
	String name(List<AreaNode> areas) {
		List<String> names = areas.stream().map(showing::name).toList();
		int last = names.size() - 1;
		return last == 0 ? names.get(0)
				: showing.words().say("site.neighbourhood.and", String.join(", ", names.subList(0, last)), names.get(last));
	}

	/** Widest first, without the region. */
	List<LinkView> crumbs(AreaNode area) {
		var ancestors = new ArrayList<>(showing.areas().ancestorsOf(area));
		ancestors.removeIf(one -> one.is(AreaKind.REGION));
		ancestors.sort(Comparator.comparing(AreaNode::kind));
		return ancestors.stream().map(this::link).toList();
	}

	/** Lived quartiers, and neighbourhoods that are in none of them. */
	List<LinkView> within(AreaNode area) {
		if (area.is(AreaKind.NEIGHBOURHOOD)) {
			return List.of();
		}
		AreaTree areas = showing.areas();
		var inside = new LinkedHashSet<AreaNode>();
		List<AreaNode> leaves = areas.neighbourhoodsOf(area).stream().filter(AreaNode::residential).toList();
		leaves.stream().flatMap(leaf -> areas.ancestorsOf(leaf).stream())
			.filter(one -> one.is(AreaKind.LIVED) && !one.equals(area) && leaves.containsAll(areas.neighbourhoodsOf(one)))
			.forEach(inside::add);
		leaves.stream().filter(leaf -> areas.findTwin(leaf).isEmpty()).forEach(inside::add);
		return inside.stream().map(this::link)
			.sorted(Comparator.comparing(link -> link.words().text(), showing.words().alphabet())).toList();
	}

	/** The nearest lived quartiers of which something is known, for a page that has nothing of its own. */
	List<AreaNode> around(AreaNode area, StatusCounts counts) {
		return area.centre() == null ? List.of()
				: showing.areas().lived().stream().filter(one -> one.centre() != null && counts.in(one.id()).services() > 0)
					.sorted(Comparator.comparingDouble(one -> Objects.requireNonNull(one.centre()).distanceMetresTo(area.centre())))
					.limit(AROUND).toList();
	}

	private LinkView link(AreaNode area) {
		return LinkView.of(showing.name(area), "/quartiers/" + area.slug());
	}

}
