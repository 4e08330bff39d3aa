package org.guichetouvert.exchange.upload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.directory.Service;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of an import, as whoever imports a table uses them. */
abstract class ImportPages {

	static final String PATH = "/coordination/importer";

	static final Change BY_HAND = Change.by("coordination d'essai", Instant.parse("2026-11-18T09:30:00Z"));

	static final String TITLES = "identifiant;organisation;service;rue;code postal;accès;horaire;avertissement\n";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Uploads uploads;

	@Autowired
	PreviewLines lines;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Removals removals;

	@Autowired
	JdbcTemplate jdbc;

	SignedIn administrator;

	SignedIn coordinator;

	/** No two tests share a source, a name or a street. */
	String mark;

	@BeforeEach
	void begin() {
		administrator = DeskMother.administrator(context);
		coordinator = DeskMother.coordinatorOfLaeken(context);
		mark = "u" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
	}

	@AfterEach
	void end() {
		jdbc.update("delete from import_upload");
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, jdbc.queryForList("select id from service where name ->> 'fr' like ?", UUID.class, "%" + mark)
			.toArray(UUID[]::new));
	}

	UUID read(SignedIn reader, String table) {
		return read(reader, mark, TITLES + table);
	}

	UUID read(SignedIn reader, String source, String table) {
		MockHttpServletResponse answer = send(reader, source, table.replace("#", mark).getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(302);
		UUID id = UUID.fromString(String.valueOf(answer.getHeader("Location")).replaceFirst(".*/", ""));
		assertThat(await(id)).isEqualTo(UploadState.READ);
		return id;
	}

	void apply(SignedIn reader, UUID id) {
		post(reader, id, "appliquer", Map.of());
		assertThat(await(id)).isEqualTo(UploadState.APPLIED);
	}

	MockHttpServletResponse send(SignedIn reader, byte[] content) {
		return send(reader, mark, content);
	}

	MockHttpServletResponse send(SignedIn reader, String source, byte[] content) {
		return pages.post().multipart().uri(PATH).file(new MockMultipartFile("fichier", "fiches.csv", "text/csv", content)).param("source", source)
			.with(SignIn.as(reader)).exchange().getResponse();
	}

	void post(SignedIn reader, UUID id, String step, Map<String, String> fields) {
		var request = pages.post().uri(PATH + "/" + id + "/" + step).with(SignIn.as(reader));
		fields.forEach(request::param);
		assertThat(request.exchange().getResponse().getStatus()).isEqualTo(302);
	}

	MockHttpServletResponse get(SignedIn reader, String path) {
		return pages.get().uri(path).accept("text/html", "*/*").with(SignIn.as(reader)).exchange().getResponse();
	}

	UploadState await(UUID id) {
		for (int count = 0; count < 300; count++) {
			UploadState state = uploads.find(id).orElseThrow().state();
			if (!state.isRunning() && !state.isWaiting()) {
				return state;
			}
			LockSupport.parkNanos(100_000_000);
		}
		return uploads.find(id).orElseThrow().state();
	}

	void warn(String name, String warning) {
		UUID id = jdbc.queryForObject("select id from service where name ->> 'fr' = ?", UUID.class, name);
		catalogue.change(BY_HAND, session -> {
			Service service = session.getService(id);
			service.describe(service.details().withWarning(LocalizedText.french(warning)));
		});
	}

	List<String> names() {
		return jdbc.queryForList("select name ->> 'fr' from service where name ->> 'fr' like ? order by 1", String.class, "%" + mark);
	}

	List<String> warnings() {
		return jdbc.queryForList("select warning ->> 'fr' from service where name ->> 'fr' like ?", String.class, "%" + mark);
	}

	long version() {
		return jdbc.queryForObject("select version from catalogue_state", Long.class);
	}

	String message(String key, Object... arguments) {
		return context.getMessage(key, arguments, Locale.FRENCH);
	}

	static String text(MockHttpServletResponse answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
