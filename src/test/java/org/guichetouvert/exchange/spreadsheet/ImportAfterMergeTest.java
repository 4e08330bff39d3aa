package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.duplicates.Merging;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a source calls by two identifiers, and is one here, stays one. */
@IntegrationTest
class ImportAfterMergeTest {

	private static final String SOURCE = "import après fusion";

	@Autowired
	ApplicationContext context;

	@Autowired
	SpreadsheetImport spreadsheets;

	@Autowired
	Merging merging;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@AfterEach
	void clear() {
		CatalogueMother.remove(catalogue, services().toArray(UUID[]::new));
		jdbc.update("delete from entry_merge");
		jdbc.update("delete from external_identifier where source = ?", SOURCE);
		SignIn.removeAccounts(context);
	}

	@Test
	void updatesTheOneThatStaysAndMakesNoNewOne() throws IOException {
		run("02 000 00 81");
		assertThat(services()).hasSize(2);
		UUID kept = identified("1");
		UUID gone = identified("2");
		SignedIn administrator = DeskMother.administrator(context);
		assertThat(merging.merge(administrator, new Merging.Wanted(EntryKind.SERVICE, kept, gone, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, kept, gone))).outcome()).isEqualTo(Merging.Outcome.MERGED);
		ImportSummary again = run("02 000 00 81");
		assertThat(again.counts().added()).isZero();
		run("02 000 00 82");
		assertThat(services()).containsExactly(kept);
		assertThat(identified("2")).isEqualTo(kept);
		ServiceSnapshot says = (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, kept).orElseThrow().snapshot();
		assertThat(says.channels()).extracting(channel -> channel.details().address()).contains("02 000 00 82").doesNotContain("02 000 00 81");
	}

	private List<UUID> services() {
		return jdbc.queryForList("select id from service where id in (select target_id from external_identifier where source = ? and kind = 'service')",
				UUID.class, SOURCE);
	}

	private UUID identified(String value) {
		return jdbc.queryForObject("select target_id from external_identifier where source = ? and value = ? and kind = 'service'", UUID.class,
				SOURCE, value);
	}

	private ImportSummary run(String phone) throws IOException {
		Path file = Files.writeString(folder.resolve("fiches.csv"), """
				identifiant;service;rue;numéro;code postal;accès;horaire;téléphone
				1;Accueil Fusionné;Rue Fusionnée;4;1020;guichet;Mo 09:00-12:00;
				2;Accueil Fusioné;Rue Fusionnée;9;1020;guichet;Tu 09:00-12:00;
				2;Accueil Fusioné;;;;téléphone;;%s
				""".formatted(phone));
		return spreadsheets.run(new ImportRequest(file, SOURCE, null));
	}

}
