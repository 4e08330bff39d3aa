package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeyedHash;
import org.guichetouvert.exchange.columns.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Cells that named a person who was erased. A file that still says the same is read as if it said what was left of it here:
 * else it would seem to have changed, and bring her back.
 */
@Component
public class ErasedCells {

	private final JdbcTemplate jdbc;

	private final KeyedHash keyed;

	ErasedCells(JdbcTemplate jdbc, KeyedHash keyed) {
		this.jdbc = jdbc;
		this.keyed = keyed;
	}

	/**
	 * @param form which of the forms of a cell these are
	 * @param texts before she is taken out of them
	 */
	void remember(Form form, Collection<String> texts, Erasure erasure) {
		KeyedHash.Hashing hashing = keyed.begin();
		texts.stream().filter(erasure::mentions).distinct().forEach(text -> jdbc.update("""
				insert into import_erased_cell (hash, replacement) values (?, ?)
				on conflict (hash) do update set replacement = excluded.replacement""", hash(hashing, form, text), erasure.redact(text)));
	}

	/** For one import. */
	public Reading begin() {
		var replacements = new HashMap<String, String>();
		jdbc.query("select hash, replacement from import_erased_cell", row -> {
			replacements.put(HexFormat.of().formatHex(row.getBytes(1)), row.getString(2));
		});
		return new Reading(replacements, replacements.isEmpty() ? null : keyed.begin());
	}

	/** Without case, accents and punctuation: a file that was typed anew says the same. */
	private static byte[] hash(KeyedHash.Hashing hashing, Form form, String text) {
		return hashing.of(form + "|" + Folding.of(text));
	}

	/** How something of a file is kept: as it was read, or as it was typed. */
	enum Form {

		CELL, REMARK

	}

	/** How the rows of one import are to be read. */
	public static final class Reading {

		private final Map<String, String> replacements;

		private final KeyedHash.@Nullable Hashing hashing;

		private Reading(Map<String, String> replacements, KeyedHash.@Nullable Hashing hashing) {
			this.replacements = replacements;
			this.hashing = hashing;
		}

		/** A cell as it was typed, before anything is read out of it. */
		public String typed(String cell) {
			return without(Form.CELL, without(Form.REMARK, cell));
		}

		StagedRow row(StagedRow row) {
			if (hashing == null) {
				return row;
			}
			Map<String, String> cells = new HashMap<>(row.cells());
			cells.replaceAll((column, cell) -> without(Form.CELL, cell));
			return row.with(cells);
		}

		Remark remark(Remark remark) {
			String value = without(Form.REMARK, remark.value());
			return value.equals(remark.value()) ? remark : new Remark(remark.kind(), remark.line(), remark.column(), value, remark.key(),
					remark.arguments().stream().map(argument -> argument instanceof String ? Erasure.REDACTED : argument).toList(), remark.detail());
		}

		private String without(Form form, String text) {
			return hashing == null || text.isEmpty() ? text
					: replacements.getOrDefault(HexFormat.of().formatHex(hash(hashing, form, text)), text);
		}

	}

}
