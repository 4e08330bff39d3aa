package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Writes all tables as they are at one instant, whoever writes to them meanwhile. The file has its name only once it is
 * whole, and is for its owner alone where the system knows of owners.
 */
@Component
class BackupWriter {

	private final DataSource dataSource;

	private final Flyway flyway;

	private final Clock clock;

	BackupWriter(DataSource dataSource, Flyway flyway, Clock clock) {
		this.dataSource = dataSource;
		this.flyway = flyway;
		this.clock = clock;
	}

	/**
	 * @param file that there isn't yet
	 * @throws IOException when it can't be written; nothing is left of it then
	 */
	Manifest write(Path file) throws IOException, SQLException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.deleteIfExists(part); // of one that was killed
		Files.createFile(part, forOwner(file));
		try {
			Manifest manifest = writeTo(part);
			Files.move(part, file);
			return manifest;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static FileAttribute<?>[] forOwner(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		if (Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) == null) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

	private Manifest writeTo(Path part) throws IOException, SQLException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
				ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
			Manifest manifest = writeTables(zip);
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(manifest.toJson());
			zip.finish();
			channel.force(true);
			return manifest;
		}
	}

	private Manifest writeTables(ZipOutputStream zip) throws IOException, SQLException {
		try (Connection connection = dataSource.getConnection()) {
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			try {
				return writeTables(connection, zip);
			}
			finally {
				connection.rollback();
			}
		}
	}

	private Manifest writeTables(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		String history = flyway.getConfiguration().getTable();
		jdbc.sql("set local timezone = 'UTC'").update();
		jdbc.sql("set local datestyle = 'ISO'").update();
		Schema schema = Schema.read(jdbc, history);
		CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
		var tables = new ArrayList<Manifest.Table>();
		for (String table : schema.kept()) {
			tables.add(write(table, schema.tables().get(table), copying, zip));
		}
		return new Manifest(Manifest.FORMAT, Manifest.FORMAT_VERSION, schemaVersion(jdbc, history),
				BackupWriter.class.getPackage().getImplementationVersion(), clock.instant(), tables, Schema.sequences(jdbc));
	}

	private static Manifest.Table write(String table, List<String> columns, CopyManager copying, ZipOutputStream zip)
			throws IOException, SQLException {
		String values = columns.stream()
			.map(column -> LeftOut.expression(table, column) + " as " + Identifiers.quote(column))
			.collect(Collectors.joining(", "));
		String copy = "copy (select %s from %s) to stdout (format csv, header)".formatted(values, Identifiers.quote(table));
		zip.putNextEntry(new ZipEntry("tables/" + table + ".csv"));
		var measured = new Measured(zip);
		long rows = copying.copyOut(copy, (OutputStream) measured);
		zip.closeEntry();
		return new Manifest.Table(table, columns, rows, measured.bytes(), measured.sha256());
	}

	/** Read with the tables, in case that a newer program begins to bring them further. */
	private static String schemaVersion(JdbcClient jdbc, String history) {
		return jdbc.sql("select version from %s where success and version is not null order by installed_rank desc limit 1"
				.formatted(Identifiers.quote(history))).query(String.class).single();
	}

}
