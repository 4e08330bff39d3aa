package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.guichetouvert.platform.CommandLine;
import org.guichetouvert.platform.StartUpFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From a site that runs, with the demonstration and one row of everything else, into a new database and back to rows. */
@IntegrationTest
@WithDemonstration
@ExtendWith(OutputCaptureExtension.class)
class BackupTest {

	private static final String ACCOUNT = "7a000000-0000-4000-8000-00000000ac01";

	private static final String PERSON = "7a000000-0000-4000-8000-00000000be01";

	private static final String PASSWORD = "{bcrypt}$2a$10$seulementpourcetessai";

	private static final String TOKEN = "hachage-de-jeton-pour-cet-essai";

	private static final String SECRET = "5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2";

	@TempDir
	Path folder;

	@Autowired
	CommandLine commands;

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void addOneOfEach() {
		execute("""
				insert into account (id, version, email, function, role, state, created_at, password_hash)
				values ('ACCOUNT', 0, 'coordination@guichet.example', 'coordination, "Laeken"', 'administrator', 'active', now(),
					'PASSWORD');
				insert into one_time_token (hash, purpose, account_id, expires_at) values ('TOKEN', 'sign_in', 'ACCOUNT', now());
				insert into spring_session values ('TOKEN', 'TOKEN', 0, 0, 0, 0, 'ACCOUNT');
				insert into spring_session_attributes values ('TOKEN', 'context', decode('SECRET', 'hex'));
				insert into kept_form (id, token_hash, path, fields, kept_at) values ('PERSON', 'TOKEN', '/', '{"a": "TOKEN"}', now());
				insert into draft (id, kind, entry_id, account_id, author, schema_version, content, state, changed_at)
				values ('PERSON', 'service', 'PERSON', 'ACCOUNT', 'coordination', 1, '{}', 'open', now());
				insert into person (id, name, circle, consent_on, consent_by)
				values ('PERSON', 'Prénom N.', 'public', current_date, '');
				insert into consent_link values (decode('SECRET', 'hex'), 'PERSON', now(), now() + interval '1 day');
				insert into note (id, service_id, text, written_on, expires_on, signed_function, account_id)
				select gen_random_uuid(), id, E'Deux lignes,\\n"entre guillemets"\\\\.', current_date, current_date + 1,
					'coordination', 'ACCOUNT' from service limit 1;
				insert into report (id, version, service_id, kind, message, received_at, state)
				select 'PERSON', 0, id, 'door_closed', '', now(), 'received' from service limit 1;
				insert into revision (catalogue_version, kind, entry_id, action, schema_version, snapshot, origin, author, at)
				select version, kind, 'PERSON', 'created', 1, '{"a": null}', 'person', 'coordination', now() from catalogue_state,
					unnest('{organization,location,service,contact,partnership,disruption,gap_statement,report}'::text[]) as kind;
				insert into contact_use (account_id, used_at, kind, amount) values ('ACCOUNT', now(), 'mail', 1);
				insert into refused_name values (decode('SECRET', 'hex'));
				delete from search_key;
				insert into search_key (secret, made_on) values (sha256('SECRET'), current_date);
				""");
	}

	@AfterEach
	void takeItAway() {
		execute("""
				alter table revision disable trigger user;
				delete from revision where entry_id = 'PERSON';
				alter table revision enable trigger user;
				delete from refused_name where hash = decode('SECRET', 'hex');
				delete from contact_use where account_id = 'ACCOUNT';
				delete from report where id = 'PERSON';
				delete from note where account_id = 'ACCOUNT';
				delete from person where id = 'PERSON';
				delete from kept_form where id = 'PERSON';
				delete from spring_session where primary_id = 'TOKEN';
				delete from account where id = 'ACCOUNT';
				delete from search_key;
				""");
	}

	@Test
	void givesEachRowBackAndNoSecret(CapturedOutput output) throws Exception {
		Path file = folder.resolve("tout.zip");
		OwnDatabase other = OwnDatabase.create();
		Flyway program = other.program();
		program.migrate();
		try (Connection standstill = standstill()) {
			run("--backup=" + file);
			restore(file, other, program);

			assertThat(Rows.of(other.jdbc())).containsExactlyEntriesOf(Rows.asBackedUp(jdbc));
			standstill.rollback();
		}
		assertThat(output).contains("Sauvegarde écrite : " + file, "Tables : ", "lignes : ");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(folder.resolve("tout.zip.part")).doesNotExist();
		assertHoldsNoSecret(file);
		assertGoesOn(other.jdbc());
		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> run("--backup=" + file))
			.withMessageContaining("existe déjà");
		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> restore(file, other, program))
			.withMessageContainingAll("n'est pas vide", "comptes : ", "--guichet.data-dir");
	}

	private static void restore(Path file, OwnDatabase other, Flyway program) throws IOException {
		try (BackupFile backup = BackupFile.open(file)) {
			new Restoration(other.dataSource(), program).restore(backup);
		}
	}

	/** Nobody writes until it is closed, so that both databases can be compared. */
	private Connection standstill() throws Exception {
		Connection connection = dataSource.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("lock table " + Identifiers.list(Rows.schema(jdbc).kept()) + " in share mode");
		}
		return connection;
	}

	/** Neither in its rows nor anywhere else. */
	private void assertHoldsNoSecret(Path file) throws IOException {
		var names = new ArrayList<String>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				names.add(entry.getName());
				try (InputStream in = zip.getInputStream(entry)) {
					String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					assertThat(text).as(entry.getName()).doesNotContain(PASSWORD, TOKEN);
					if (!entry.getName().equals("tables/refused_name.csv")) {
						assertThat(text).as(entry.getName()).doesNotContain(SECRET);
					}
				}
			}
		}
		assertThat(names).contains("manifest.json", "tables/account.csv", "tables/erasure_key.csv", "tables/note.csv")
			.noneMatch(name -> LeftOut.TABLES.contains(name.replaceFirst("tables/(.*)\\.csv", "$1")));
	}

	/** Numbers that were given are not given again, triggers watch, no secret came along. */
	private static void assertGoesOn(JdbcClient restored) {
		assertThat(number(restored, "select count(*) from one_time_token")).isZero();
		assertThat(number(restored, "select count(*) from account where password_hash is not null")).isZero();
		assertThat(number(restored, "select count(*) from account where id = '%s'".formatted(ACCOUNT))).isOne();
		long last = number(restored, "select max(id) from contact_use");
		assertThat(number(restored, """
				insert into contact_use (account_id, used_at, kind, amount) values (gen_random_uuid(), now(), 'mail', 1)
				returning id""")).isGreaterThan(last);
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> restored.sql("delete from revision").update())
			.withMessageContaining("append-only");
	}

	private static long number(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

	private void run(String argument) {
		commands.run(new DefaultApplicationArguments(argument));
	}

	private void execute(String sql) {
		String filled = sql.replace("ACCOUNT", ACCOUNT).replace("PERSON", PERSON).replace("PASSWORD", PASSWORD)
			.replace("TOKEN", TOKEN).replace("SECRET", SECRET);
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(filled);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

}
