package org.guichetouvert.exchange.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.exchange.spreadsheet.ImportLock;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;

/** A table is uploaded, read over, decided, written, taken back, as the pages let one do it. */
@IntegrationTest
class ImportInBrowserTest extends ImportPages {

	@Test
	void saysWhyAFileIsNoTableAndKeepsTheRestOfTheForm() throws IOException {
		assertRefused("none", new byte[0]);
		assertRefused("empty", TITLES.getBytes(StandardCharsets.UTF_8));
		assertRefused("oldExcel", new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3 });
		assertRefused("kind", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
		assertRefused("noService", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
		assertRefused("encoding", new byte[] { 's', 'e', 'r', 'v', 'i', 'c', 'e', '\n', 'a', (byte) 0x81, '\n' });
		assertRefused("bomb", bomb());
		assertThat(jdbc.queryForObject("select count(*) from import_upload", Integer.class)).isZero();
	}

	private void assertRefused(String problem, byte[] content) {
		MockHttpServletResponse answer = send(administrator, content);
		assertThat(answer.getStatus()).as(problem).isEqualTo(422);
		assertThat(text(answer)).as(problem).contains("value=\"" + mark + "\"").contains("id=\"fichier-problem\"")
			.contains(message("exchange.upload.problem." + problem, 50));
	}

	private static byte[] bomb() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] much = new byte[1 << 20];
			for (int count = 0; count < 70; count++) {
				zip.write(much);
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void aFileComesInAtOneAddressOnly() {
		assertThat(pages.post().multipart().uri("/recherche").file(new MockMultipartFile("fichier", new byte[10])).exchange().getResponse()
			.getStatus()).isEqualTo(415);
	}

	@Test
	void showsWhatWouldHappenAndWritesNothing() {
		long before = version();
		UUID id = read(administrator, "1;Asbl #;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n2;;;Rue # 5;1020;guichet;;\n");
		assertThat(lines.counts(id)).containsOnlyKeys(LineKind.REFUSED, LineKind.ADDED, LineKind.NOTE).containsEntry(LineKind.ADDED, 1L);
		assertThat(version()).isEqualTo(before);
		assertThat(jdbc.queryForObject("select count(*) from import_run where id = ?", Integer.class, id)).isZero();
		assertThat(text(get(administrator, PATH + "/" + id + "?voir=refusees"))).contains("ligne-3").contains("le nom du service manque");
		assertThat(text(get(administrator, PATH + "/" + id + "/rapport.csv"))).contains("pourquoi c’est refusé").contains("2;;;Rue " + mark + " 5");
		assertThat(get(coordinator, PATH + "/" + id).getStatus()).as("somebody else's").isEqualTo(404);
	}

	@Test
	void writesWhatWasDecidedUnderOneIdAndTheSameAgainChangesNothing() {
		String table = "1;Asbl #;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;\n";
		UUID id = read(administrator, table);
		post(administrator, id, "choix", Map.of("ligne", "3", "choix", "laisser"));
		assertThat(text(get(administrator, PATH + "/" + id))).contains(PATH + "/" + id + "/relire");
		apply(administrator, id);
		assertThat(names()).containsExactly("Accueil " + mark);
		assertThat(jdbc.queryForList("select distinct kind from revision where import_id = ?", String.class, id)).contains("service", "organization",
				"location");
		assertThat(jdbc.queryForObject("select count(*) from import_file_part where import_id = ?", Integer.class, id)).isZero();
		UUID again = read(administrator, table);
		assertThat(lines.counts(again)).containsOnlyKeys(LineKind.ADDED, LineKind.UNCHANGED, LineKind.NOTE);
	}

	@Test
	void aConflictGoesAsItIsDecided() {
		apply(administrator, read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;a\n2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;a\n"
				+ "3;;Aide #;Rue # 6;1020;guichet;Mo 09:00-12:00;a\n"));
		names().forEach(name -> warn(name, "ici"));
		String table = "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;b\n2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;b\n"
				+ "3;;Aide #;Rue # 6;1020;guichet;Mo 10:00-12:00;b\n";
		UUID id = read(administrator, table);
		assertThat(lines.counts(id)).containsEntry(LineKind.CONFLICT, 3L).containsEntry(LineKind.CHANGED, 1L);
		String page = text(get(administrator, PATH + "/" + id + "?voir=changees"));
		assertThat(page).contains("ligne-4").contains("9h–12h").contains("10h–12h");
		post(administrator, id, "choix", Map.of("ligne", "2", "quoi", "warning", "choix", "tableau"));
		post(administrator, id, "choix", Map.of("ligne", "3", "quoi", "warning", "choix", "ici"));
		assertThat(text(get(administrator, PATH + "/" + id + "?voir=conflits"))).contains("aria-pressed=\"true\"");
		post(administrator, id, "relire", Map.of());
		await(id);
		assertThat(lines.counts(id)).as("also those that are decided").containsEntry(LineKind.CONFLICT, 3L).containsEntry(LineKind.CHANGED, 2L);
		apply(administrator, id);
		assertThat(warnings()).containsExactlyInAnyOrder("b", "ici", "ici");
		assertThat(lines.counts(read(administrator, table))).as("what was decided is not asked again").containsEntry(LineKind.CONFLICT, 1L);
	}

