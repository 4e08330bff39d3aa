package org.guichetouvert.exchange.spreadsheet;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.guichetouvert.directory.ImportEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One import runs at a time, whoever runs it, on whichever machine. */
@Component
public class ImportLock {

	/** Of the advisory lock in the database: any that nothing else locks. */
	public static final long NUMBER = 4_775_368_421L;

	private final DataSource dataSource;

	private final ApplicationEventPublisher events;

	ImportLock(DataSource dataSource, ApplicationEventPublisher events) {
		this.dataSource = dataSource;
		this.events = events;
	}

	/** @return false when another import is running, and nothing was done */
	public boolean runAlone(Runnable work) {
		try (Connection connection = dataSource.getConnection()) {
			if (!tell(connection, "select pg_try_advisory_lock(?)")) {
				return false;
			}
			try {
				workAndSay(work);
			}
			finally {
				tell(connection, "select pg_advisory_unlock(?)");
			}
			return true;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private void workAndSay(Runnable work) {
		try {
			work.run();
		}
		finally {
			events.publishEvent(new ImportEnded());
		}
	}

	/** Held by the connection: the database lets go of it when the program dies. */
	private static boolean tell(Connection connection, String sql) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			statement.setLong(1, NUMBER);
			try (var result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

}
