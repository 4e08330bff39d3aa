package org.guichetouvert.exchange.upload;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.duplicates.Merging;
import org.guichetouvert.duplicates.Unmerging;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import did goes back, exactly that, and only where whoever asks may write. */
@IntegrationTest
class ImportTakenBackTest extends ImportPages {

	private static final String NAME = "Zénobie Faitexprès";

	private static final String WITH_PERSON = """
			identifiant;service;rue;code postal;accès;horaire;fonction;personne de contact;consentement le;consentement auprès de
			1;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;écoute #;Zénobie Faitexprès;03/11/2026;la coordination
			""";

	private static final String ONE = "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n";

	@Test
	void whoCameByMistakeMayComeAgain() {
		apply(administrator, read(administrator, "9;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;Demandez " + NAME + "\n"));
		long erased = count("erasure");
		long refused = count("refused_name");
		UUID id = read(administrator, mark, WITH_PERSON);
		apply(administrator, id);
		assertThat(persons()).isEqualTo(1);
		undo(administrator, id);
		assertThat(persons()).isZero();
		assertThat(contacts()).isZero();
		assertThat(warnings()).as("nobody wished to be gone").contains("Demandez " + NAME);
		assertThat(count("erasure")).isEqualTo(erased);
		assertThat(count("refused_name")).isEqualTo(refused);
		apply(administrator, read(administrator, mark, WITH_PERSON));
		assertThat(persons()).isEqualTo(1);
		catalogue.change(BY_HAND, session -> jdbc.queryForList("select id from contact where function ->> 'fr' = ?", UUID.class, "écoute " + mark)
			.forEach(contact -> session.find(Contact.class, contact).ifPresent(session::remove)));
		jdbc.update("delete from person where name = ?", NAME);
	}

