package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.OwnLinks;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A person who stands in every place where somebody may write is erased: then she stands nowhere, and no file brings her back. */
@IntegrationTest
class ErasedEverywhereTest {

	private static final Change CHANGE = Change.by("coordination d'essai", Instant.parse("2026-11-18T09:00:00Z"));

	private static final String NAME = "Zéphyrine Vandenmarque";

	/** As another row writes it. */
	private static final String SAME_NAME = "VANDENMARQUE Zephyrine";

	private static final LocalizedText SENTENCE = LocalizedText.french("Demandez ZEPHYRINE VANDENMARQUE (02/000.27.18).");

	private static final String TABLE = """
			identifiant;service;rue;code postal;accès;horaire;avertissement;fonction;personne de contact;consentement le;consentement auprès de
			1;Accueil des effacements;Rue de l’Oubli;1020;guichet;quand Zéphyrine Vandenmarque est là;Demandez Zéphyrine Vandenmarque;écoute des effacements;Zéphyrine Vandenmarque;03/11/2026;la coordination
			""";

	private static final String MARKS = "z(é|e)phyrine|vandenmarque|0 ?2[ ./]{0,2}000[ ./]27[ ./]18|effacee@example";

	@Autowired
	SpreadsheetImport spreadsheets;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Removals removals;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	GuichetSettings settings;

	@Autowired
	ApplicationContext application;

	@TempDir
	Path folder;

	private UUID service;

	private UUID contact;

	private UUID person;

	private final UUID account = UUID.randomUUID();

	private final List<UUID> others = new ArrayList<>();

	private Path report;

	@BeforeEach
	void writeHerEverywhere() throws IOException {
		run("effacements", TABLE);
		service = id("select id from service where name ->> 'fr' = 'Accueil des effacements'");
		contact = id("select id from contact where function ->> 'fr' = 'écoute des effacements'");
		person = id("select id from person where name = '" + NAME + "'");
		String comment = "Vu avec Vandenmarque, Zéphyrine";
		catalogue.change(CHANGE.withComment(comment), this::writeContact);
		catalogue.change(new Change(Origin.PERSON, NAME, null, null, comment, CHANGE.at()), this::writeService);
		jdbc.update("""
				insert into report (id, version, service_id, kind, message, received_at, state) values (?, 0, ?, 'other', ?, now(), 'received')""",
				UUID.randomUUID(), service, NAME + " n’était pas là");
		jdbc.update("""
				insert into search_phrase (words, language, first_day, last_day, days, results)
				values ('zephyrine vandenmarque', 'fr', '2026-11-01', '2026-11-03', 3, 0) on conflict do nothing""");
		jdbc.update("""
				insert into account (id, version, email, function, role, state, created_at)
				values (?, 0, 'effacements@example.org', ?, 'professional', 'invited', now())""", account, NAME + ", accueil");
		writeDrafts();
		jdbc.update("""
				update access_period p set hours = 'Mo 14:00-15:00 "Zéphyrine Vandenmarque"' from access_channel c
				where c.id = p.channel_id and c.service_id = ?""", service);
		OwnLinks.token(application, person);
		jdbc.update("""
				insert into service_link (id, token_hash, service_id, label, created_at, created_by)
				values (?, sha256('effacements'), ?, ?, now(), 'coordination')""", UUID.randomUUID(), service, "accueil, chez " + NAME);
		writeRound();
		jdbc.update("""
				insert into entry_merge (id, kind, kept_id, gone_id, merged_at, merged_by, kept_before, kept_after, gone_before, ledger)
				values (?, 'service', ?, ?, now(), 'coordination', '{}', '{}', ?::jsonb, ?::jsonb)""", UUID.randomUUID(), service, UUID.randomUUID(),
				"{\"details\": {\"warning\": {\"fr\": \"Demandez " + NAME + "\"}}}",
				"[{\"op\": \"delete\", \"table\": \"contact_means\", \"row\": {\"value\": \"02 000 27 18\", \"consent_by\": \"" + NAME + "\"}}]");
		report = Files.createDirectories(settings.dataDir().resolve("imports")).resolve("liste.csv.rapport.csv");
		Files.writeString(report, "ligne;valeur\n2;" + NAME + "\n", StandardCharsets.UTF_8);
	}

