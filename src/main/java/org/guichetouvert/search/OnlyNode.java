package org.guichetouvert.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.guichetouvert.platform.StartUpFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.StringUtils;

/**
 * Keeps a second site with Lucene off the same database, by a lock on a connection that is held as long as the site runs: it
 * is free again when the program dies, however it dies.
 */
final class OnlyNode implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OnlyNode.class);

	/** Of a machine that was switched off PostgreSQL learns after half a minute, rather than two hours. */
	private static final String NOTICE_DEATH = """
			set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3""";

	private static final String LOCK = "select pg_try_advisory_lock(hashtext('guichet-ouvert'), hashtext('lucene'))";

	private final JdbcConnectionDetails database;

	private final Duration patience;

	private volatile @Nullable Connection holding;

	/** @param patience with a predecessor that is just being stopped */
	OnlyNode(JdbcConnectionDetails database, Duration patience) {
		this.database = database;
		this.patience = patience;
	}

	@Override
	public void start() {
		if (!take(patience)) {
			throw new StartUpFailure("Un autre Guichet ouvert sert déjà cette base de données avec un index Lucene, qui n'est fait que pour un seul programme à la fois : arrêtez-le d'abord, ou donnez aux deux le même OpenSearch (SPRING_PROFILES_ACTIVE=opensearch et guichet.opensearch.uris=http://SERVEUR:9200).");
		}
	}

	/** Takes it again after the database was away. */
	void keep() {
		Connection held = holding;
		if (held == null) {
			return;
		}
		try {
			if (!held.isValid(1) && !take(Duration.ZERO)) {
				log.error("Another site with a Lucene index took over this database: stop one of them, or give both an OpenSearch");
			}
		}
		catch (SQLException | IllegalStateException e) {
			log.debug("The database is away", e);
		}
	}

	private boolean take(Duration wait) {
		long end = System.nanoTime() + wait.toNanos();
		try {
			Connection connection = connect();
			while (!lock(connection)) {
				if (System.nanoTime() > end) {
					connection.close();
					return false;
				}
				Thread.sleep(250);
			}
			holding = connection;
			return true;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Not one of the pool, whose connections have an end. */
	private Connection connect() throws SQLException {
		return StringUtils.hasText(database.getUsername())
				? DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())
				: DriverManager.getConnection(database.getJdbcUrl());
	}

	private static boolean lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(NOTICE_DEATH);
			try (ResultSet answer = statement.executeQuery(LOCK)) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	@Override
	public void stop() {
		Connection held = holding;
		holding = null;
		if (held != null) {
			try {
				held.close();
			}
			catch (SQLException e) {
				log.debug("It was gone already", e);
			}
		}
	}

	@Override
	public boolean isRunning() {
		return holding != null;
	}

	/** Before the port opens. */
	@Override
	public int getPhase() {
		return 0;
	}

}
