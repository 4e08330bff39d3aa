package org.guichetouvert.exchange.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.guichetouvert.FreshState;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.platform.StartUpFailure;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Invented entries come, move with the day, and go; each test commits, and takes everything back. */
@IntegrationTest
class DemonstrationLifeTest {

	private static final UUID ENERGY = Keys.id("service", "maison-energie");

	private static final List<String> TABLES = List.of("service", "organization", "location", "contact", "person", "partnership",
			"disruption", "gap_statement", "report", "refusal_count");

	@Autowired
	Demonstration demonstration;

	@Autowired
	DemonstrationCommand command;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	Revisions revisions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MutableClock clock;

	@Autowired
	ApplicationContext application;

	@BeforeEach
	void load() {
		FreshState.bringBack(application);
		WithDemonstration.Loaded.bringBack(application);
	}

	@Test
	void secondLoadChangesNothing() {
		long version = revisions.catalogueVersion();
		jdbc.sql("update demonstration set fingerprint = 'another program'").update();

		assertThat(demonstration.refresh()).isTrue();
		assertThat(jdbc.sql("select kind || ' ' || snapshot from revision where catalogue_version > ?").param(version)
			.query(String.class).list()).isEmpty();
	}

	@Test
	void secondStartHasNothingToDo() {
		assertThat(demonstration.refresh()).isFalse();
	}

	@Test
	void datesMoveWithTheDay() {
		LocalDate before = verifiedOn(find(ENERGY));
		clock.setTo(LocalDateTime.of(2027, 3, 5, 8, 0));

		assertThat(demonstration.refresh()).isTrue();
		assertThat(before).isEqualTo(LocalDate.of(2026, 11, 6));
		assertThat(verifiedOn(find(ENERGY))).isEqualTo(LocalDate.of(2027, 2, 21));
	}

	@Test
	void datesMoveBackWithAClockThatWasWrong() {
		clock.setTo(LocalDateTime.of(2027, 3, 5, 8, 0));
		demonstration.refresh();
		clock.setTo(MutableClock.START);

		assertThat(demonstration.refresh()).isTrue();
		assertThat(verifiedOn(find(ENERGY))).isEqualTo(LocalDate.of(2026, 11, 6));
	}

	@Test
	void leavesAloneWhatSomebodyEdited() {
		catalogue.change(Change.by("coordination", clock.instant()), session -> {
			Service service = session.getService(ENERGY);
			service.describe(service.details().withName(LocalizedText.french("Maison renommée")));
		});
		clock.setTo(LocalDateTime.of(2027, 3, 5, 8, 0));
		demonstration.refresh();

		ServiceEntry edited = find(ENERGY);
		assertThat(edited.snapshot().details().name().in("fr")).isEqualTo("Maison renommée");
		assertThat(verifiedOn(edited)).isEqualTo(LocalDate.of(2026, 11, 6));
	}

	@Test
	void doesNotBringBackWhatSomebodyTookOut() {
		UUID unwanted = Keys.id("service", "consultation-cerf-volant");
		catalogue.change(Change.by("coordination", clock.instant()), session -> session.remove(session.getService(unwanted)));
		clock.setTo(LocalDateTime.of(2027, 3, 5, 8, 0));
		demonstration.refresh();

		assertThat(reader.findService(unwanted, LocalDate.now(clock))).isEmpty();
	}

	@Test
	void removalLeavesNothingInvented() {
		assertThat(command.run(List.of("remove"), new DefaultApplicationArguments())).isZero();

		assertThat(TABLES).allSatisfy(table -> assertThat(countDemo(table)).as(table).isZero());
		assertThat(reader.hasDemonstration()).isFalse();
	}

