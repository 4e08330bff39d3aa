package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeyedHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Cells that named a person who was erased. A file that still says the same is read as if it said what was left of it here:
 * else it would seem to have changed, and bring her back.
 */
@Component
class ErasedCells {

	private final JdbcTemplate jdbc;

	private final KeyedHash keyed;

	ErasedCells(JdbcTemplate jdbc, KeyedHash keyed) {
		this.jdbc = jdbc;
		this.keyed = keyed;
	}

	/** @param cells in their kept form, before she is taken out of them */
	void remember(Collection<String> cells, Erasure erasure) {
		KeyedHash.Hashing hashing = keyed.begin();
		cells.stream().filter(erasure::mentions).distinct().forEach(cell -> jdbc.update("""
				insert into import_erased_cell (hash, replacement) values (?, ?) on conflict (hash) do update set replacement = excluded.replacement""",
				hashing.of(cell), erasure.redact(cell)));
	}

	/** How the rows of one import are to be read. */
	UnaryOperator<StagedRow> begin() {
		var replacements = new HashMap<String, String>();
		jdbc.query("select hash, replacement from import_erased_cell", row -> {
			replacements.put(HexFormat.of().formatHex(row.getBytes(1)), row.getString(2));
		});
		if (replacements.isEmpty()) {
			return row -> row;
		}
		KeyedHash.Hashing hashing = keyed.begin();
		return row -> {
			Map<String, String> cells = new HashMap<>(row.cells());
			cells.replaceAll((column, cell) -> cell.isEmpty() ? cell
					: replacements.getOrDefault(HexFormat.of().formatHex(hashing.of(cell)), cell));
			return row.with(cells);
		};
	}

}