	private void writeRound() {
		UUID round = UUID.randomUUID();
		jdbc.update("""
				insert into round (id, account_id, area_id, only_to_check, starts_at, start_words, made_at)
				values (?, ?, (select id from area where slug = 'laeken'), false, now(), ?, now())""", round, account, "chez " + NAME);
		jdbc.update("""
				insert into round_visit (round_id, stop, service_id, location_id, answer, note, answered_at, turn)
				select ?, 1, service_id, location_id, 'closed_today', ?, now(), 1 from service_at_location where service_id = ?""", round,
				"a parlé à " + NAME, service);
	}

	private void writeDrafts() {
		String says = "{\"details\": {\"function\": {\"fr\": \"écoute\"}, \"note\": {\"fr\": \"Zéphyrine est là, 02/000.27.18\"}}}";
		jdbc.update("""
				insert into draft (id, kind, entry_id, account_id, author, schema_version, base, content, comment, state, changed_at, decided_at,
					decided_by, reason) values (?, 'contact', ?, ?, ?, 1, ?::jsonb, ?::jsonb, ?, 'declined', now(), now(), ?, ?)""",
				UUID.randomUUID(), contact, account, NAME, says, says, "Vu avec " + NAME, NAME, NAME + " ne le veut pas");
		jdbc.update("""
				insert into kept_form (id, account_id, path, fields, kept_at) values (?, ?, '/coordination/fiches/essai', ?::jsonb, now())""",
				UUID.randomUUID(), account, "{\"description.fr\": [\"Demandez " + NAME + "\"]}");
		jdbc.update("""
				insert into need_synonym (need_id, language, text, added_by, added_at)
				values ('energie-impayes', 'fr', ?, 'essai', now()), ('energie-impayes', 'fr', 'mot des effacements', ?, now())""", NAME, NAME);
		jdbc.update("""
				insert into service_type_synonym (service_type_id, language, text, added_by, added_at)
				select id, 'fr', 'mot des effacements', ?, now() from service_type limit 1""", NAME);
	}

	private void writeContact(Catalogue.Session session) {
		var consent = new Consent(LocalDate.of(2026, 11, 3), "par courriel", null);
		Contact held = session.get(Contact.class, contact);
		held.describe(new ContactDetails(held.details().function(), "Mo 09:00-12:00 \"avec Zéphyrine\"", List.of(), false,
				LocalizedText.french("Zéphyrine est là le lundi.\nVandenmarque aussi.")));
		held.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 27 18", Circle.PROFESSIONALS, consent);
		held.addMeans(UUID.randomUUID(), MeansKind.EMAIL, "effacee@example.org", Circle.PUBLIC, consent);
		Contact other = session.add(new Contact(other(), ContactDetails.of(LocalizedText.french("adjointe de " + NAME)), false));
		other.isReplacedBy(held);
		other.isHeldBy(session.add(new Person(UUID.randomUUID(), "Autre Personnage", Circle.PUBLIC,
				new Consent(LocalDate.of(2026, 11, 3), "auprès de " + NAME, null), false)));
		Contact evening = session.add(new Contact(other(), ContactDetails.of(LocalizedText.french("écoute du soir")), false));
		evening.answerFor(List.of(service));
		evening.isHeldBy(session.add(new Person(UUID.randomUUID(), SAME_NAME, Circle.PUBLIC, consent, false)));
		session.add(new GapStatement(other(), new GapStatement.Details("energie-impayes", id("select id from area where slug = 'laeken'"),
				LocalDate.of(2026, 11, 1), null, SENTENCE, NAME), false));
	}

