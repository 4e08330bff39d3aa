package org.guichetouvert.exchange.upload;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.exchange.table.Table;
import org.guichetouvert.exchange.table.TableRow;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes a person out of tables that were uploaded: out of each line that is kept; a file that names her is forgotten whole. */
@Component
class UploadTraces implements KeepsPeople {

	private final Uploads uploads;

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	UploadTraces(Uploads uploads, JdbcTemplate jdbc, TextSweep sweep) {
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.sweep = sweep;
	}

	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "import_upload", "author", "source", "file", "titles", "unknown")
				+ sweep.redact(erasure, "import_line", "name", "cells") + sweep.redact(erasure, "import_line_change", "snapshot")
				+ sweep.redact(erasure, "import_line_remark", "column_name", "value", "here", "reason", "candidates")
				+ sweep.redact(erasure, "import_decision", "here")
				+ sweep.redact(erasure, "import_former_base", "cells") + sweep.redact(erasure, "import_former_way", "cells") + files(erasure);
	}

	private int files(Erasure erasure) {
		int gone = 0;
		List<UUID> kept = jdbc.queryForList("select distinct import_id from import_file_part", UUID.class);
		for (UUID id : kept) {
			if (uploads.find(id).filter(upload -> names(upload, erasure)).isPresent()) {
				uploads.forgetFile(id);
				gone++;
			}
		}
		return gone;
	}

	private boolean names(Upload upload, Erasure erasure) {
		try (UploadFile file = UploadFile.fetch(uploads, upload); Table table = Table.open(file.path())) {
			for (Iterator<TableRow> rows = table.rows(); rows.hasNext();) {
				if (erasure.mentions(String.join("\n", rows.next().values()))) {
					return true;
				}
			}
			return false;
		}
		catch (UnreadableTableException e) {
			return true; // nobody can tell
		}
	}

}