	@Test
	void whatSomebodyDecidedOnToTryItStaysWhenTheDaysMove() {
		String one = "select id from report where demo and kind = 'wrong_hours' and state = 'received'";
		UUID report = jdbc.sql(one).query(UUID.class).single();
		jdbc.sql("update report set state = 'accepted', outcome = 'fixed', decided_at = now(), version = 1 where id = ?").param(report).update();
		long all = countDemo("report");
		clock.setTo(LocalDateTime.of(2027, 3, 5, 8, 0));
		demonstration.refresh();

		assertThat(jdbc.sql("select state from report where id = ?").param(report).query(String.class).single()).isEqualTo("accepted");
		assertThat(countDemo("report")).isEqualTo(all);
		assertThat(jdbc.sql("select min(month) from refusal_count where demo").query(LocalDate.class).single()).isEqualTo("2026-12-01");
	}

	@Test
	void noStartBringsBackWhatWasRemoved() {
		demonstration.remove();

		assertThat(demonstration.refresh()).isFalse();
		assertThat(reader.hasDemonstration()).isFalse();
	}

	@Test
	void loadingAgainGivesTheSameAddresses() {
		String slug = find(ENERGY).slug();
		demonstration.remove();
		command.run(List.of("load"), new DefaultApplicationArguments());

		assertThat(find(ENERGY).slug()).isEqualTo(slug);
	}

	@Test
	void keepsTrueEntriesAndWhatTheyStandOn() {
		UUID service = UUID.randomUUID();
		UUID contact = UUID.randomUUID();
		UUID partnership = UUID.randomUUID();
		UUID organization = Keys.id("organization", "energie-claire");
		UUID location = Keys.id("location", "merle-bleu");
		catalogue.change(Change.by("coordination", clock.instant()), session -> {
			Service real = session.add(new Service(service, ServiceDetails.named(LocalizedText.french("Vrai service")), organization, false));
			real.settleAt(location, UUID.randomUUID());
			Contact colleague = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("accueil")), false));
			colleague.answerFor(List.of(service, ENERGY));
			session.add(new Partnership(partnership, Partnership.End.service(service), Partnership.End.service(ENERGY),
					new PartnershipDetails(PartnershipKind.REFERS_TO, null, null, LocalizedText.EMPTY, null, true, false, null,
							LocalizedText.EMPTY, null), false));
		});

		Removal.Outcome outcome = demonstration.remove();

		ServiceEntry real = find(service);
		assertThat(outcome.kept()).isEqualTo(2);
		assertThat(real.snapshot().organizationId()).isEqualTo(organization);
		assertThat(real.locations()).containsOnlyKeys(location);
		assertThat(countDemo("organization") + countDemo("location")).isZero();
		assertThat(jdbc.sql("select service_id from contact_service where contact_id = ?").param(contact).query(UUID.class).list())
			.containsExactly(service);
		assertThat(revisions.listOf(EntryKind.PARTNERSHIP, partnership)).hasSize(2);
		takeOutAll(service, contact, organization, location);
	}

	@Test
	void refusesAnotherValueInFrench() {
		assertThatThrownBy(() -> command.run(List.of("maybe"), new DefaultApplicationArguments()))
			.isInstanceOf(StartUpFailure.class).hasMessageContaining("--demo=remove").hasMessageContaining("maybe");
	}

	private void takeOutAll(UUID service, UUID contact, UUID organization, UUID location) {
		catalogue.change(Change.ofDemonstration(clock.instant()), session -> {
			session.remove(session.get(Contact.class, contact));
			session.remove(session.getService(service));
			session.remove(session.getLocation(location));
			session.remove(session.getOrganization(organization));
		});
	}

	private ServiceEntry find(UUID id) {
		return reader.findService(id, LocalDate.now(clock)).orElseThrow();
	}

	private static LocalDate verifiedOn(ServiceEntry service) {
		return service.snapshot().channels().stream().flatMap(channel -> channel.periods().stream())
			.map(ServiceSnapshot.Period::verification).filter(Objects::nonNull).map(Verification::on)
			.findFirst().orElseThrow();
	}

	private long countDemo(String table) {
		return jdbc.sql("select count(*) from " + table + " where demo").query(Long.class).single();
	}

}
