package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Counters on 1 January 2019, and those of the same services today, 18 November 2026. */
@IntegrationTest
class CountersOverTimeTest {

	private static final LocalDate THEN = LocalDate.of(2019, 1, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	CountersOverTime counters;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	private final List<UUID> written = new ArrayList<>();

	@BeforeEach
	void beAlone() {
		CatalogueMother.clear(catalogue, reader);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void countsACounterThatIsThereStillAndOneThatIsGone() {
		counter("Toujours là", "2009", null);
		counter("Fermé", "2009", "2020-03");

		assertThat(counters.compare(THEN, TODAY)).isEqualTo(new CountersOverTime.ThenAndNow(2, 2, 1));
	}

	@Test
	void leavesOutAServiceOfWhoseCounterNobodyKnowsTheStart() {
		counter("Depuis on ne sait quand", null, null);
		counter("Plus récent", "2022", null);

		assertThat(counters.compare(THEN, TODAY)).isEqualTo(new CountersOverTime.ThenAndNow(1, 0, 1));
	}

	@Test
	void seesAChangeAtOnce() {
		counter("Un", "2009", null);
		assertThat(counters.compare(THEN, TODAY).services()).isEqualTo(1);

		counter("Deux", "2009", null);

		assertThat(counters.compare(THEN, TODAY).services()).isEqualTo(2);
	}

	private void counter(String name, String start, String end) {
		written.add(CatalogueMother.withCounter(catalogue, name, "Mo-Fr 09:00-12:00", LocationDetails.Placed.NOWHERE, (session, service) -> {
			AccessChannel channel = service.channels().get(0);
			channel.periods().get(0).startOn(start == null ? null : DatedPoint.parse(start));
			service.addChannel(UUID.randomUUID(), ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 78"), null)
				.begin(UUID.randomUUID(), DatedPoint.parse("2008"), PeriodDetails.of(Admission.WALK_IN));
			if (end != null) {
				channel.endOn(DatedPoint.parse(end), new PeriodEnd("essai", LocalizedText.EMPTY, null, null));
			}
		}));
	}

}
