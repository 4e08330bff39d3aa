package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How many of 200 entries fall due in a week, for entries of the kinds that the demonstration has. Stands in upkeep.md. */
@IntegrationTest
@WithDemonstration
class WeekOfChecksTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	CheckReading reading;

	@Test
	void fewerThanFourteenOfTwoHundredFallDueInAWeek() {
		List<CheckFacts> facts = reading.facts(reading.published(), TODAY);
		double aDay = facts.stream().mapToDouble(one -> 1.0 / usualDays(one)).sum();
		double aWeek = aDay * 7 * 200 / facts.size();
		System.out.printf("Of 200 entries like the %d of the demonstration, %.1f fall due in a week by the usual times%n", facts.size(), aWeek);
		assertThat(aWeek).isBetween(5.0, 14.0);
	}

	/** How long until it is due, were it verified today. */
	private static long usualDays(CheckFacts facts) {
		var verified = facts.ways().stream().map(way -> new CheckFacts.Way(way.kind(), way.admission(), false, false, null, TODAY, null)).toList();
		Check next = new CheckRisk(Period.ofMonths(6)).of(new CheckFacts(facts.serviceId(), verified, List.of(), List.of(), List.of(), null, null,
				null, null, facts.sought()), TODAY);
		return Math.max(1, ChronoUnit.DAYS.between(TODAY, next.due()));
	}

}
