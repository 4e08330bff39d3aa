package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A check that is due stays due when somebody else looks earlier. */
@IntegrationTest
class NextCheckTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final LocalDate DUE = LocalDate.of(2027, 2, 1);

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Confirmations confirmations;

	@Autowired
	Drafts drafts;

	@Autowired
	Publishing publishing;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil à revoir");
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void isKeptByAConfirmation() {
		checkAgain(DUE);
		confirmations.confirm(coordinator, service, VerificationMethod.CALL);
		assertThat(verification()).isEqualTo(new Verification(TODAY, coordinator.function(), null, VerificationMethod.CALL, DUE));
	}

	@Test
	void isKeptByAPublication() {
		checkAgain(DUE);
		Draft draft = drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class, says -> says.withChannel(channel().id(),
				one -> new ServiceSnapshot.Channel(one.id(), one.placeId(), one.details(), one.periods().stream()
					.map(period -> new ServiceSnapshot.Period(period.id(), period.start(), period.end(), period.details()
						.withHours("Mo 10:00-11:00", null), period.ending(), period.verification())).toList())));
		assertThat(publishing.publish(coordinator, draft.id(), null, VerificationMethod.CALL)).isEqualTo(Publishing.Outcome.PUBLISHED);
		assertThat(verification()).isEqualTo(new Verification(TODAY, coordinator.function(), null, VerificationMethod.CALL, DUE));
	}

	@Test
	void isOverOnItsDay() {
		checkAgain(TODAY);
		confirmations.confirm(coordinator, service, VerificationMethod.CALL);
		assertThat(verification().nextCheckOn()).isNull();
	}

	private void checkAgain(LocalDate day) {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().get(0).periods().get(0)
			.verify(new Verification(LocalDate.of(2026, 11, 3), "la coordination", null, VerificationMethod.VISIT, day)));
	}

	private ServiceSnapshot.Channel channel() {
		return ((ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot()).channels().get(0);
	}

	private Verification verification() {
		return channel().periods().get(0).verification();
	}

}
