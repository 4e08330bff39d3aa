package org.guichetouvert.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskMother;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round past services, one stop each. It goes with the account of whoever walks it. */
public final class RoundMother {

	private RoundMother() {
	}

	public static UUID round(ApplicationContext context, SignedIn reader, UUID... services) {
		List<List<Rounds.At>> stops = new ArrayList<>();
		Arrays.stream(services).forEach(service -> stops.add(List.of(new Rounds.At(service, context.getBean(JdbcTemplate.class).queryForObject(
				"select location_id from service_at_location where service_id = ? and location_id is not null limit 1", UUID.class, service)))));
		return context.getBean(Rounds.class).make(reader, new Rounds.Plan(DeskMother.area(context, "laeken"), List.of(), false,
				Instant.parse("2026-11-24T08:00:00Z"), null, null, stops));
	}

}
