package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whoever counts what there is: of each published service at a place what it answers, where it stands, from where it takes
 * people, and by which ways one gets in on a day. Asks no database. Thread-safe.
 */
@Component
public class NeedDoors {

	private final IndexMaintenance maintenance;

	private final StatusEngine engine;

	private final AreaTree areas;

	private volatile @Nullable Known known;

	NeedDoors(IndexMaintenance maintenance, StatusEngine engine, AreaTree areas) {
		this.maintenance = maintenance;
		this.engine = engine;
		this.areas = areas;
	}

	/** Places that answer a need by at least one way; one and the same list while nothing of them changes, and for that day. */
	public List<Place> on(LocalDate day) {
		PlaceTable.Rows rows = maintenance.rows();
		Known last = known;
		if (last == null || last.rows != rows || !last.day.equals(day)) {
			UUID region = areas.region().id();
			last = new Known(rows, day, rows.byName().stream().filter(row -> !row.needIds().isEmpty())
				.map(row -> place(row, region, day)).filter(place -> !place.ways.isEmpty()).toList());
			known = last;
		}
		return last.places;
	}

	private Place place(PlaceRow row, UUID region, LocalDate day) {
		List<Way> ways = row.ways().stream().filter(way -> way.isThereOn(day))
			.map(way -> new Way(way.kind(), way.admission(), way.digital(), engine.isDoubtful(way.verifiedOn(), day))).toList();
		boolean hidden = row.placing() == PlaceRow.Placing.HIDDEN;
		return new Place(row.id(), row.serviceId(), row.titles().slug(), row.needIds(), hidden ? Set.of(region) : row.areaIds(),
				row.receivesFrom(), row.point(), hidden, row.placing() == PlaceRow.Placing.ESTIMATED, ways);
	}

	/**
	 * A service at a place.
	 *
	 * @param slug of the service
	 * @param needIds what it answers; where it says nothing, what its type usually answers
	 * @param areaIds every area that contains it, up to the region; of a hidden place the region alone; empty without a place
	 * @param receivesFrom areas whose inhabitants it takes, see {@link Competence}; empty for everybody
	 * @param point null where unknown, and for a hidden place
	 * @param estimated whether its quartier may be a neighbour of the right one
	 * @param ways never empty
	 */
	public record Place(UUID id, UUID serviceId, String slug, Set<String> needIds, Set<UUID> areaIds, Set<UUID> receivesFrom,
			@Nullable GeoPoint point, boolean hidden, boolean estimated, List<Way> ways) {
	}

	/**
	 * A way in that holds on the day, or is out of use until a day that is known. None is for colleagues only.
	 *
	 * @param digital whether one needs the internet, an e-mail address, an electronic identity or a telephone that reads codes
	 * @param doubtful verified too long ago, or never
	 */
	public record Way(ChannelKind kind, Admission admission, boolean digital, boolean doubtful) {
	}

	private record Known(PlaceTable.Rows rows, LocalDate day, List<Place> places) {
	}

}
