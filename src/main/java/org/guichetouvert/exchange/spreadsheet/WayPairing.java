package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.guichetouvert.exchange.spreadsheet.ImportBases.WayBase;

/**
 * Which row tells of which way in that the source told of before. Rows have no name of their own: the surest likeness
 * counts first, among equals the order of the file. Another kind is another way in.
 */
final class WayPairing {

	private static final List<BiPredicate<StagedRow, WayBase>> LIKENESSES = List.of(
			(row, way) -> !row.cell("access_id").isEmpty() && row.cell("access_id").equals(way.cell("access_id")),
			(row, way) -> samePlace(row, way) && same(row, way, "label") && same(row, way, "contact") && same(row, way, "admission"),
			(row, way) -> samePlace(row, way) && same(row, way, "label") && same(row, way, "contact"),
			(row, way) -> samePlace(row, way) && same(row, way, "label") && same(row, way, "admission"),
			(row, way) -> samePlace(row, way) && same(row, way, "label"),
			WayPairing::samePlace);

	private final List<StagedRow> rows;

	private final List<WayBase> ways;

	private final Map<StagedRow, WayBase> pairs = new HashMap<>();

	private WayPairing(List<StagedRow> rows, List<WayBase> ways) {
		this.rows = new ArrayList<>(rows);
		this.ways = new ArrayList<>(ways);
	}

	/** Rows without a way in that was told of before are left out. */
	static Map<StagedRow, WayBase> pair(List<StagedRow> rows, List<WayBase> ways) {
		var pairing = new WayPairing(rows, ways);
		LIKENESSES.forEach(likeness -> pairing.pairAll((row, way) -> sameKind(row, way) && likeness.test(row, way)));
		pairing.pairMoved();
		return pairing.pairs;
	}

	private void pairAll(BiPredicate<StagedRow, WayBase> likeness) {
		for (StagedRow row : List.copyOf(rows)) {
			Optional<WayBase> way = ways.stream().filter(one -> likeness.test(row, one)).findFirst();
			way.ifPresent(found -> {
				pairs.put(row, found);
				rows.remove(row);
				ways.remove(found);
			});
		}
	}

	/** The only one of its kind here and there is the same elsewhere. */
	private void pairMoved() {
		pairAll((row, way) -> sameKind(row, way) && rows.stream().filter(other -> sameKind(other, way)).count() == 1
				&& ways.stream().filter(other -> sameKind(row, other)).count() == 1
				&& pairs.keySet().stream().noneMatch(other -> sameKind(other, way)));
	}

	private static boolean sameKind(StagedRow row, WayBase way) {
		return row.cell("kind").equals(way.cell("kind"));
	}

	private static boolean samePlace(StagedRow row, WayBase way) {
		return row.locationKey().equals(way.locationKey());
	}

	private static boolean same(StagedRow row, WayBase way, String column) {
		return row.cell(column).equals(way.cell(column));
	}

}
