package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.StatusCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quartiers as street plaques, with how many doors are open there now. */
@Component
class Plaques {

	/** Lived quartiers, those with most services first. */
	List<PlaqueView> livelyFirst(StatusCounts counts, int limit, Showing showing) {
		return showing.areas().lived().stream()
			.sorted(livelyFirst(counts, showing))
			.limit(limit).map(area -> plaque(area, counts, showing)).toList();
	}

	/** Lived quartiers where somebody answers a need, those with most services first; each leads to them. */
	List<PlaqueView> answering(String needId, StatusCounts counts, int limit, Showing showing) {
		return showing.areas().lived().stream().filter(area -> counts.in(area.id()).services() > 0)
			.sorted(livelyFirst(counts, showing)).limit(limit)
			.map(area -> plaque(area, counts, "/recherche?besoin=" + needId + "&quartier=" + area.slug(), showing)).toList();
	}

	/** Every municipality with its lived quartiers and those neighbourhoods that no lived quartier stands for. */
	NeighbourhoodsView byMunicipality(StatusCounts counts, NeighbourhoodsView.@Nullable Asked asked, Showing showing) {
		return new NeighbourhoodsView(showing.areas().municipalities().stream().sorted(byName(showing))
			.map(municipality -> new NeighbourhoodsView.Municipality(municipality.slug(), showing.name(municipality),
					within(municipality, counts, showing)))
			.toList(), asked);
	}

	/** These areas, in their order. */
	List<PlaqueView> of(List<AreaNode> areas, StatusCounts counts, Showing showing) {
		return areas.stream().map(area -> plaque(area, counts, showing)).toList();
	}

	private static List<PlaqueView> within(AreaNode municipality, StatusCounts counts, Showing showing) {
		var plaques = new ArrayList<PlaqueView>();
		plaques.add(plaque(municipality, counts, showing));
		showing.areas().lived().stream().filter(area -> showing.areas().ancestorsOf(area).contains(municipality))
			.sorted(byName(showing)).map(area -> plaque(area, counts, showing)).forEach(plaques::add);
		showing.areas().neighbourhoodsOf(municipality).stream()
			.filter(area -> area.residential() && municipality.id().equals(area.parentId()))
			.filter(area -> showing.areas().ancestorsOf(area).stream().noneMatch(one -> one.is(AreaKind.LIVED)))
			.filter(area -> counts.in(area.id()).services() > 0)
			.sorted(byName(showing)).map(area -> plaque(area, counts, showing)).forEach(plaques::add);
		return plaques;
	}

	private static PlaqueView plaque(AreaNode area, StatusCounts counts, Showing showing) {
		return plaque(area, counts, "/quartiers/" + area.slug(), showing);
	}

	private static PlaqueView plaque(AreaNode area, StatusCounts counts, String href, Showing showing) {
		StatusCounts.AreaCount here = counts.in(area.id());
		return new PlaqueView(showing.name(area), showing.under(area), (int) here.services(), (int) here.open(), href);
	}

	private static Comparator<AreaNode> livelyFirst(StatusCounts counts, Showing showing) {
		return Comparator.<AreaNode>comparingLong(area -> -counts.in(area.id()).services()).thenComparing(byName(showing));
	}

	private static Comparator<AreaNode> byName(Showing showing) {
		return Comparator.comparing(showing::name, showing.words().alphabet());
	}

}
