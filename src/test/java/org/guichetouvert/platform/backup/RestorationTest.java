package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.Flyway;
import org.guichetouvert.platform.StartUpFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Backups among programs of this version and of a later one, which has a migration more. */
class RestorationTest {

	/** What the later version brings: it carries data forward, has tables in a circle, and a trigger that writes. */
	private static final String LATER = """
			alter table organization add column called text;
			update organization set called = name ->> 'fr';
			create table later_hen (id bigint generated always as identity primary key, egg_id bigint, clucks text,
				loud text generated always as (upper(clucks)) stored);
			create table later_egg (id bigint generated always as identity primary key,
				hen_id bigint not null references later_hen, size text not null default 'L');
			alter table later_hen add constraint later_hen_egg_fk foreign key (egg_id) references later_egg;
			create function count_hen() returns trigger language plpgsql as $$
			begin
				insert into later_egg (hen_id) values (new.id);
				return new;
			end $$;
			create trigger hen_lays after insert on later_hen for each row execute function count_hen();
			""";

	private static OwnDatabase database;

	@TempDir
	static Path folder;

	private final JdbcClient jdbc = database.jdbc();

	@BeforeAll
	static void makeLaterVersion() throws IOException {
		database = OwnDatabase.create();
		Files.writeString(Files.createDirectory(folder.resolve("later")).resolve("V9000__add_later.sql"), LATER);
	}

	@BeforeEach
	void empty() {
		present().clean();
	}

	@Test
	void carriesAnOlderBackupForwardAndTakesNewTablesAlong() throws Exception {
		Path older = folder.resolve("older.zip");
		Path newer = folder.resolve("newer.zip");
		present().migrate();
		jdbc.sql("insert into organization (id, version, name) values (gen_random_uuid(), 0, '{\"fr\": \"Maison\"}')").update();
		write(present(), older);
		startAnew(later());

		restore(later(), older);

		assertThat(jdbc.sql("select called from organization").query(String.class).list()).containsExactly("Maison");

		jdbc.sql("insert into later_hen (clucks) values (''), (null), ('cot, \"cot\"')").update();
		jdbc.sql("update later_hen set egg_id = id").update();
		var rows = Rows.asBackedUp(jdbc);
		write(later(), newer);
		startAnew(later());

		restore(later(), newer);

		assertThat(Rows.of(jdbc)).containsExactlyEntriesOf(rows);
		assertThat(rows.get("later_egg")).hasSize(3);
		assertThat(jdbc.sql("select loud from later_hen where id = 3").query(String.class).single()).isEqualTo("COT, \"COT\"");
		assertThat(jdbc.sql("insert into later_hen (clucks) values ('') returning id").query(Long.class).single()).isEqualTo(4);
		assertThat(jdbc.sql("select condeferrable from pg_constraint where contype = 'f' and conname like 'later%'")
			.query(Boolean.class).list()).containsExactly(false, false);

		assertRefused(present(), newer, "plus récente");
		assertRefused(later(), newer, "organisations : 1");
	}

	@Test
	void leavesNothingOfWhatFails() throws Exception {
		present().migrate();
		Path file = folder.resolve("failing.zip");
		byte[] rows = """
				id,version,name
				7a000000-0000-4000-8000-000000000001,0,"{""fr"": ""Maison""}"
				""".getBytes(StandardCharsets.UTF_8);
		var table = new Manifest.Table("organization", List.of("id", "version", "name"), 2, rows.length, digest(rows));
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(table.entry()));
			zip.write(rows);
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(new Manifest(Manifest.FORMAT, 1, "058", null, Instant.EPOCH, List.of(table), Map.of()).toJson());
		}

		assertRefused(present(), file, "1 lignes de la table organization au lieu de 2");

		assertThat(jdbc.sql("select count(*) from organization").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from demonstration").query(Long.class).single()).isOne();
	}

	@Test
	void refusesADatabaseThatASiteUses() throws Exception {
		present().migrate();
		Path file = folder.resolve("used.zip");
		write(present(), file);
		try (Connection site = database.dataSource().getConnection(); Statement statement = site.createStatement()) {
			statement.execute("select pg_advisory_lock(1, 2)");

			assertRefused(present(), file, "utilise cette base");
		}
	}

	/** Whoever adds a column that is named like a secret decides here whether it goes along. */
	@Test
	void knowsWhatIsSecret() {
		present().migrate();
		Schema schema = Rows.schema(jdbc);

		assertThat(schema.tables().keySet()).containsAll(LeftOut.TABLES);
		assertThat(LeftOut.COLUMNS.keySet()).allMatch(column -> exists(schema, column));
		assertThat(schema.references()).as("of what is kept to what is not")
			.noneMatch(one -> schema.kept().contains(one.from()) && !schema.kept().contains(one.to()));
		assertThat(schema.kept().stream().flatMap(table -> schema.tables().get(table).stream().map(column -> table + "." + column))
			.filter(column -> column.matches(".*\\..*(password|secret|token|hash|credential|session_id).*"))
			.filter(column -> !LeftOut.COLUMNS.containsKey(column) && !LeftOut.GOING_ALONG.contains(column)))
			.as("columns to be listed in LeftOut, one way or the other").isEmpty();
	}

	private static boolean exists(Schema schema, String column) {
		String[] names = column.split("\\.");
		return schema.tables().getOrDefault(names[0], List.of()).contains(names[1]);
	}

	private static void assertRefused(Flyway program, Path file, String words) {
		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> restore(program, file)).withMessageContaining(words);
	}

	private static void startAnew(Flyway program) {
		program.clean();
		program.migrate();
	}

	private static Flyway present() {
		return database.program();
	}

	private static Flyway later() {
		return database.program("filesystem:" + folder.resolve("later"));
	}

	private static void write(Flyway program, Path file) throws IOException, SQLException {
		new BackupWriter(database.dataSource(), program, Clock.systemUTC()).write(file);
	}

	private static void restore(Flyway program, Path file) throws IOException {
		try (BackupFile backup = BackupFile.open(file)) {
			new Restoration(database.dataSource(), program).restore(backup);
		}
	}

	private static String digest(byte[] rows) throws IOException {
		try (var measured = new Measured(OutputStream.nullOutputStream())) {
			measured.write(rows);
			return measured.sha256();
		}
	}

}