	@Test
	void placesAndOrganizationsGoWithTheirServices() {
		UUID id = read(administrator, "1;Asbl #;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		apply(administrator, id);
		undo(administrator, id);
		assertThat(names()).isEmpty();
		assertThat(stays(id)).as("all of it in so few entries").isZero();
	}

	@Test
	void whatIsNotHersStays() {
		UUID id = read(administrator, ONE);
		apply(administrator, id);
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		jdbc.update("update import_upload set account_id = ? where id = ?", elsewhere.accountId(), id);
		assertThat(text(get(elsewhere, PATH + "/" + id + "/annuler"))).contains(message("exchange.upload.undo.elsewhere"));
		undo(elsewhere, id);
		assertThat(names()).containsExactly("Accueil " + mark);
		assertThat(text(get(elsewhere, PATH + "/" + id))).contains("data-reason=\"elsewhere\"").contains(message("exchange.upload.stays.elsewhere"));
		undoAgain(id);
		undo(administrator, id);
		assertThat(names()).as("an administrator may").isEmpty();
	}

	/** As if it had been stopped. */
	private void undoAgain(UUID id) {
		jdbc.update("update import_upload set state = 'undo_stopped' where id = ?", id);
	}

	@Test
	void whichEntryALineWasSaidToBeIsForgotten() {
		apply(administrator, read(administrator, "1;;Accueil social #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n"));
		jdbc.update("delete from import_base where source = ?", mark);
		jdbc.update("delete from import_way where source = ?", mark);
		jdbc.update("delete from external_identifier where source = ?", mark);
		UUID id = read(administrator, "8;;Accueil sociale #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		post(administrator, id, "tout", Map.of("voir", "douteuses", "choix", "meme"));
		apply(administrator, id);
		assertThat(identifiers()).isEqualTo(1);
		undo(administrator, id);
		assertThat(identifiers()).isZero();
		assertThat(jdbc.queryForObject("select count(*) from import_base where source = ?", Integer.class, mark)).isZero();
		assertThat(lines.counts(read(administrator, "8;;Accueil sociale #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n"))).as("as before")
			.containsKey(LineKind.DOUBTFUL);
	}

	@Test
	void anIdentifierMeansAgainWhatItMeant() {
		apply(administrator, read(administrator, "1;;Accueil social #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n"));
		UUID first = identified();
		UUID id = read(administrator, "1;;Bibliothèque publique francophone du coin #;Rue # 9;1020;guichet;Mo 09:00-12:00;\n");
		post(administrator, id, "choix", Map.of("ligne", "2", "choix", "nouveau"));
		apply(administrator, id);
		assertThat(identified()).isNotEqualTo(first);
		undo(administrator, id);
		assertThat(identified()).isEqualTo(first);
		assertThat(jdbc.queryForObject("select target_id from import_base where source = ? and level = 'service'", UUID.class, mark))
			.isEqualTo(first);
	}

	@Test
	void whatANewerImportReadOverStays() {
		UUID older = read(administrator, ONE);
		apply(administrator, older);
		apply(administrator, read(administrator, mark + "-autre", TITLES + ONE));
		UUID before = read(administrator, mark + "-autre", TITLES + ONE);
		String page = text(get(administrator, PATH + "/" + older + "/annuler"));
		assertThat(page).contains("data-reason=\"newer\"").contains(mark + "-autre");
		undo(administrator, older);
		assertThat(names()).containsExactly("Accueil " + mark);
		assertThat(text(get(administrator, PATH + "/" + older))).contains("data-reason=\"newer\"").contains(mark + "-autre");
		assertThat(lines.counts(read(administrator, mark + "-autre", TITLES + ONE))).as("nothing is blocked").isEqualTo(lines.counts(before))
			.containsEntry(LineKind.UNCHANGED, 1L);
		jdbc.update("delete from import_base where source = ?", mark + "-autre");
		jdbc.update("delete from import_way where source = ?", mark + "-autre");
	}

	@Test
	void whatWasMergedSinceStaysAndSaysWithWhat() {
		UUID id = read(administrator, "1;Asbl #;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;\n");
		apply(administrator, id);
		UUID brought = identified();
		UUID stays = DeskMother.service(context, "Maison " + mark);
		Merging merging = context.getBean(Merging.class);
		UUID merge = merging.merge(administrator, new Merging.Wanted(EntryKind.SERVICE, stays, brought, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, stays, brought))).mergeId();
		try {
			assertThat(text(get(administrator, PATH + "/" + id + "/annuler"))).contains("data-reason=\"merged\"", "Maison " + mark);
			undo(administrator, id);
			String page = text(get(administrator, PATH + "/" + id));
			assertThat(page).contains("data-reason=\"merged\"", "/coordination/fiches/services/" + stays).doesNotContain("data-reason=\"changed\"");
			assertThat(get(administrator, page.replaceFirst("(?s).*href=\"([^\"]*" + brought + "/historique/\\d+)\".*", "$1")).getStatus()).isEqualTo(200);
			assertThat(names()).containsExactly("Maison " + mark);
			assertThat(identified()).as("the source means the one that stays").isEqualTo(stays);
			assertThat(context.getBean(Unmerging.class).undo(administrator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
			assertThat(names()).containsExactly("Accueil " + mark, "Maison " + mark);
			assertThat(jdbc.queryForObject("select o.name ->> 'fr' from service s join organization o on o.id = s.organization_id where s.id = ?",
					String.class, brought)).isEqualTo("Asbl " + mark);
		}
		finally {
			jdbc.update("delete from entry_merge");
		}
	}

	/** A merge from before the import is no reason, nor one after which a colleague wrote something else. */
	@Test
	void whatAColleagueWroteAfterAMergeIsSaidToBeHers() {
		apply(administrator, read(administrator, ONE));
		UUID kept = identified();
		UUID gone = DeskMother.service(context, "Maison " + mark);
		Merging merging = context.getBean(Merging.class);
		merging.merge(administrator, new Merging.Wanted(EntryKind.SERVICE, kept, gone, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, kept, gone)));
		jdbc.update("update entry_merge set merged_at = '2026-01-10'");
		try {
			UUID id = read(administrator, "1;;Accueil #;Rue # 4;1020;guichet;Mo 09:00-12:00;Sonnez\n");
			apply(administrator, id);
			warn("Maison " + mark, "frappez");
			String page = text(get(administrator, PATH + "/" + id + "/annuler"));
			assertThat(page).contains("data-reason=\"changed\"").doesNotContain("data-reason=\"merged\"");
			jdbc.update("update entry_merge set merged_at = '2026-11-18T09:10:00Z'");
			assertThat(text(get(administrator, PATH + "/" + id + "/annuler"))).as("merged since, and changed later").contains("data-reason=\"changed\"")
				.doesNotContain("data-reason=\"merged\"");
			jdbc.update("update entry_merge set merged_at = '2026-11-30'");
			assertThat(text(get(administrator, PATH + "/" + id + "/annuler"))).as("merged last").contains("data-reason=\"merged\"");
		}
		finally {
			jdbc.update("delete from entry_merge");
		}
	}

	/** The same house twice as a place: of the one that the import brought nothing is left but what takes the merge apart. */
	@Test
	void aPlaceThatAMergeNeedsToBeTakenApartStays() {
		UUID id = read(administrator, mark, """
				identifiant;organisation;service;rue;numéro;code postal;accès;horaire
				1;Asbl #;Accueil #;Rue #;4;1020;guichet;Mo 09:00-12:00
				""");
		apply(administrator, id);
		UUID brought = identified();
		UUID place = jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, brought);
		UUID stays = DeskMother.service(context, "Maison " + mark);
		UUID sameHouse = jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, stays);
		catalogue.change(BY_HAND, session -> session.getLocation(sameHouse).describe(session.getLocation(sameHouse).details()
			.withAddress(new LocationDetails.PostalAddress("Rue " + mark, "4", "1020", "Laeken"))));
		Merging merging = context.getBean(Merging.class);
		UUID merge = merging.merge(administrator, new Merging.Wanted(EntryKind.SERVICE, stays, brought, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, stays, brought))).mergeId();
		try {
			assertThat(jdbc.queryForList("select location_id from service_at_location where service_id = ?", UUID.class, stays))
				.as("one house").containsExactly(sameHouse);
			undo(administrator, id);
			assertThat(context.getBean(Unmerging.class).undo(administrator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
			assertThat(jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, brought)).isEqualTo(place);
			assertThat(jdbc.queryForObject("select count(*) from access_channel where service_id = ?", Integer.class, brought)).isEqualTo(1);
		}
		finally {
			jdbc.update("delete from entry_merge");
		}
	}

