package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.exchange.spreadsheet.ImportRuns.WrittenRemark;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
class SpreadsheetImportTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final Change BY_HAND = Change.by("coordination", Instant.parse("2026-11-18T09:30:00Z"));

	@Autowired
	SpreadsheetImport spreadsheets;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	Revisions revisions;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	/** No two tests share a source, a name or a street. */
	String mark;

	@BeforeEach
	void mark() {
		mark = "x" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
	}

	@Nested
	class Reading {

		@Test
		void makesOneServiceOfTheRowsOfOneIdentifier() {
			ImportSummary summary = run("""
					identifiant;organisation;service;rue;numéro;code postal;accès;admission;horaire;depuis;téléphone;vérifié le
					1;Asbl #;Accueil #;Rue #;4;1020;guichet;sans rendez-vous;du lundi au vendredi de 9h à 12h;03/2024;;03/11/2026
					1;Asbl #;Accueil #;Rue #;4;1020;guichet;sur rendez-vous;Mo 13:00-16:00;2024;;
					1;Asbl #;Accueil #;;;;téléphone;;;;02 000 00 11;""");

			assertThat(summary.counts().added()).isEqualTo(3);
			ServiceSnapshot service = service("1");
			assertThat(service.channels()).extracting(channel -> channel.details().kind().code())
				.containsExactly("counter", "counter", "phone");
			ServiceSnapshot.Period morning = service.channels().get(0).periods().get(0);
			assertThat(morning.details().hours()).isEqualTo("Mo-Fr 09:00-12:00");
			assertThat(morning.start()).hasToString("2024-03");
			assertThat(morning.verification()).extracting("on").isEqualTo(LocalDate.of(2026, 11, 3));
			assertThat(service.channels().get(1).periods().get(0).verification()).isNull();
			assertThat(service.places()).hasSize(1);
			assertThat(jdbc.queryForObject("select placed_by from location where street = ?", String.class, "Rue " + mark))
				.isEqualTo("postcode");
		}

		@Test
		void readsTheSameFromEveryKindOfFile() throws IOException {
			String table = """
					identifiant;service;rue;code postal;accès;horaire;vérifié le
					1;Écoute #;Rue #;1070;guichet;Mo 09:00-12:00;03/11/2026
					""";

			run(table);
			assertUnchanged(write("bom.csv", "\ufeff" + table, StandardCharsets.UTF_8));
			assertUnchanged(write("comma.csv", table.replace(';', ','), StandardCharsets.UTF_8));
			assertUnchanged(write("tab.txt", table.replace(';', '\t').replace("\n", "\r\n"), StandardCharsets.UTF_8));
			assertUnchanged(write("utf16.csv", "\ufeff" + table, StandardCharsets.UTF_16LE));
			assertUnchanged(write("windows.csv", table, Charset.forName("windows-1252")));
			assertUnchanged(workbook(table));
		}

		private void assertUnchanged(Path file) {
			ImportSummary summary = spreadsheets.run(new ImportRequest(file, mark, null));
			assertThat(summary.counts()).as(file.toString())
				.isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
			assertThat(summary.legacyEncoding()).isEqualTo(file.endsWith("windows.csv"));
		}

		@Test
		void keepsHoursThatNobodyCouldReadAsText() {
			ImportSummary summary = run("""
					identifiant;service;rue;code postal;accès;horaire
					1;Accueil #;Rue #;1020;guichet;quand le temps le permet""");

			assertThat(summary.counts().unreadHours()).isEqualTo(1);
			assertThat(period("1").details())
				.extracting("hours", "hoursText").containsExactly(null, "quand le temps le permet");
		}

		@Test
		void makesNoCounterOfAnAddressAlone() {
			run("""
					identifiant;service;rue;code postal;téléphone;e-mail
					1;Accueil #;Rue #;1020;02 000 00 12;accueil@exemple.invalid""");

			assertThat(service("1").places()).hasSize(1);
			assertThat(service("1").channels()).extracting(channel -> channel.details().kind().code()).containsExactly("phone", "email");
		}

		@Test
		void takesTheDayOfTheFileForRowsWithoutTheirOwn() {
			Path file = write("a.csv", "identifiant;service;téléphone\n1;Accueil #;02 000 00 13\n", StandardCharsets.UTF_8);

			spreadsheets.run(new ImportRequest(file, mark, LocalDate.of(2026, 10, 1)));

			assertThat(period("1").verification()).extracting("on").isEqualTo(LocalDate.of(2026, 10, 1));
		}

		@Test
		void tellsColumnsThatItDoesNotKnow() {
			assertThat(run("service;couleur\nAccueil #;vert\n").unknownColumns()).containsExactly("couleur");
		}

		@Test
		void refusesWhatIsNoTable() {
			assertRefused("a.csv", "couleur;porte\nvert;oui\n", "exchange.file.noService");
			assertRefused("b.csv", "", "exchange.file.empty");
			assertRefused("c.csv", "%PDF-1.4", "exchange.file.wrongKind");
			assertRefused("d.xlsx", "PK\u0003\u0004rien", "exchange.file.notXlsx");
			assertThatThrownBy(() -> spreadsheets.run(new ImportRequest(folder.resolve("absent.csv"), mark, null)))
				.hasMessage("exchange.file.missing");
		}

		private void assertRefused(String name, String content, String key) {
			Path file = write(name, content, StandardCharsets.ISO_8859_1);
			assertThatThrownBy(() -> spreadsheets.run(new ImportRequest(file, mark, null))).isInstanceOf(UnreadableTableException.class)
				.hasMessage(key);
		}

		@Test
		void importsTheExampleOfTheDocumentation() {
			ImportSummary summary = spreadsheets.run(new ImportRequest(Path.of("src/docs/import-example.csv"), mark, null));

			assertThat(summary.counts().added()).isEqualTo(6);
			assertThat(summary.remarks()).isEmpty();
			assertThat(summary.unknownColumns()).isEmpty();
			assertThat(service("EX-2").channels().get(0).periods().get(0).end()).hasToString("2020-03-01");
		}

	}

	@Nested
	class Faults {

		/** Column, value, what the message must tell, each in a row that is otherwise good. */
		private static final List<List<String>> FAULTS = List.of(
				List.of("type", "boulangerie", "type"), List.of("besoins", "licorne", "besoin"),
				List.of("langues", "klingon", "langue"), List.of("publics", "martiens", "choix"),
				List.of("prix", "cher", "gratuit"), List.of("sans papiers", "peut-être", "oui"),
				List.of("code postal", "10200", "postal"), List.of("latitude", "4,35", "Belgique"),
				List.of("quartier", "Atlantide", "quartier"), List.of("accès fauteuil", "ascenseur", "partiel"),
				List.of("accès", "hélicoptère", "guichet"), List.of("admission", "parfois", "rendez-vous"),
				List.of("depuis", "31/02/2020", "date"), List.of("jusqu’à", "2019", "précède"),
				List.of("téléphone", "demander", "téléphone"), List.of("e-mail", "accueil(at)exemple", "e-mail"),
				List.of("lien", "voir affiche", "site"), List.of("vérifié le", "19/11/2026", "futur"),
				List.of("tickets", "beaucoup", "nombre"), List.of("numéro BCE", "0123.456.780", "BCE"));

		@Test
		void reportsEachWithLineColumnValueAndReason() throws IOException {
			var columns = List.of("identifiant", "organisation", "service", "rue", "depuis");
			var header = new ArrayList<>(columns);
			FAULTS.stream().map(fault -> fault.get(0)).filter(column -> !header.contains(column)).forEach(header::add);
			var table = new StringBuilder(String.join(";", header)).append('\n');
			for (int index = 0; index < FAULTS.size(); index++) {
				String[] cells = new String[header.size()];
				Arrays.fill(cells, "");
				cells[0] = String.valueOf(index);
				cells[1] = "Asbl # " + index;
				cells[2] = "Accueil # " + index;
				cells[3] = "Rue # " + index;
				cells[4] = "2020";
				cells[header.indexOf(FAULTS.get(index).get(0))] = FAULTS.get(index).get(1);
				table.append(String.join(";", cells)).append('\n');
			}

			ImportSummary summary = run(table.toString());

			assertThat(summary.counts().added()).isEqualTo(20);
			assertThat(summary.counts().refusedCells()).isEqualTo(20);
			List<String> report = Files.readAllLines(summary.report());
			for (int index = 0; index < FAULTS.size(); index++) {
				List<String> fault = FAULTS.get(index);
				String start = (index + 2) + ";refusé;" + fault.get(0) + ";" + (fault.get(0).equals("jusqu’à") ? "2019" : fault.get(1)) + ";";
				assertThat(report).anySatisfy(line -> assertThat(line.replace("\"", "")).startsWith(start).contains(fault.get(2)));
				assertThat(service(String.valueOf(index)).details().name().in("fr")).isEqualTo("Accueil " + mark + " " + index);
			}
		}

		@Test
		void leavesOutALineWithoutServiceAndTakesTheOthers() {
			ImportSummary summary = run("identifiant;service\n1;\n2;Accueil #\n");

			assertThat(summary.counts()).extracting("read", "added", "refused").containsExactly(2L, 1L, 1L);
			assertThat(summary.remarks()).extracting(WrittenRemark::line, WrittenRemark::column).containsExactly(tuple(2L, "service"));
		}

		@Test
		void doesNotVouchForWhatItCouldNotRead() {
			run("identifiant;service;rue;code postal;accès;admission;vérifié le\n1;Accueil #;Rue #;1020;guichet;parfois;03/11/2026\n");

			assertThat(period("1").verification()).isNull();
		}

		@Test
		void tellsRowsOfOneServiceThatContradictEachOther() {
			ImportSummary summary = run("""
					identifiant;service;prix;téléphone
					1;Accueil #;gratuit;02 000 00 14
					1;Accueil #;payant;02 000 00 15""");

			assertThat(summary.remarks()).extracting(WrittenRemark::line, WrittenRemark::column).containsExactly(tuple(3L, "prix"));
			assertThat(service("1").details().cost().fee().code()).isEqualTo("free");
		}

	}

	@Nested
	class Again {

		private static final String TABLE = """
				identifiant;organisation;service;avertissement;rue;code postal;accès;admission;horaire;depuis;vérifié le
				1;Asbl #;Accueil #;Sonner;Rue #;1020;guichet;sans rendez-vous;Mo 09:00-12:00;2024;03/11/2026
				2;Asbl #;Écoute #;;Rue #;1020;guichet;sans rendez-vous;Tu 09:00-12:00;2024;03/11/2026
				""";

		@Test
		void changesNothingTheSecondTime() {
			run(TABLE);
			long version = revisions.catalogueVersion();

			ImportSummary again = run(TABLE);

			assertThat(again.counts()).extracting("added", "changed", "unchanged").containsExactly(0L, 0L, 2L);
			assertThat(revisions.catalogueVersion()).isEqualTo(version);
		}

		@Test
		void bearsTheImportOnEachRevision() {
			ImportSummary summary = run(TABLE);

			assertThat(revisions.listOf(EntryKind.SERVICE, id("1"))).extracting(Revision::importId).containsExactly(summary.importId());
		}

		@Test
		void appliesWhatChangedAtTheSource() {
			run(TABLE);

			ImportSummary again = run(TABLE.replace("Mo 09:00-12:00", "Mo 09:00-13:00"));

			assertThat(again.counts()).extracting("changed", "unchanged").containsExactly(1L, 1L);
			assertThat(hours("1")).containsExactly("Mo 09:00-13:00");
		}

		@Test
		void leavesAloneWhatAPersonChangedHere() {
			run(TABLE);
			edit("1", service -> service.describe(service.details().withWarning(LocalizedText.french("Passer par la cour"))));

			ImportSummary same = run(TABLE);
			ImportSummary changed = run(TABLE.replace("Sonner", "Frapper"));

			assertThat(same.counts().conflicts()).isZero();
			assertThat(changed.counts().conflicts()).isEqualTo(1);
			assertThat(changed.remarks()).singleElement().satisfies(remark -> {
				assertThat(remark.kind()).isEqualTo(Remark.Kind.CONFLICT);
				assertThat(remark.line()).isEqualTo(2);
				assertThat(remark.column()).isEqualTo("avertissement");
				assertThat(remark.value()).isEqualTo("Frapper");
				assertThat(remark.reason()).contains("Passer par la cour");
			});
			assertThat(service("1").details().warning().in("fr")).isEqualTo("Passer par la cour");
		}

		@Test
		void takesOverWhatBothSayByNow() {
			run(TABLE);
			edit("1", service -> service.describe(service.details().withWarning(LocalizedText.french("Frapper"))));

			assertThat(run(TABLE.replace("Sonner", "Frapper")).counts().conflicts()).isZero();
			assertThat(run(TABLE.replace("Sonner", "Chanter")).counts().conflicts()).isZero();
			assertThat(service("1").details().warning().in("fr")).isEqualTo("Chanter");
		}

		@Test
		void beginsAPeriodWhereTheSourceTellsOfALaterStart() {
			run(TABLE);

			run(TABLE.replace("Mo 09:00-12:00;2024", "We 09:00-12:00;01/10/2026"));

			assertThat(hours("1")).containsExactly("Mo 09:00-12:00", "We 09:00-12:00");
			assertThat(period("1").end()).hasToString("2026-10-01");
		}

		@Test
		void endsAWayInThatHasAnEnd() {
			run(TABLE);

			run(TABLE.replace("depuis;", "depuis;jusqu’à;").replace("2024;", "2024;31/10/2026;"));

			assertThat(service("1").channels().get(0).periods()).extracting(ServiceSnapshot.Period::end).singleElement()
				.hasToString("2026-11-01");
		}

		@Test
		void endsNothingThatIsAbsent() {
			run(TABLE);

			run(TABLE.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));

			assertThat(period("2").end()).isNull();
		}

		@Test
		void movesAServiceWithItsWaysIn() {
			run(TABLE);
			UUID channel = service("1").channels().get(0).id();

			run(TABLE.replace("Sonner;Rue #", "Sonner;Avenue #"));

			assertThat(service("1").places()).hasSize(1);
			assertThat(service("1").channels()).extracting(ServiceSnapshot.Channel::id).containsExactly(channel);
			assertThat(jdbc.queryForObject("select street from location where id = ?", String.class,
					service("1").places().get(0).locationId()))
				.isEqualTo("Avenue " + mark);
		}

		@Test
		void doesNotBringBackWhatAPersonEnded() {
			run(TABLE);
			edit("1", service -> service.endOn(TODAY));

			ImportSummary again = run(TABLE.replace("Sonner", "Frapper"));

			assertThat(again.counts().conflicts()).isEqualTo(1);
			assertThat(service("1").endedOn()).isEqualTo(TODAY);
		}

		@Test
		void doesNotHideANewerCheckBehindAnOlderOne() {
			run(TABLE);
			edit("1", service -> {
				AccessPeriod period = service.channels().get(0).periods().get(0);
				period.verify(new Verification(LocalDate.of(2026, 11, 16), "la coordination", null, null, null));
			});

			run(TABLE.replace("03/11/2026", "10/11/2026"));

			assertThat(period("1").verification()).extracting("on").isEqualTo(LocalDate.of(2026, 11, 16));
			assertThat(period("2").verification()).extracting("on").isEqualTo(LocalDate.of(2026, 11, 10));
		}

		@Test
		void tellsOfAnImportThatDied() {
			jdbc.update("insert into import_run (id, source, file, started_at) values (?, ?, 'mort.csv', now())", UUID.randomUUID(), mark);

			assertThat(run(TABLE).died()).extracting(ImportRuns.Dead::file).contains("mort.csv");
			assertThat(run(TABLE).died()).isEmpty();
		}

	}

	@Nested
	class Doubts {

		private static final String TABLE = """
				identifiant;organisation;service;rue;code postal;téléphone
				1;Asbl #;Maison de l'énergie #;Rue #;1020;02 000 00 16
				""";

		@Test
		void listsANearNameAtTheSameAddressAndWritesNothing() {
			run(TABLE);

			ImportSummary other = runFrom(mark + "-autre", """
					organisation;service;rue;code postal
					Asbl #;Maison de l'energy #;rue #;1020
					""");

			assertThat(other.counts()).extracting("added", "doubtful").containsExactly(0L, 1L);
			assertThat(other.remarks()).extracting(WrittenRemark::kind).containsExactly(Remark.Kind.DOUBTFUL);
		}

		@Test
		void takesTheSameNameAtTheSameAddressForTheSame() {
			run(TABLE);

			ImportSummary other = runFrom(mark + "-autre", """
					organisation;service;rue;code postal;prix
					ASBL #;maison de l'Énergie #;rue #;1020;gratuit
					""");

			assertThat(other.counts()).extracting("added", "changed", "doubtful").containsExactly(0L, 1L, 0L);
			assertThat(service("1").details().cost().fee().code()).isEqualTo("free");
		}

		@Test
		void doubtsAnIdentifierThatSuddenlyNamesAnotherService() {
			run(TABLE);

			ImportSummary again = run(TABLE.replace("Maison de l'énergie #", "Boxe thaï pour seniors"));

			assertThat(again.counts()).extracting("changed", "doubtful").containsExactly(0L, 1L);
			assertThat(service("1").details().name().in("fr")).startsWith("Maison");
		}

	}

	@Nested
	class Persons {

		@Test
		void leavesOutAndCountsNamesWithoutConsent() throws IOException {
			ImportSummary summary = run("""
					identifiant;service;téléphone;fonction;personne de contact;vérifié par
					1;Accueil #;02 000 00 17;accueil #;Prénom Nomdefamille;Prénom Nomdefamille""");

			assertThat(summary.counts().namesLeftOut()).isEqualTo(2);
			assertThat(jdbc.queryForList("select name from person where name like 'Prénom Nomdefamille%'")).isEmpty();
			assertThat(Files.readString(summary.report())).doesNotContain("Nomdefamille");
			assertThat(jdbc.queryForObject("select count(*) from contact where function ->> 'fr' = ? and person_id is null", Long.class,
					"accueil " + mark)).isEqualTo(1);
		}

		@Test
		void takesInANameThatMayBeShown() {
			String table = """
					identifiant;service;fonction;personne de contact;consentement le;consentement auprès de
					1;Accueil #;accueil #;Prénom #;03/11/2026;la coordination""";

			run(table);
			ImportSummary again = run(table);

			assertThat(jdbc.queryForList("select circle from person where name = ?", String.class, "Prénom " + mark))
				.containsExactly("professionals");
			assertThat(again.counts().changed()).isZero();
			assertThat(jdbc.queryForList("select 1 from import_base where cells::text like ?", "%Prénom " + mark + "%")).isEmpty();
			assertThat(jdbc.queryForList("select 1 from import_row")).isEmpty();
		}

	}

	private ImportSummary run(String table) {
		return runFrom(mark, table);
	}

	private ImportSummary runFrom(String source, String table) {
		return spreadsheets.run(new ImportRequest(write("t.csv", table, StandardCharsets.UTF_8), source, null));
	}

	private Path write(String name, String table, Charset charset) {
		try {
			return Files.write(folder.resolve(name), table.replace("#", mark).getBytes(charset));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private Path workbook(String table) throws IOException {
		Path file = folder.resolve("t.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Services");
			List<String> lines = table.replace("#", mark).lines().toList();
			for (int row = 0; row < lines.size(); row++) {
				String[] cells = lines.get(row).split(";");
				for (int column = 0; column < cells.length; column++) {
					write(sheet, row, column, cells[column]);
				}
			}
		}
		return file;
	}

	/** Numbers and dates as a spreadsheet program keeps them. */
	private static void write(Worksheet sheet, int row, int column, String cell) {
		if (cell.matches("\\d+")) {
			sheet.value(row, column, Integer.valueOf(cell));
		}
		else if (cell.equals("03/11/2026")) {
			sheet.value(row, column, LocalDate.of(2026, 11, 3));
			sheet.style(row, column).format("dd/mm/yyyy").set();
		}
		else {
			sheet.value(row, column, cell);
		}
	}

	private UUID id(String externalId) {
		return jdbc.queryForObject("select target_id from external_identifier where source = ? and value = ?", UUID.class, mark,
				externalId);
	}

	private ServiceSnapshot service(String externalId) {
		return reader.findService(id(externalId), TODAY).orElseThrow().snapshot();
	}

	private ServiceSnapshot.Period period(String externalId) {
		return service(externalId).channels().get(0).periods().get(0);
	}

	private List<String> hours(String externalId) {
		return service(externalId).channels().get(0).periods().stream().map(period -> period.details().hours()).toList();
	}

	private void edit(String externalId, Consumer<Service> verbs) {
		catalogue.change(BY_HAND, session -> verbs.accept(session.getService(id(externalId))));
	}

}
