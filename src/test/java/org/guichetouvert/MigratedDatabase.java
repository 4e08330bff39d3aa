package org.guichetouvert;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.guichetouvert.platform.ReferenceLoads;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of its own with the migrations and nothing else, for tests that go without Spring. */
public record MigratedDatabase(DataSource dataSource) {

	public static MigratedDatabase create() {
		TestDatabase empty = TestDatabase.createEmpty();
		var dataSource = new DriverManagerDataSource(empty.url(), empty.username(), empty.password());
		Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
		return new MigratedDatabase(dataSource);
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

}