	private void writeService(Catalogue.Session session) {
		Service written = session.getService(service);
		written.give(UUID.randomUUID(), new NoticeDetails(NoticeKind.FULL, Instant.parse("2026-11-18T07:00:00Z"),
				Instant.parse("2026-11-18T23:00:00Z"), null, SENTENCE, "appel à " + NAME), Scope.WHOLE_SERVICE);
		written.except(UUID.randomUUID(), new ExceptionDetails(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2), ExceptionEffect.HOURS,
				"10:00-11:00 \"" + NAME + "\"", LocalizedText.french("plus court"), null), Scope.WHOLE_SERVICE);
		written.channels().get(0).periods().get(0).verify(new Verification(LocalDate.of(2026, 11, 3), NAME, person, null, null));
		written.describe(written.details().withDocuments(LocalizedText.french("une lettre de " + NAME)));
		session.add(new Partnership(other(), Partnership.End.service(service), Partnership.End.words(NAME + ", indépendante"),
				new PartnershipDetails(PartnershipKind.REFERS_TO, null, null, SENTENCE, null, true, false, null, SENTENCE, NAME), false));
	}

	private UUID other() {
		UUID id = UUID.randomUUID();
		others.add(id);
		return id;
	}

	@AfterEach
	void takeBack() throws IOException {
		Files.deleteIfExists(report);
		catalogue.change(CHANGE, session -> {
			session.find(Contact.class, contact).ifPresent(session::remove);
			others.forEach(id -> {
				session.find(Contact.class, id).ifPresent(session::remove);
				session.find(GapStatement.class, id).ifPresent(session::remove);
				session.find(Partnership.class, id).ifPresent(session::remove);
			});
		});
		CatalogueMother.remove(catalogue, service);
		jdbc.update("delete from contact where function ->> 'fr' = 'une autre écoute'");
		jdbc.update("delete from person where name in ('Autre Personnage', ?)", SAME_NAME);
		jdbc.update("delete from account where id = ?", account);
		jdbc.update("delete from need_synonym where origin = 'local' and text in ('mot des effacements', ?)", NAME);
		jdbc.update("delete from service_type_synonym where origin = 'local' and text = 'mot des effacements'");
		jdbc.update("delete from entry_merge");
		jdbc.update("delete from import_base where source like 'effacements%'");
		jdbc.update("delete from import_way where source like 'effacements%'");
	}

	@Test
	void nothingOfHerIsLeftAndNoFileBringsHerBack() throws IOException {
		assertThat(columnsThatNameHer()).contains("person.name", "contact.note", "contact.function", "contact_means.value", "person.consent_by",
				"access_period.hours", "access_period.hours_text", "access_period.verified_by",
				"schedule_exception.hours", "contact.office_hours", "account.function", "service.warning", "service.documents", "intake_notice.message",
				"intake_notice.source", "partnership.sentence", "partnership.relay_limit", "partnership.to_words", "partnership.source",
				"gap_statement.sentence", "report.message", "revision.snapshot", "revision.comment", "revision.author", "import_base.cells",
				"import_way.cells", "import_remark.value", "search_phrase.words", "draft.base", "draft.content", "draft.comment", "draft.author",
				"draft.reason", "draft.decided_by", "kept_form.fields", "need_synonym.text", "need_synonym.added_by",
				"service_type_synonym.added_by", "service_link.label", "round.start_words", "round_visit.note",
				"entry_merge.gone_before", "entry_merge.ledger");
		assertThat(jdbc.queryForObject("select count(*) from person where name in (?, ?)", Integer.class, NAME, SAME_NAME)).isEqualTo(2);
		Integer version = jdbc.queryForObject("select version from contact where id = ?", Integer.class, contact);
		Integer revisions = jdbc.queryForObject("select count(*) from revision where entry_id = ?", Integer.class, service);

		removals.erase(person, Removals.Way.COORDINATION, CHANGE.withComment("Zéphyrine l’a demandé"));

		assertThat(columnsThatNameHer()).isEmpty();
		assertThat(filesThatNameHer()).isEmpty();
		assertThat(jdbc.queryForObject("select warning ->> 'fr' from service where id = ?", String.class, service)).isEqualTo("Demandez [retiré]");
		assertThat(jdbc.queryForObject("select note ->> 'fr' from contact where id = ?", String.class, contact))
			.isEqualTo("[retiré] est là le lundi.\n[retiré] aussi.");
		assertThat(jdbc.queryForObject("select count(*) from contact where deputy_id = ?", Integer.class, contact)).as("the function stays").isEqualTo(1);
		assertThat(jdbc.queryForObject("select version from contact where id = ?", Integer.class, contact))
			.as("a form that was opened before cannot write her back").isGreaterThan(version);
		assertThat(jdbc.queryForObject("select count(*) from revision where entry_id = ?", Integer.class, service)).as("the index learns of it")
			.isEqualTo(revisions + 1);
		assertThat(jdbc.queryForList("select way, functions from erasure order by id desc limit 1")).singleElement()
			.satisfies(row -> assertThat(row).containsEntry("way", "coordination").containsEntry("functions", 2));
		assertThat(jdbc.queryForObject("select hours from schedule_exception where service_id = ?", String.class, service))
			.isEqualTo("10:00-11:00 \"[retiré]\"");
		assertThat(jdbc.queryForObject("select office_hours from contact where id = ?", String.class, contact))
			.isEqualTo("Mo 09:00-12:00 \"avec [retiré]\"");
		noFileBringsHerBack();
	}

	private void noFileBringsHerBack() throws IOException {
		ImportSummary again = run("effacements", TABLE);
		assertThat(columnsThatNameHer()).as("by the same file").isEmpty();
		assertThat(again.counts()).extracting("changed", "unchanged").containsExactly(0L, 1L);

		ImportSummary other = run("effacements d’ailleurs", TABLE.replace("écoute des effacements", "une autre écoute")
			.replace("guichet;quand Zéphyrine Vandenmarque est là;Demandez Zéphyrine Vandenmarque", ";;"));

		assertThat(other.counts().namesLeftOut()).isEqualTo(1);
		assertThat(jdbc.queryForObject("select count(*) from contact where function ->> 'fr' = 'une autre écoute' and person_id is null",
				Integer.class)).isEqualTo(1);
		assertThat(columnsThatNameHer()).as("by the file of another source").isEmpty();
	}

	/** Of every table, whatever is text or holds some. */
	private Set<String> columnsThatNameHer() {
		var found = new TreeSet<String>();
		jdbc.queryForList("""
				select c.table_name || '.' || c.column_name from information_schema.columns c
				join information_schema.tables t using (table_schema, table_name)
				where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
				and (c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY'))""", String.class).forEach(column -> {
			String[] parts = column.split("\\.");
			String sql = "select exists (select from \"%s\" where \"%s\"::text ~* ?)".formatted(parts[0], parts[1]);
			if (Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, MARKS))) {
				found.add(column);
			}
		});
		return found;
	}

	private List<Path> filesThatNameHer() throws IOException {
		try (var files = Files.walk(settings.dataDir())) {
			return files.filter(Files::isRegularFile).filter(file -> {
				try {
					return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Vandenmarque");
				}
				catch (IOException e) {
					return false; // went meanwhile
				}
			}).toList();
		}
	}

	private ImportSummary run(String source, String table) throws IOException {
		Path file = Files.writeString(folder.resolve("t.csv"), table, StandardCharsets.UTF_8);
		return spreadsheets.run(new ImportRequest(file, source, null));
	}

	private UUID id(String sql) {
		return jdbc.queryForObject(sql, UUID.class);
	}

}
