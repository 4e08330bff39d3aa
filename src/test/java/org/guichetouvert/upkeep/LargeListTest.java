package org.guichetouvert.upkeep;

import java.util.Set;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The list takes as many queries for thousands of services as for some, and reads none that lie elsewhere. */
@IntegrationTest
class LargeListTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Checks checks;

	@Autowired
	CheckReading reading;

	@Autowired
	StatementCounter statements;

	@Test
	@Transactional
	void takesNoMoreQueriesForThousandsAndReadsOnlyItsOwn() {
		SignedIn coordinator = new SignedIn(UUID.randomUUID(), "essai", Role.COORDINATOR, Set.of(DeskMother.area(context, "laeken")));
		add("few", 20, DeskMother.area(context, "laeken-quartier"));
		int before = checks.of(coordinator, null).size();
		int few = counted(coordinator);
		add("many", 2000, DeskMother.area(context, "laeken-quartier"));
		assertThat(counted(coordinator)).isLessThanOrEqualTo(few + 2).isLessThanOrEqualTo(20);
		assertThat(checks.of(coordinator, null)).hasSize(before + 2000);
		assertThat(reading.published(Set.of(), Set.of(DeskMother.area(context, "cureghem"))).size()).isLessThan(2000);
	}

	private int counted(SignedIn reader) {
		int before = statements.count();
		checks.of(reader, null);
		return statements.count() - before;
	}

	private void add(String of, int number, UUID quartier) {
		jdbc.update("""
				insert into location (id, version, neighbourhood_id, placed_by) select md5('l' || ? || g)::uuid, 0, ?, 'given'
				from generate_series(1, ?) g""", of, quartier, number);
		jdbc.update("""
				insert into service (id, version, name, status, audience_mode, fee, without_papers)
				select md5('s' || ? || g)::uuid, 0, '{"fr":"x"}', 'published', 'all', 'unknown', 'unknown' from generate_series(1, ?) g""", of, number);
		jdbc.update("""
				insert into service_at_location (id, service_id, location_id)
				select md5('p' || ? || g)::uuid, md5('s' || ? || g)::uuid, md5('l' || ? || g)::uuid from generate_series(1, ?) g""", of, of, of,
				number);
		jdbc.update("""
				insert into access_channel (id, service_id, kind) select md5('c' || ? || g)::uuid, md5('s' || ? || g)::uuid, 'phone'
				from generate_series(1, ?) g""", of, of, number);
	}

}