	@Test
	void aDoubtfulLineIsWhatSomebodySays() {
		apply(administrator, read(administrator, "1;;Accueil social #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n"));
		jdbc.update("delete from import_base where source = ?", mark);
		jdbc.update("delete from import_way where source = ?", mark);
		jdbc.update("delete from external_identifier where source = ?", mark);
		String table = "8;;Accueil sociale #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n";
		UUID id = read(administrator, table);
		assertThat(lines.counts(id)).containsKey(LineKind.DOUBTFUL).doesNotContainKey(LineKind.ADDED);
		assertThat(text(get(administrator, PATH + "/" + id + "?voir=douteuses"))).contains("Accueil social " + mark).contains("value=\"nouveau\"");
		post(administrator, id, "choix", Map.of("ligne", "2", "choix", UUID.randomUUID().toString()));
		assertThat(jdbc.queryForObject("select count(*) from import_decision where import_id = ?", Integer.class, id)).as("not one that was offered")
			.isZero();
		post(administrator, id, "tout", Map.of("voir", "douteuses", "choix", "meme"));
		post(administrator, id, "relire", Map.of());
		await(id);
		assertThat(lines.counts(id)).doesNotContainKey(LineKind.DOUBTFUL).containsKey(LineKind.CONFLICT);
		post(administrator, id, "tout", Map.of("voir", "conflits", "choix", "tableau"));
		apply(administrator, id);
		assertThat(names()).containsExactly("Accueil sociale " + mark);
		assertThat(jdbc.queryForObject("select count(*) from access_channel c join service s on s.id = c.service_id where s.name ->> 'fr' like ?",
				Integer.class, "%" + mark)).as("the door is the same").isEqualTo(1);
	}

