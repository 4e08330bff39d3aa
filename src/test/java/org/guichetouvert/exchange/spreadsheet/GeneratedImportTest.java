package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Service;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Many rows with a few faults, twice, with an edit by hand in between; {@code -Dimport.rows=5000} for more of them. */
@IntegrationTest
class GeneratedImportTest {

	private static final int ROWS = Integer.getInteger("import.rows", 400);

	@Autowired
	SpreadsheetImport spreadsheets;

	@Autowired
	SummaryText text;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@Test
	void keepsWhatAPersonChangedBetweenTwoImports() throws IOException {
		Path file = folder.resolve("services.csv");
		String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
		GeneratedTable.write(file, ROWS, mark, GeneratedTable.FAULTS.size());

		ImportSummary first = run(file, mark);
		edit(mark, "G" + mark + "-2", "Passer par la cour");
		edit(mark, "G" + mark + "-3", "Frapper");
		Files.writeString(file, Files.readString(file)
			.replaceFirst("(?m)^(G" + mark + "-2;.*)Sonner deux fois", "$1Sonner trois fois"));
		ImportSummary second = run(file, mark);

		assertThat(first.counts()).extracting("read", "added", "refused", "refusedCells", "conflicts")
			.containsExactly((long) ROWS, ROWS - 1L, 1L, 19L, 0L);
		assertThat(second.counts()).extracting("added", "changed", "unchanged", "refused", "conflicts")
			.containsExactly(0L, 0L, ROWS - 1L, 1L, 1L);
		assertThat(warning(mark, "G" + mark + "-2")).isEqualTo("Passer par la cour");
		assertThat(warning(mark, "G" + mark + "-3")).isEqualTo("Frapper");
	}

	private ImportSummary run(Path file, String source) {
		ImportSummary summary = spreadsheets.run(new ImportRequest(file, source, null));
		System.out.println(text.of(summary));
		return summary;
	}

	private void edit(String source, String externalId, String warning) {
		UUID id = jdbc.queryForObject("select target_id from external_identifier where source = ? and value = ?", UUID.class,
				source, externalId);
		catalogue.change(Change.by("coordination", Instant.parse("2026-11-18T09:30:00Z")), session -> {
			Service service = session.getService(id);
			service.describe(service.details().withWarning(LocalizedText.french(warning)));
		});
	}

	private String warning(String source, String externalId) {
		return jdbc.queryForObject("""
				select warning ->> 'fr' from service where id = (select target_id from external_identifier where source = ? and value = ?)""",
				String.class, source, externalId);
	}

}
