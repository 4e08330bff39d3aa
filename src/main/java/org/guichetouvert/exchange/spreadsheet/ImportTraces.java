package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.platform.GuichetSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a person out of what imports keep: what each source said last, remarks, rows on their way in, and reports in the data
 * folder. A file that somebody imported from elsewhere, and the report beside it, are theirs.
 */
@Component
class ImportTraces implements KeepsPeople {

	private static final Logger log = LoggerFactory.getLogger(ImportTraces.class);

	/** The database's own, and the index. */
	private static final Set<String> NOT_OURS = Set.of("postgres", "postgres-bin", "index");

	private final JdbcTemplate jdbc;

	private final CellJson json;

	private final TextSweep sweep;

	private final ErasedCells erased;

	private final GuichetSettings settings;

	ImportTraces(JdbcTemplate jdbc, CellJson json, TextSweep sweep, ErasedCells erased, GuichetSettings settings) {
		this.jdbc = jdbc;
		this.json = json;
		this.sweep = sweep;
		this.erased = erased;
		this.settings = settings;
	}

	@Override
	public int erase(Erasure erasure) {
		var cells = new ArrayList<String>();
		for (String table : List.of("import_base", "import_way")) {
			jdbc.query("select cells from " + table + " where cells::text ~* ?", row -> {
				cells.addAll(json.read(row.getString(1)).values());
			}, erasure.rough());
		}
		erased.remember(ErasedCells.Form.CELL, cells, erasure);
		erased.remember(ErasedCells.Form.REMARK, jdbc.queryForList("select value from import_remark where value ~* ?", String.class,
				erasure.rough()), erasure);
		return keys(erasure) + sweep.redact(erasure, "import_base", "cells") + sweep.redact(erasure, "import_way", "cells")
				+ sweep.redact(erasure, "import_row", "cells") + sweep.redact(erasure, "import_remark", "value", "reason")
				+ sweep.redact(erasure, "import_run", "file") + reports(erasure);
	}

	/** Contacts are known by their function, folded: what is left of it is folded too, so that the file finds it again. */
	private int keys(Erasure erasure) {
		List<String[]> rows = jdbc.query("select source, key from import_base where level = 'contact' and key ~* ?",
				(row, index) -> new String[] { row.getString(1), row.getString(2) }, erasure.rough());
		int changed = 0;
		for (String[] row : rows) {
			String key = erasure.redact(row[1]).replace(Erasure.REDACTED, "retire");
			if (!key.equals(row[1])) {
				changed += jdbc.update("""
						update import_base b set key = ? where source = ? and level = 'contact' and key = ?
						and not exists (select from import_base o where o.source = b.source and o.level = b.level and o.key = ?)""",
						key, row[0], row[1], key);
				jdbc.update("delete from import_base where source = ? and level = 'contact' and key = ?", row[0], row[1]);
			}
		}
		return changed;
	}

	private int reports(Erasure erasure) {
		var changed = new ArrayList<Path>();
		try {
			Files.walkFileTree(settings.dataDir(), new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					return NOT_OURS.contains(String.valueOf(folder.getFileName())) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					if (ReportFile.isReport(file) && redact(file, erasure)) {
						changed.add(file);
					}
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException e) {
			log.error("Reports of imports in the data folder could not be cleared of a person who was erased: {}",
					e.getClass().getSimpleName());
		}
		return changed.size();
	}

	private static boolean redact(Path file, Erasure erasure) throws IOException {
		String text = Files.readString(file, StandardCharsets.UTF_8);
		boolean mentioned = erasure.mentions(text);
		if (mentioned) {
			Files.writeString(file, erasure.redact(text), StandardCharsets.UTF_8);
		}
		return mentioned;
	}

}
