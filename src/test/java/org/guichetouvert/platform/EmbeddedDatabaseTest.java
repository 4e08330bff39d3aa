package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database as an operator has it, in a folder of its own; what happens to it here happens in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

	private static final Path ROOT = Path.of("target", "embedded-database-test").toAbsolutePath();

	private static final Path CLUSTER = ROOT.resolve("postgres");

	@BeforeAll
	static void keepOnlyThePrograms() throws IOException {
		Postmaster.of(CLUSTER).stopOrphan();
		FileSystemUtils.deleteRecursively(CLUSTER);
	}

	@AfterAll
	static void leavesNoProcess() {
		assertThat(CLUSTER.resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	@Order(1)
	void keepsWhatAKilledProgramHadWritten() throws Exception {
		Process program = startAnotherProgram();
		try {
			assertThat(program.inputReader().lines().takeWhile(line -> !line.equals(AnotherProgram.READY))).noneMatch(line -> line.contains("Exception"));
		}
		finally {
			program.destroyForcibly().waitFor();
		}
		assertThat(postmaster()).as("the orphan").matches(ProcessHandle::isAlive);

		assertThat(query("select word from kept")).isEqualTo("before the kill");
	}

	@Test
	@Order(2)
	void writesSafely() throws Exception {
		assertThat(List.of(query("show fsync"), query("show synchronous_commit"), query("show full_page_writes"))).containsOnly("on");
	}

	@Test
	@Order(3)
	void letsNobodyInWithoutThePassword() throws Exception {
		try (DataFolder folder = open(); EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "postgres").close());
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ROOT.resolve("postgres-password")))).isEqualTo("rw-------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(CLUSTER))).isEqualTo("rwx------");
		}
	}

	@Test
	@Order(4)
	void worksAsAnOrdinaryDatabaseUser() throws Exception {
		assertThat(query("select usesuper from pg_user where usename = current_user")).isEqualTo("f");
	}

	@Test
	@Order(5)
	void comparesTextTheSameOnEveryMachine() throws Exception {
		assertThat(query("select concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding)) from pg_database where datname = current_database()"))
				.isEqualTo("b C.UTF-8 UTF8");
	}

	@Test
	@Order(6)
	void startsWhereTheNumberOfADeadProcessBelongsToAnotherProgram() throws Exception {
		Files.writeString(CLUSTER.resolve("postmaster.pid"),
				"%d%n%s%n%d%n5432%n%n127.0.0.1%n  0 0%nready%n".formatted(ProcessHandle.current().pid(), CLUSTER, 1));

		assertThat(query("select 1")).isEqualTo("1");
	}

	@Test
	@Order(7)
	void refusesTheClusterOfAnotherMajorVersion() throws Exception {
		assertThat(CLUSTER.resolve("PG_VERSION")).hasContent(EmbeddedDatabase.MAJOR_VERSION);
		Files.writeString(CLUSTER.resolve("PG_VERSION"), "17\n");
		try (DataFolder folder = open()) {
			assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> EmbeddedDatabase.start(folder))
					.withMessageContainingAll("17", EmbeddedDatabase.MAJOR_VERSION, CLUSTER.toString());
		}
	}

	@Test
	@Order(8)
	void beginsAgainAfterAFirstStartThatWasCutOff() throws Exception {
		Files.writeString(ROOT.resolve("postgres-unfinished"), "");
		try (Stream<Path> programs = Files.list(ROOT.resolve("postgres-bin"))) {
			Files.delete(programs.findFirst().orElseThrow().resolve(".exists"));
		}

		assertThat(query("select count(*) from pg_tables where tablename = 'kept'")).isEqualTo("0");
		assertThat(ROOT.resolve("postgres-unfinished")).doesNotExist();
	}

	@Test
	@Order(9)
	void isReadBesideARunningSite() throws Exception {
		try (DataFolder folder = open(); EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			RunningDatabase beside = RunningDatabase.reach(DataFolder.beside(ROOT, ROOT.resolve("index")));

			assertThat(beside.getJdbcUrl()).isEqualTo(database.getJdbcUrl());
		}
		assertThatExceptionOfType(StartUpFailure.class)
				.isThrownBy(() -> RunningDatabase.reach(DataFolder.beside(ROOT, ROOT.resolve("index"))))
				.withMessageContaining("n'y répond pas");
	}

	private static DataFolder open() {
		return DataFolder.open(ROOT, ROOT.resolve("index"));
	}

	private static String query(String sql) throws Exception {
		try (DataFolder folder = open(); EmbeddedDatabase database = EmbeddedDatabase.start(folder);
				Connection connection = AnotherProgram.connect(database); Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

	private static ProcessHandle postmaster() throws IOException {
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(CLUSTER.resolve("postmaster.pid")).get(0))).orElseThrow();
	}

	private static Process startAnotherProgram() throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"), AnotherProgram.class.getName(), ROOT.toString())
				.redirectErrorStream(true)
				.start();
	}

	/** Writes a row, says so, and waits to be killed. */
	static final class AnotherProgram {

		static final String READY = "written";

		public static void main(String[] arguments) throws Exception {
			Path root = Path.of(arguments[0]);
			EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.open(root, root));
			try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
				statement.execute("create table kept as select 'before the kill' as word");
			}
			System.out.println(READY);
			TimeUnit.MINUTES.sleep(1);
		}

		static Connection connect(EmbeddedDatabase database) throws SQLException {
			return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
		}

	}

}
