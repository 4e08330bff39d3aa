package org.guichetouvert.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A row of the database that several nodes read, and a lock that the one that writes the index holds. PostgreSQL ties the lock
 * to a connection, and the row is written by that connection only: a node that was cut off can't say that it went on.
 */
final class LedgerTable implements IndexLedger {

	private final DataSource dataSource;

	private final String name;

	/** The connection that holds the lock. */
	private @Nullable JdbcClient holding;

	/** @param name of the index, unless the database is shared by several */
	LedgerTable(DataSource dataSource, String name) {
		this.dataSource = dataSource;
		this.name = name;
	}

	@Override
	public IndexState read() {
		return JdbcClient.create(dataSource).sql("select * from search_index_state where name = :name").param("name", name)
			.query((row, number) -> state(row)).optional().orElse(IndexState.NONE);
	}

	private static IndexState state(ResultSet row) throws SQLException {
		String building = row.getString("building_identity");
		return new IndexState(row.getString("identity"), row.getLong("version"), row.getString("fingerprint"),
				building == null ? null : new IndexState.Building(building, row.getLong("building_version"),
						row.getString("building_fingerprint"), row.getString("building_done")));
	}

	@Override
	public void write(IndexState state) {
		if (holding == null) {
			throw new IllegalStateException("Only who writes the index alone may say how far it is");
		}
		Optional<IndexState.Building> building = Optional.ofNullable(state.building());
		holding.sql("""
				insert into search_index_state (name, identity, version, fingerprint, building_identity, building_version,
					building_fingerprint, building_done)
				values (:name, :identity, :version, :fingerprint, :building, :buildingVersion, :buildingFingerprint, :done)
				on conflict (name) do update set identity = excluded.identity, version = excluded.version,
					fingerprint = excluded.fingerprint, building_identity = excluded.building_identity,
					building_version = excluded.building_version, building_fingerprint = excluded.building_fingerprint,
					building_done = excluded.building_done, at = now()""")
			.param("name", name)
			.param("identity", state.index())
			.param("version", state.version())
			.param("fingerprint", state.fingerprint())
			.param("building", building.map(IndexState.Building::index).orElse(null))
			.param("buildingVersion", building.map(IndexState.Building::version).orElse(null))
			.param("buildingFingerprint", building.map(IndexState.Building::fingerprint).orElse(null))
			.param("done", building.map(IndexState.Building::doneUntil).orElse(null))
			.update();
	}

	@Override
	public boolean alone(Runnable work) {
		try (Connection connection = dataSource.getConnection()) {
			var own = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			if (!lock(own, "pg_try_advisory_lock")) {
				return false;
			}
			holding = own;
			try {
				work.run();
			}
			finally {
				holding = null;
				unlock(own, connection);
			}
			return true;
		}
		catch (SQLException e) {
			throw new DataAccessResourceFailureException("The database is away", e);
		}
	}

	/** A connection that doesn't let go may not go back into the pool. */
	private void unlock(JdbcClient own, Connection connection) throws SQLException {
		try {
			lock(own, "pg_advisory_unlock");
		}
		catch (RuntimeException e) {
			connection.abort(Runnable::run);
			JdbcUtils.closeConnection(connection);
		}
	}

	private boolean lock(JdbcClient own, String function) {
		return own.sql("select %s(hashtext('guichet-ouvert index'), hashtext(:name))".formatted(function))
			.param("name", name).query(Boolean.class).single();
	}

}
