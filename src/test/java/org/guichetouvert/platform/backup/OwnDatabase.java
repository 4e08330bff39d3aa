package org.guichetouvert.platform.backup;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.guichetouvert.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, as programs of several versions would see it. */
record OwnDatabase(DataSource dataSource) {

	static OwnDatabase create() {
		TestDatabase empty = TestDatabase.createEmpty();
		return new OwnDatabase(new DriverManagerDataSource(empty.url(), empty.username(), empty.password()));
	}

	/** Of a program that has further migrations at these places. */
	Flyway program(String... further) {
		String[] locations = Stream.concat(Stream.of("classpath:db/migration"), Stream.of(further)).toArray(String[]::new);
		return Flyway.configure().dataSource(dataSource).cleanDisabled(false).locations(locations).load();
	}

	JdbcClient jdbc() {
		return JdbcClient.create(dataSource);
	}

}
