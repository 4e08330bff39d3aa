package org.guichetouvert.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractStringAssert;
import org.flywaydb.core.Flyway;
import org.guichetouvert.GuichetOuvertApplication;
import org.guichetouvert.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an operator sees: the whole output of a start that fails is one line. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpFailureTest {

	@TempDir
	Path folder;

	private final TestDatabase database = TestDatabase.shared();

	@Test
	void folderInUse(CapturedOutput output) throws IOException {
		try (DataFolder held = DataFolder.open(folder, folder)) {
			assertFails(output).contains("tourne déjà", held.root().toString());
		}
	}

	@Test
	void busyPort(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			assertFails(output, "--server.port=" + other.getLocalPort()).contains("Le port " + other.getLocalPort(), "--server.port=");
		}
	}

	@Test
	void unwritableFolder(CapturedOutput output) throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertFails(output, "--guichet.data-dir=" + file.resolve("data")).contains(file.toString(), "--guichet.data-dir=");
	}

	@Test
	void unreachableDatabase(CapturedOutput output) {
		assertFails(output, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/guichet").contains("ne répond pas");
	}

	@Test
	void failedMigration(CapturedOutput output) throws IOException {
		Files.writeString(folder.resolve("V001__break.sql"), "create table a (b nonsense);");
		TestDatabase own = TestDatabase.createEmpty();
		assertFails(output, "--spring.datasource.url=" + own.url(), "--spring.flyway.locations=filesystem:" + folder)
				.contains("V001__break.sql", "nonsense");
	}

	@Test
	void databaseOfANewerProgram(CapturedOutput output) throws Exception {
		TestDatabase own = TestDatabase.createEmpty();
		Path older = Files.createDirectory(folder.resolve("older"));
		Path newer = Files.createDirectory(folder.resolve("newer"));
		for (Path migrations : List.of(older, newer)) {
			Files.writeString(migrations.resolve("V001__begin.sql"), "select 1;");
		}
		Files.writeString(newer.resolve("V002__go_on.sql"), "select 2;");
		Flyway.configure().dataSource(own.url(), own.username(), own.password()).locations("filesystem:" + newer).load().migrate();

		assertFails(output, "--spring.datasource.url=" + own.url(), "--spring.flyway.locations=filesystem:" + older)
				.contains("plus récente", "V002__go_on.sql");
	}

	private AbstractStringAssert<?> assertFails(CapturedOutput output, String... arguments) {
		int before = output.getAll().length();
		SpringApplication application = new SpringApplication(GuichetOuvertApplication.class);
		application.setRegisterShutdownHook(false);
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> application.run(with(arguments)));
		String printed = output.getAll().substring(before);
		assertThat(printed.lines()).as(printed).hasSize(1);
		return assertThat(printed);
	}

	private String[] with(String... arguments) {
		List<String> given = List.of(arguments);
		return Stream.concat(Stream.of("--server.port=0", "--guichet.data-dir=" + folder, "--guichet.demo=false",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password())
				.filter(option -> given.stream().noneMatch(other -> name(other).equals(name(option)))), given.stream())
				.toArray(String[]::new);
	}

	private static String name(String option) {
		return option.substring(0, option.indexOf('='));
	}

}
