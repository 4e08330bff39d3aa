package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Written on 18 November 2026. */
@IntegrationTest
class CorrectionRetentionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Corrections corrections;

	@Autowired
	CorrectionRetention retention;

	@Autowired
	JdbcTemplate jdbc;

	private UUID service;

	@BeforeEach
	void write() {
		service = DeskMother.service(context, "Accueil qui écrit");
		corrections.take(service, Map.of(Corrections.Part.OTHER, "Nous avons déménagé."));
	}

	@AfterEach
	void remove() {
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void whatNobodyDealtWithIsForgottenAfterAYear() {
		retention.runOn(LocalDate.of(2027, 11, 18));
		assertThat(count()).isEqualTo(1);
		retention.runOn(LocalDate.of(2027, 11, 19));
		assertThat(count()).isZero();
	}

	@Test
	void whatWasDealtWithIsForgottenAYearAfterThat() {
		jdbc.update("update service_correction set done_at = timestamptz '2027-03-01 10:00+01', done_by = 'coordination' where service_id = ?", service);
		retention.runOn(LocalDate.of(2028, 3, 1));
		assertThat(count()).isEqualTo(1);
		retention.runOn(LocalDate.of(2028, 3, 2));
		assertThat(count()).isZero();
	}

	private int count() {
		return jdbc.queryForObject("select count(*) from service_correction where service_id = ?", Integer.class, service);
	}

}
