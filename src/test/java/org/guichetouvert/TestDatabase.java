package org.guichetouvert;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.guichetouvert.platform.ReferenceLoads;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real PostgreSQL with the migrations, without Spring: one server for all tests, one database for each that asks. */
public final class TestDatabase {

	private static final EmbeddedPostgres SERVER = start();

	private final DataSource dataSource;

	private TestDatabase(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** A new, migrated, empty database. */
	public static TestDatabase create(String name) {
		try (var connection = SERVER.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (java.sql.SQLException e) {
			throw new IllegalStateException(e);
		}
		DataSource dataSource = SERVER.getDatabase("postgres", name);
		Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
		return new TestDatabase(dataSource);
	}

	public DataSource dataSource() {
		return dataSource;
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(dataSource);
	}

	public NamedParameterJdbcTemplate template() {
		return new NamedParameterJdbcTemplate(dataSource);
	}

	public ReferenceLoads loads() {
		return new ReferenceLoads(jdbc(), new JdbcTransactionManager(dataSource));
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
