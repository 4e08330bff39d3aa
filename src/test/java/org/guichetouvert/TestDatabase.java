package org.guichetouvert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of all tests: a container where a Docker engine answers, else the embedded one. Started by the first
 * test that needs it, thrown away with the JVM.
 *
 * @param url of an empty database; parameters may follow after {@code &}
 */
public record TestDatabase(String url, String username, String password) {

	private static final Path FOLDER = Path.of("target", "test-postgres").toAbsolutePath();

	/** The database that the shared application context uses. */
	public static TestDatabase shared() {
		return Shared.DATABASE;
	}

	/** A further empty database beside the shared one, for tests that need one of their own. */
	public static TestDatabase createEmpty() {
		String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
		TestDatabase shared = shared();
		try (Connection connection = shared.connect(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		return new TestDatabase(shared.url.replaceFirst("/[^/?]+\\?", "/" + name + "?"), shared.username, shared.password);
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url, username, password);
	}

	private static TestDatabase start() {
		return DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded();
	}

	/** Testcontainers removes it when the JVM is gone. */
	@SuppressWarnings("resource")
	private static TestDatabase startContainer() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
		container.start();
		return new TestDatabase(container.getJdbcUrl() + "&ApplicationName=test", container.getUsername(), container.getPassword());
	}

	/** As the library likes it: nothing is synced to disk, and what a killed run left is removed. */
	private static TestDatabase startEmbedded() {
		System.setProperty("ot.epg.working-dir", FOLDER.toString());
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setOverrideWorkingDirectory(Path.of("target", "postgres-bin").toAbsolutePath().toFile())
					.setDataDirectory(FOLDER.resolve(UUID.randomUUID().toString()))
					.setLocaleConfig("locale-provider", "builtin")
					.setLocaleConfig("builtin-locale", "C.UTF-8")
					.setServerConfig("unix_socket_directories", "")
					.setServerConfig("listen_addresses", "127.0.0.1")
					.start();
			return new TestDatabase("jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=test".formatted(postgres.getPort()),
					"postgres", "postgres");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static final class Shared {

		static final TestDatabase DATABASE = start();

	}

}