	@Test
	void aNewEntryIsMadeWhereSomebodySaysSo() {
		apply(administrator, read(administrator, "1;;Accueil social #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n"));
		UUID id = read(administrator, "1;;Bibliothèque publique francophone et ludothèque du coin #;Rue # 9;1020;guichet;Mo 09:00-12:00;\n");
		assertThat(lines.counts(id)).as("the identifier was another's").containsKey(LineKind.DOUBTFUL);
		post(administrator, id, "choix", Map.of("ligne", "2", "choix", "nouveau"));
		apply(administrator, id);
		assertThat(names()).containsExactlyInAnyOrder("Accueil social " + mark, "Bibliothèque publique francophone et ludothèque du coin " + mark);
		post(administrator, id, "annuler", Map.of());
		await(id);
		assertThat(names()).containsExactly("Accueil social " + mark);
		UUID again = read(administrator, "1;;Accueil social #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		assertThat(lines.counts(again)).as("the identifier means the first one again").containsOnlyKeys(LineKind.UNCHANGED, LineKind.NOTE);
	}

	@Test
	void aCoordinatorWritesInHerAreasOnly() {
		coordinator = SignIn.account(context, mark + "@essai.example", Role.COORDINATOR, DeskMother.area(context, "schaerbeek"));
		UUID id = read(coordinator, "1;;Accueil #;Rue # 4;1030;guichet;Mo 09:00-12:00;\n2;;Écoute #;Rue # 5;1070;guichet;Mo 09:00-12:00;\n");
		assertThat(lines.counts(id)).containsEntry(LineKind.ELSEWHERE, 1L).containsEntry(LineKind.ADDED, 1L);
		apply(coordinator, id);
		assertThat(names()).containsExactly("Accueil " + mark);
		apply(administrator, read(administrator, "2;;Écoute #;Rue # 5;1070;guichet;Mo 09:00-12:00;\n"));
		UUID changed = read(coordinator, "2;;Écoute #;Rue # 5;1070;guichet;Mo 10:00-12:00;\n");
		assertThat(lines.counts(changed)).containsEntry(LineKind.ELSEWHERE, 1L).doesNotContainKey(LineKind.CHANGED);
		assertThat(text(get(coordinator, PATH))).as("what others imported stands without a link").contains("administrator d&#39;essai");
	}

	@Test
	void aPostcodeThatSeveralQuartiersShareIsHersWhereAllOfThemAre() {
		String table = "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n2;;Écoute #;;1070;guichet;Mo 09:00-12:00;\n";
		UUID id = read(coordinator, table);
		assertThat(lines.counts(id)).containsEntry(LineKind.ADDED, 1L).containsEntry(LineKind.ELSEWHERE, 1L);
		apply(coordinator, id);
		assertThat(names()).containsExactly("Accueil " + mark);
		assertThat(responsible("Accueil " + mark)).isEqualTo(DeskMother.area(context, "laeken"));
		assertThat(lines.counts(read(coordinator, table))).as("it is hers from now on").containsEntry(LineKind.UNCHANGED, 1L)
			.doesNotContainKey(LineKind.ADDED);
		post(coordinator, id, "annuler", Map.of("confirme", "oui"));
		await(id);
		assertThat(names()).isEmpty();
	}

	@Test
	void whereItMayBeSomebodyElsesTheLineSaysWhatIsMissing() {
		SignedIn ofHeysel = SignIn.account(context, mark + "@essai.example", Role.COORDINATOR, DeskMother.area(context, "heysel"));
		UUID id = read(ofHeysel, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n2;;Écoute #;Rue # 5;1070;guichet;Mo 09:00-12:00;\n");
		assertThat(lines.counts(id)).containsEntry(LineKind.ELSEWHERE, 2L).doesNotContainKey(LineKind.ADDED);
		assertThat(text(get(ofHeysel, PATH + "/" + id + "?voir=ailleurs"))).containsOnlyOnce(message("exchange.note.quartier"));
		apply(ofHeysel, id);
		assertThat(names()).isEmpty();

		String told = "identifiant;service;rue;code postal;quartier;accès;horaire\n1;Accueil #;Rue # 4;1020;Heysel;guichet;Mo 09:00-12:00\n"
				+ "2;Écoute #;Rue # 5;1020;Mutsaard;guichet;Mo 09:00-12:00\n3;Aide #;Rue # 6;1020;Laeken;guichet;Mo 09:00-12:00\n";
		UUID second = read(ofHeysel, mark, told);
		assertThat(lines.counts(second)).as("the column decides").containsEntry(LineKind.ADDED, 1L).containsEntry(LineKind.ELSEWHERE, 2L);
		apply(ofHeysel, second);
		assertThat(names()).containsExactly("Accueil " + mark);
	}

	@Test
	void whatNobodyElseKeepsMayBeHersButForAQuartierThatIsNot() {
		SignIn.removeAccounts(context);
		SignedIn ofHeysel = SignIn.account(context, mark + "@essai.example", Role.COORDINATOR, DeskMother.area(context, "heysel"));
		UUID id = read(ofHeysel, mark, "identifiant;service;rue;code postal;quartier;accès;horaire\n1;Accueil #;Rue # 4;1020;;guichet;Mo 09:00-12:00\n"
				+ "2;Écoute #;Rue # 5;1020;Laeken;guichet;Mo 09:00-12:00\n3;Aide #;Rue # 6;1020;Cureghem;guichet;Mo 09:00-12:00\n");
		assertThat(lines.counts(id)).containsEntry(LineKind.ADDED, 1L).containsEntry(LineKind.ELSEWHERE, 2L);
		apply(ofHeysel, id);
		assertThat(responsible("Accueil " + mark)).isEqualTo(DeskMother.area(context, "heysel"));
	}

	private UUID responsible(String name) {
		return jdbc.queryForObject("select responsible_area_id from service where name ->> 'fr' = ?", UUID.class, name);
	}

	@Test
	void anImportIsTakenBackButForWhatSomebodyChangedSince() {
		apply(administrator, read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;a\n"));
		String table = "1;;Accueil #;Rue # 4;1020;guichet;Mo 10:00-12:00;b\n2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;a\n"
				+ "3;;Aide #;Rue # 6;1020;guichet;Mo 09:00-12:00;a\n";
		UUID id = read(administrator, table);
		apply(administrator, id);
		warn("Aide " + mark, "changé depuis");
		assertThat(text(get(administrator, PATH + "/" + id))).contains(PATH + "/" + id + "/annuler");
		post(administrator, id, "annuler", Map.of());
		await(id);
		assertThat(names()).containsExactlyInAnyOrder("Accueil " + mark, "Aide " + mark);
		assertThat(warnings()).containsExactlyInAnyOrder("a", "changé depuis");
		assertThat(jdbc.queryForObject("select hours from access_period p join access_channel c on c.id = p.channel_id join service s on s.id = c.service_id"
				+ " where s.name ->> 'fr' = ?", String.class, "Accueil " + mark)).isEqualTo("Mo 09:00-12:00");
		String page = text(get(administrator, PATH + "/" + id));
		assertThat(page).contains("Aide " + mark).contains("coordination d&#39;essai").contains("/historique/").doesNotContain("Écoute " + mark);
		long version = version();
		post(administrator, id, "annuler", Map.of());
		await(id);
		assertThat(version()).as("twice is nothing").isEqualTo(version);
		UUID again = read(administrator, table);
		assertThat(lines.counts(again)).as("the same file can come back").containsEntry(LineKind.ADDED, 1L).containsEntry(LineKind.CHANGED, 1L);
		apply(administrator, again);
		assertThat(names()).hasSize(3);
	}

	@Test
	void whatAStartInterruptedIsSaidAndGoesOn() {
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		jdbc.update("update import_upload set state = 'applying' where id = ?", id);
		assertThat(text(get(administrator, PATH + "/" + id))).contains(PATH + "/" + id + "/continuer");
		post(administrator, id, "continuer", Map.of());
		await(id);
		assertThat(names()).containsExactly("Accueil " + mark);
		whileAnotherImportRuns(() -> {
			jdbc.update("update import_upload set state = 'apply_waits' where id = ?", id);
			assertThat(get(administrator, PATH + "/" + id).getHeader("Refresh")).isEqualTo("3");
		});
		await(id);
	}

	/** Else what waits may be done before anybody has looked at it. */
	private void whileAnotherImportRuns(Runnable look) {
		boolean looked = false;
		for (int count = 0; !looked && count < 300; count++) {
			looked = context.getBean(ImportLock.class).runAlone(look);
			LockSupport.parkNanos(100_000_000);
		}
		assertThat(looked).isTrue();
	}

	@Test
	void lookingAtWhatWaitsSetsItGoing() {
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		jdbc.update("update import_upload set state = 'read_waits' where id = ?", id);
		get(administrator, PATH + "/" + id);
		assertThat(await(id)).isEqualTo(UploadState.READ);
	}

	@Test
	void aLineThatIsLeftOutKeepsItsName() {
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;\n");
		post(administrator, id, "choix", Map.of("ligne", "3", "choix", "laisser"));
		post(administrator, id, "relire", Map.of());
		await(id);
		assertThat(jdbc.queryForMap("select name, fate from import_line where import_id = ? and line = 3", id))
			.isEqualTo(Map.of("name", "Écoute " + mark, "fate", "left"));
	}

	@Test
	void theListTellsWhatTheLastJobCounted() {
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		apply(administrator, id);
		assertThat(uploads.find(id).orElseThrow().counts()).isEqualTo(lines.counts(id)).isNotEmpty();
		jdbc.update("delete from import_line where import_id = ?", id);
		assertThat(text(get(administrator, PATH))).as("without counting anew").contains(message("exchange.upload.past.counts", 1, 0, 0, 0));
	}

	@Test
	void aChoiceIsOfTheValueThatWasSeen() {
		apply(administrator, read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;a\n"));
		warn("Accueil " + mark, "ici");
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;b\n");
		post(administrator, id, "choix", Map.of("ligne", "2", "quoi", "warning", "choix", "tableau"));
		warn("Accueil " + mark, "que personne n’a vu");
		apply(administrator, id);
		assertThat(warnings()).containsExactly("que personne n’a vu");
		assertThat(text(get(administrator, PATH + "/" + id + "?voir=conflits"))).contains("que personne n’a vu").doesNotContain(
				message("exchange.upload.chosen.file"));
		assertThat(jdbc.queryForObject("select reason from import_line_remark where import_id = ? and kind = 'conflict'", String.class, id))
			.contains("depuis votre choix");
		assertThat(jdbc.queryForObject("select count(*) from import_remark where import_id = ? and kind = 'conflict'", Integer.class, id))
			.as("and waits at the desk").isEqualTo(1);
	}

	@Test
	void whoIsErasedStandsInNoLineAndNoFile() {
		String name = "Zénobie Faitexprès";
		UUID person = UUID.randomUUID();
		UUID contact = catalogue.write(BY_HAND, session -> {
			Contact made = session.add(new Contact(UUID.randomUUID(), org.guichetouvert.directory.ContactDetails.of(LocalizedText.french("accueil")), false));
			made.isHeldBy(session.add(new Person(person, name, org.guichetouvert.shared.Circle.PUBLIC,
					new org.guichetouvert.directory.Consent(java.time.LocalDate.of(2026, 11, 3), "par courriel", null), false)));
			return made.id();
		});
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;hélicoptère;Mo 09:00-12:00;Demandez " + name + "\n");
		assertThat(jdbc.queryForObject("select cells::text from import_line where import_id = ?", String.class, id)).contains(name);
		removals.erase(person, Removals.Way.COORDINATION, BY_HAND);
		assertThat(jdbc.queryForObject("select cells::text from import_line where import_id = ?", String.class, id)).doesNotContain("Faitexprès");
		assertThat(jdbc.queryForObject("select count(*) from import_file_part where import_id = ?", Integer.class, id)).isZero();
		post(administrator, id, "appliquer", Map.of());
		await(id);
		assertThat(text(get(administrator, PATH + "/" + id))).contains(message("exchange.upload.problem.gone"));
		catalogue.change(BY_HAND, session -> session.find(Contact.class, contact).ifPresent(session::remove));
	}

	@Test
	void whoWasErasedDoesNotComeBackInKeptCells() {
		String name = "Théodosie Wandelaar";
		String table = "1;;Accueil #;Rue # 4;1020;%s;Mo 09:00-12:00;Demandez " + name + "\n";
		apply(administrator, read(administrator, table.formatted("guichet")));
		UUID person = UUID.randomUUID();
		UUID contact = catalogue.write(BY_HAND, session -> {
			Contact made = session.add(new Contact(UUID.randomUUID(), org.guichetouvert.directory.ContactDetails.of(LocalizedText.french("accueil")), false));
			made.isHeldBy(session.add(new Person(person, name, org.guichetouvert.shared.Circle.PUBLIC,
					new org.guichetouvert.directory.Consent(java.time.LocalDate.of(2026, 11, 3), "par courriel", null), false)));
			return made.id();
		});
		removals.erase(person, Removals.Way.COORDINATION, BY_HAND);
		UUID id = read(administrator, table.formatted("hélicoptère"));
		assertThat(jdbc.queryForObject("select cells::text from import_line where import_id = ?", String.class, id)).contains("[retiré]")
			.doesNotContain("Wandelaar");
		catalogue.change(BY_HAND, session -> session.find(Contact.class, contact).ifPresent(session::remove));
	}

	@Test
	void whatALastStartLeftIsForgottenToo() {
		UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		jdbc.update("update import_upload set state = 'reading', changed_at = '2026-09-01' where id = ?", id);
		context.getBean(UploadRetention.class).runOn(java.time.LocalDate.of(2026, 11, 20));
		assertThat(jdbc.queryForObject("select state from import_upload where id = ?", String.class, id)).isEqualTo("read_stopped");
	}

	@Test
	void oldTablesAreForgotten() {
		UUID waiting = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		UUID applied = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		apply(administrator, applied);
		jdbc.update("update import_upload set changed_at = '2026-09-01'");
		context.getBean(UploadRetention.class).runOn(java.time.LocalDate.of(2026, 11, 20));
		assertThat(uploads.find(waiting)).isEmpty();
		assertThat(uploads.find(applied).orElseThrow().kept()).isFalse();
		assertThat(jdbc.queryForObject("select count(*) from import_line where import_id = ?", Integer.class, applied)).isZero();
		assertThat(text(get(administrator, PATH + "/" + applied))).as("it can still be taken back").contains(PATH + "/" + applied + "/annuler");
	}

}
