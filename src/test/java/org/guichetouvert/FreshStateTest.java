package org.guichetouvert;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.LocationDetails.Placed;
import org.guichetouvert.platform.DataVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class FreshStateTest {

	private static final String SEARCH = "/recherche?q=Accueil+oubliable";

	@Autowired
	ApplicationContext application;

	@Autowired
	Catalogue catalogue;

	@Autowired
	MutableClock clock;

	@Autowired
	DataVersion version;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester pages;

	@Test
	void nothingIsLeftInTablesIndexAndPages() {
		UUID service = CatalogueMother.withCounter(catalogue, "Accueil oubliable", "Mo-Fr 09:00-12:00", Placed.NOWHERE);
		jdbc.update("update area set name = jsonb_build_object('fr', 'Oubliable') where slug = 'laeken'");
		clock.setTo(MutableClock.START.plusDays(3));
		assertThat(pages.get().uri(SEARCH)).bodyText().contains("/services/accueil-oubliable");
		long before = version.current();

		FreshState.bringBack(application);

		assertThat(pages.get().uri(SEARCH)).bodyText().doesNotContain("/services/accueil-oubliable");
		for (String table : List.of("service", "access_channel", "location")) {
			assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class)).as(table).isZero();
		}
		assertThat(jdbc.queryForObject("select count(*) from revision where entry_id = ?", Integer.class, service)).isZero();
		assertThat(jdbc.queryForObject("select name ->> 'fr' = 'Oubliable' from area where slug = 'laeken'", Boolean.class)).isFalse();
		assertThat(version.current()).as("what was kept of it is not taken for the present").isGreaterThan(before);
		assertThat(clock.instant()).isEqualTo(MutableClock.START.atZone(clock.getZone()).toInstant());
	}

}
