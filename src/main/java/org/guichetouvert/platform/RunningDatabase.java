package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The embedded PostgreSQL of a site that runs, for whoever reads beside it on the same machine and may read its password.
 *
 * @param folder of the data
 */
record RunningDatabase(Path folder, int port, String password) implements Database {

	/** Of {@code postmaster.pid}, counted from nought. */
	private static final int LINE_OF_PORT = 3;

	/** @throws StartUpFailure when it doesn't answer */
	static RunningDatabase reach(DataFolder folder) {
		try {
			List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
			var database = new RunningDatabase(folder.root(), Integer.parseInt(lines.get(LINE_OF_PORT).strip()),
					Files.readString(folder.resolve("postgres-password")).strip());
			DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.password).close();
			return database;
		}
		catch (IOException | SQLException | IndexOutOfBoundsException | NumberFormatException e) {
			throw new StartUpFailure("""
					Un autre programme tient le dossier « %s », et la base incluse n'y répond pas : recommencez dans un instant, ou \
					nommez la base avec --spring.datasource.url si le site utilise un autre PostgreSQL.""".formatted(folder.root()), e);
		}
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, EmbeddedDatabase.NAME);
	}

	@Override
	public String getUsername() {
		return EmbeddedDatabase.NAME;
	}

	@Override
	public String getPassword() {
		return password;
	}

	@Override
	public String place() {
		return folder.toString();
	}

}
