package org.guichetouvert.observatory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.platform.DataVersion;
import org.guichetouvert.search.Competence;
import org.guichetouvert.search.NeedDoors;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/**
 * For each need and area: is there a door? Counted in memory for all at once and kept while the catalogue and the day are the
 * same. Thread-safe.
 */
@Component
public class Coverage {

	/** A day that somebody looks at, beside the present one. */
	private static final int MOST = 2;

	private final NeedDoors doors;

	private final PeopleReader people;

	private final DataVersion version;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final Competence competence;

	private final Cache<LocalDate, Kept> kept = Caffeine.newBuilder().maximumSize(MOST).build();

	Coverage(NeedDoors doors, PeopleReader people, DataVersion version, Taxonomy taxonomy, AreaTree areas, Competence competence) {
		this.doors = doors;
		this.people = people;
		this.version = version;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.competence = competence;
	}

	/** Every need that is offered, in every area that is: region, municipalities, lived quartiers, neighbourhoods. */
	public NeedMatrix matrix(LocalDate today) {
		return kept(today).matrix;
	}

	/** Each need that is offered, in these areas taken together, which are at least one. */
	public Map<String, NeedCell> together(List<AreaNode> some, LocalDate today) {
		Kept present = kept(today);
		if (some.size() == 1 && !some.get(0).retired()) {
			Map<String, NeedCell> cells = new HashMap<>();
			taxonomy.needs().forEach(need -> cells.put(need.id(), present.matrix.cell(need.id(), some.get(0).id())));
			return cells;
		}
		return present.counting.of(MatrixColumn.of(some, areas, competence));
	}

	/** What the search knows may lag behind the version for a moment: counted again as soon as that changes too. */
	private Kept kept(LocalDate today) {
		long now = version.current();
		List<NeedDoors.Place> places = doors.on(today);
		Kept known = kept.getIfPresent(today);
		if (known != null && known.version == now && known.places == places) {
			return known;
		}
		Kept made = count(now, places, today);
		kept.put(today, made);
		return made;
	}

	private Kept count(long now, List<NeedDoors.Place> places, LocalDate today) {
		List<GapStatement.Details> gaps = people.gapsOn(today);
		var counting = new CoverageCount(places, taxonomy.needs().stream().map(NeedTerm::id).toList(), gaps, areas);
		var cells = new HashMap<UUID, Map<String, NeedCell>>();
		Stream.of(List.of(areas.region()), areas.municipalities(), areas.lived(), areas.neighbourhoods()).flatMap(List::stream)
			.forEach(area -> cells.put(area.id(), counting.of(MatrixColumn.of(List.of(area), areas, competence))));
		Set<String> known = new HashSet<>();
		places.forEach(place -> known.addAll(place.needIds()));
		gaps.forEach(gap -> known.add(gap.needId()));
		return new Kept(now, places, counting, new NeedMatrix(cells, known));
	}

	private record Kept(long version, List<NeedDoors.Place> places, CoverageCount counting, NeedMatrix matrix) {
	}

}
