package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.guichetouvert.platform.RestoredData;
import org.guichetouvert.platform.StartUpFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Puts a backup into an installation that holds nothing. The schema is made anew as it was when the backup was written,
 * filled in one transaction, and then brought up to this program's, so that what later migrations do to data is done to
 * these too. What fails leaves an installation that holds nothing.
 */
@Component
class Restoration {

	private final DataSource dataSource;

	private final Flyway flyway;

	private final Installation installation;

	Restoration(DataSource dataSource, Flyway flyway) {
		this.dataSource = dataSource;
		this.flyway = flyway;
		this.installation = new Installation(JdbcClient.create(dataSource), flyway.getConfiguration().getTable());
	}

	/** @throws StartUpFailure when it can't be; there is nothing in the installation then, or what was there before */
	void restore(BackupFile backup) {
		MigrationVersion version = requireKnown(backup.manifest().schemaVersion());
		installation.requireUnused();
		installation.requireEmpty();
		try {
			to(version).clean();
			to(version).migrate();
			load(backup);
			flyway.migrate();
		}
		catch (IOException | SQLException | RuntimeException e) {
			String left = empty() ? "l'installation est de nouveau vide, rien de la sauvegarde n'y est resté"
					: "la base n'a pas pu être vidée : recommencez dans un dossier de données neuf ou une base neuve";
			throw new StartUpFailure("La restauration n'a pas abouti (%s) ; %s.".formatted(reason(e), left), e);
		}
	}

	private MigrationVersion requireKnown(String schemaVersion) {
		MigrationVersion version = MigrationVersion.fromVersion(schemaVersion);
		boolean known = Arrays.stream(flyway.info().all()).filter(one -> one.getState().isResolved())
			.anyMatch(one -> version.equals(one.getVersion()));
		if (!known) {
			throw new StartUpFailure("""
					La sauvegarde vient d'une version plus récente de Guichet ouvert, ou d'une autre que ce programme ne connaît pas \
					(étape %s) : restaurez-la avec cette version-là. Rien n'a été changé.""".formatted(schemaVersion));
		}
		return version;
	}

	private Flyway to(MigrationVersion version) {
		return Flyway.configure(flyway.getConfiguration().getClassLoader()).configuration(flyway.getConfiguration())
			.cleanDisabled(false).target(version).load();
	}

	private void load(BackupFile backup) throws IOException, SQLException {
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			try {
				load(backup, connection);
				connection.commit();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	private void load(BackupFile backup, Connection connection) throws IOException, SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
		Schema schema = Schema.read(jdbc, flyway.getConfiguration().getTable());
		List<String> ordered = schema.inOrder(names(backup, schema));
		List<Schema.Reference> ahead = schema.ahead(ordered);
		ahead.forEach(reference -> alter(jdbc, reference, "deferrable"));
		jdbc.sql("set constraints all deferred").update();
		clear(jdbc, ordered);
		for (String table : ordered) {
			copy(backup, table, copying);
		}
		setSequences(jdbc, backup.manifest());
		jdbc.sql("set constraints all immediate").update();
		ordered.forEach(table -> jdbc.sql("alter table %s enable trigger user".formatted(Identifiers.quote(table))).update());
		ahead.forEach(reference -> alter(jdbc, reference, "not deferrable"));
		RestoredData.mark(jdbc);
		jdbc.sql("analyze " + Identifiers.list(ordered)).update();
	}

	/** The names in a file become SQL only when they are those of tables and columns that there are. */
	private static Set<String> names(BackupFile backup, Schema schema) {
		var names = new LinkedHashSet<String>();
		for (Manifest.Table table : backup.manifest().tables()) {
			if (!schema.tables().getOrDefault(table.name(), List.of()).containsAll(table.columns())) {
				throw new IllegalStateException("la table " + table.name() + " y a une autre forme que dans ce programme");
			}
			names.add(table.name());
		}
		return names;
	}

	private static void alter(JdbcClient jdbc, Schema.Reference reference, String how) {
		jdbc.sql("alter table %s alter constraint %s %s".formatted(Identifiers.quote(reference.from()),
				Identifiers.quote(reference.name()), how)).update();
	}

	/**
	 * Rows that migrations bring along are in the backup as they became. Triggers rest: what they did when a row was written
	 * is in the backup too. The checks of foreign keys do not.
	 */
	private static void clear(JdbcClient jdbc, List<String> ordered) {
		ordered.forEach(table -> jdbc.sql("alter table %s disable trigger user".formatted(Identifiers.quote(table))).update());
		for (int last = ordered.size() - 1; last >= 0; last--) {
			jdbc.sql("delete from " + Identifiers.quote(ordered.get(last))).update();
		}
	}

	private static void copy(BackupFile backup, String name, CopyManager copying) throws IOException, SQLException {
		Manifest.Table table = backup.manifest().tables().stream().filter(one -> one.name().equals(name)).findFirst()
			.orElseThrow();
		try (InputStream rows = backup.read(table)) {
			long written = copying.copyIn("copy %s (%s) from stdin (format csv, header match)".formatted(Identifiers.quote(name),
					Identifiers.list(table.columns())), rows);
			if (written != table.rows()) {
				throw new IllegalStateException("%d lignes de la table %s au lieu de %d".formatted(written, name, table.rows()));
			}
		}
	}

	private static void setSequences(JdbcClient jdbc, Manifest manifest) {
		Set<String> known = Set.copyOf(jdbc.sql("select sequencename from pg_sequences where schemaname = current_schema()")
			.query(String.class).list());
		manifest.sequences().forEach((name, last) -> {
			if (known.contains(name)) {
				jdbc.sql("select setval(cast(? as regclass), ?)").params(Identifiers.quote(name), last)
					.query(Long.class).single();
			}
		});
	}

	/** @return whether there is an empty schema of this program now */
	private boolean empty() {
		try {
			to(MigrationVersion.LATEST).clean();
			flyway.migrate();
			return true;
		}
		catch (RuntimeException e) {
			return false;
		}
	}

	private static String reason(Exception e) {
		return String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank()).limit(1).collect(Collectors.joining());
	}

}
