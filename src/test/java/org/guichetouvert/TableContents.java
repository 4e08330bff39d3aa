package org.guichetouvert;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.postgresql.PGConnection;

/** What all tables of the {@link TestDatabase#shared() shared database} held at one time, but for the number of the last change. */
public final class TableContents {

	private static final Set<String> ALWAYS_GROWING = Set.of("catalogue_state", "flyway_schema_history");

	private final Map<String, byte[]> byTable;

	private TableContents(Map<String, byte[]> byTable) {
		this.byTable = byTable;
	}

	public static TableContents read() {
		try (Connection connection = TestDatabase.shared().connect()) {
			return new TableContents(copy(connection));
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Writes them again, in one transaction and past all triggers and keys.
	 *
	 * @return whether any table held something else
	 */
	public boolean bringBack() {
		try (Connection connection = TestDatabase.shared().connect()) {
			Set<String> changed = new HashSet<>();
			copy(connection).forEach((table, now) -> {
				if (!Arrays.equals(now, byTable.get(table))) {
					changed.add(table);
				}
			});
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set local session_replication_role = replica");
				for (String table : changed) {
					statement.execute("delete from " + table);
					connection.unwrap(PGConnection.class).getCopyAPI()
						.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(byTable.get(table)));
				}
			}
			connection.commit();
			return !changed.isEmpty();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, byte[]> copy(Connection connection) throws SQLException {
		var contents = new LinkedHashMap<String, byte[]>();
		try (Statement statement = connection.createStatement();
				ResultSet tables = statement.executeQuery("select format('%I', tablename) from pg_tables where schemaname = 'public' order by 1")) {
			while (tables.next()) {
				if (!ALWAYS_GROWING.contains(tables.getString(1))) {
					contents.put(tables.getString(1), null);
				}
			}
		}
		for (Map.Entry<String, byte[]> table : contents.entrySet()) {
			var bytes = new ByteArrayOutputStream();
			try {
				connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.getKey() + " to stdout", bytes);
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			table.setValue(bytes.toByteArray());
		}
		return contents;
	}

}
