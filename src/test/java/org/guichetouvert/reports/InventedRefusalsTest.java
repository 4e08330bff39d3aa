package org.guichetouvert.reports;

import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.guichetouvert.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was counted of invented institutions before such counts were marked is not taken for true. */
class InventedRefusalsTest {

	@Test
	void oldCountsOfInventedInstitutionsAreMarked() {
		TestDatabase empty = TestDatabase.createEmpty();
		var dataSource = new DriverManagerDataSource(empty.url(), empty.username(), empty.password());
		var program = Flyway.configure().dataSource(dataSource).locations("classpath:db/migration");
		program.target("098").load().migrate();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		UUID invented = count(jdbc, true);
		count(jdbc, false);
		program.target("latest").load().migrate();
		assertThat(jdbc.sql("select organization_id from refusal_count where demo").query(UUID.class).list()).containsExactly(invented);
	}

	private static UUID count(JdbcClient jdbc, boolean demo) {
		UUID id = UUID.randomUUID();
		jdbc.sql("insert into organization (id, version, name, demo) values (?, 0, jsonb_build_object('fr', 'Comptoir'), ?)").params(id, demo).update();
		jdbc.sql("insert into refusal_count (organization_id, month, kind, reports) values (?, '2026-09-01', 'refused', 6)").param(id).update();
		return id;
	}

}
