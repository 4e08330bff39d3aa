package org.guichetouvert.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CatalogueTest {

	private static final Change CHANGE = Change.by("coordination", Instant.parse("2026-11-05T09:42:00Z"));

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	Revisions revisions;

	@Test
	void readsBackWhatWasWritten() {
		UUID id = UUID.randomUUID();
		UUID location = UUID.randomUUID();
		catalogue.change(CHANGE, session -> {
			session.add(new Location(location, LocationDetails.at(
					new LocationDetails.PostalAddress("rue des Essais", "1", "1020", "Laeken")), false));
			Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french("Maison de l'essai")), null, false));
			service.answer(List.of(new NeedServed("energie-impayes", LocalizedText.french("Lit la facture."), null)));
			ServiceAtLocation place = service.settleAt(location, UUID.randomUUID());
			AccessChannel counter = service.addChannel(UUID.randomUUID(), ChannelDetails.of(ChannelKind.COUNTER), place);
			AccessPeriod period = counter.begin(UUID.randomUUID(), DatedPoint.parse("2024-02"),
					PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:00-12:00", null));
			period.verify(new Verification(TODAY, "la coordination", null, VerificationMethod.CALL, null));
		});

		ServiceEntry entry = reader.findService(id, TODAY).orElseThrow();

		assertThat(entry.slug()).startsWith("maison-de-l-essai");
		assertThat(entry.snapshot().needs()).extracting(NeedServed::needId).containsExactly("energie-impayes");
		assertThat(entry.snapshot().channels().get(0).periods().get(0).details().hours()).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(entry.snapshot().channels().get(0).periods().get(0).start()).hasToString("2024-02");
		assertThat(entry.locations().values()).extracting(place -> place.address().city()).containsExactly("Laeken");
		assertThat(revisions.listOf(EntryKind.SERVICE, id)).extracting(Revision::action)
			.containsExactly(Revision.Action.CREATED);
	}

}