	@Test
	void onePageSaysFirstWhatGoesAndWhatStays() {
		UUID id = read(administrator, ONE + "2;;Écoute #;Rue # 5;1020;guichet;Mo 09:00-12:00;\n");
		apply(administrator, id);
		warn("Écoute " + mark, "changé depuis");
		assertThat(text(get(administrator, PATH + "/" + id))).contains("href=\"" + PATH + "/" + id + "/annuler\"").doesNotContain(
				"action=\"" + PATH + "/" + id + "/annuler\"");
		String page = text(get(administrator, PATH + "/" + id + "/annuler"));
		assertThat(page).contains("action=\"" + PATH + "/" + id + "/annuler\"").contains(message("exchange.upload.undo.goes", 2))
			.contains(message("exchange.upload.undo.staying", 2)).contains("data-reason=\"changed\"").contains("data-reason=\"used\"");
		assertThat(uploads.find(id).orElseThrow().state()).as("nothing happens yet").isEqualTo(UploadState.APPLIED);
		undo(administrator, id);
		assertThat(stays(id)).as("as it was said").isEqualTo(2);
		assertThat(get(administrator, PATH + "/" + id + "/annuler").getStatus()).as("once").isEqualTo(302);
	}

	@Test
	void afterHalfAYearItIsTooLate() {
		UUID id = read(administrator, ONE);
		apply(administrator, id);
		assertThat(count("import_identifier", id)).isEqualTo(1);
		assertThat(text(get(administrator, PATH + "/" + id))).contains(message("exchange.upload.undo.until", "").strip().replaceFirst("\\.$", "").strip());
		jdbc.update("update import_upload set changed_at = '2026-04-01' where id = ?", id);
		context.getBean(UploadRetention.class).runOn(LocalDate.of(2026, 11, 20));
		assertThat(count("import_identifier", id)).isZero();
		assertThat(text(get(administrator, PATH + "/" + id))).contains(message("exchange.upload.undo.over"));
		post(administrator, id, "annuler", Map.of());
		await(id);
		assertThat(names()).containsExactly("Accueil " + mark);
	}

	private void undo(SignedIn reader, UUID id) {
		post(reader, id, "annuler", Map.of());
		assertThat(await(id)).isEqualTo(UploadState.UNDONE);
	}

	private long stays(UUID id) {
		return context.getBean(ImportEffects.class).countStaying(uploads.find(id).orElseThrow());
	}

	private long count(String table) {
		return jdbc.queryForObject("select count(*) from " + table, Long.class);
	}

	private long count(String table, UUID importId) {
		return jdbc.queryForObject("select count(*) from " + table + " where import_id = ?", Long.class, importId);
	}

	private long persons() {
		return jdbc.queryForObject("select count(*) from person where name = ?", Long.class, NAME);
	}

	private long contacts() {
		return jdbc.queryForObject("select count(*) from contact where function ->> 'fr' = ?", Long.class, "écoute " + mark);
	}

	private long identifiers() {
		return jdbc.queryForObject("select count(*) from external_identifier where source = ?", Long.class, mark);
	}

	private UUID identified() {
		return jdbc.queryForObject("select target_id from external_identifier where source = ? and value = '1'", UUID.class, mark);
	}

}
