package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Memberships;
import org.guichetouvert.editing.SeenByResidents;
import org.guichetouvert.editing.Watches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A hidden address is read by those who publish it, on its own pages, and by nobody else anywhere. */
@IntegrationTest
class HiddenPlacesTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Memberships memberships;

	@Autowired
	Watches watches;

	@Autowired
	SeenByResidents residents;

	@Autowired
	MutableClock clock;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private UUID place;

	private final UUID other = UUID.randomUUID();

	private SignedIn professional;

	@BeforeEach
	void begin() {
		var placed = new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN);
		service = CatalogueMother.withCounter(catalogue, "Abri caché", "Mo-Fr 09:00-12:00", placed, (session, one) -> {
			session.add(new Location(other, LocationDetails.at(new LocationDetails.PostalAddress("rue visible", "2", "1020", "Laeken"))
				.withPlacement(placed), false));
			CatalogueMother.open(one, ChannelDetails.of(ChannelKind.COUNTER), one.settleAt(other, UUID.randomUUID()),
					PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:00-12:00", null));
		});
		place = snapshot().places().stream().map(ServiceSnapshot.Place::locationId).filter(id -> !id.equals(other)).findFirst().orElseThrow();
		describe(says -> says.withHidden(true));
		professional = DeskMother.professional(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> List.of(place, other)
			.forEach(id -> session.find(Location.class, id).ifPresent(session::remove)));
	}

	@Test
	void theirStoryIsForThoseWhoPublishThem() {
		long created = revisions.listOf(EntryKind.LOCATION, place).stream().filter(one -> one.action() == Revision.Action.CREATED).findFirst()
			.orElseThrow().catalogueVersion();
		SignedIn member = DeskMother.coordinatorElsewhere(context);
		memberships.add(member.accountId(), service, LocalDate.of(2026, 11, 1));
		for (SignedIn reader : List.of(professional, member)) {
			assertThat(page(reader, path())).hasStatus(404);
			assertThat(page(reader, path() + "/historique")).hasStatus(404);
			assertThat(page(reader, path() + "/historique/" + created)).hasStatus(404);
		}
		for (SignedIn reader : List.of(DeskMother.coordinatorOfLaeken(context), DeskMother.administrator(context))) {
			assertThat(page(reader, path())).hasStatusOk().bodyText().contains("rue des Essais");
			assertThat(page(reader, path() + "/historique/" + created)).hasStatusOk().bodyText().contains("rue des Essais");
		}
	}

	@Test
	void whatWasHiddenOnceStaysSo() {
		long hiding = version();
		describe(says -> says.withHidden(false).withAddress(new LocationDetails.PostalAddress("rue ouverte", "9", "1020", "Laeken")));
		long opening = version();
		assertThat(page(professional, path() + "/historique")).hasStatusOk().bodyText().doesNotContain("rue des Essais");
		assertThat(page(professional, path() + "/historique/" + hiding)).hasStatus(404);
		assertThat(page(professional, path() + "/historique/" + opening)).hasStatus(404);
		assertThat(page(DeskMother.coordinatorOfLaeken(context), path() + "/historique/" + opening)).hasStatusOk();
	}

	@Test
	void areWatchedByNobodyElse() {
		assertThat(post(professional, path() + "/suivre", "suivre", "oui")).hasStatus(404);
		assertThat(watches.listOf(professional.accountId())).isEmpty();
		SignedIn keeper = DeskMother.coordinatorOfLaeken(context);
		assertThat(post(keeper, path() + "/suivre", "suivre", "oui")).hasStatus(302);
		assertThat(watches.listOf(keeper.accountId())).hasSize(1);
	}

	@Test
	void whatResidentsWouldSeeNamesNoStreet() {
		assertThat(residents.doors(service, snapshot(), ZonedDateTime.now(clock), Locale.FRENCH)).extracting(SeenByResidents.Door::where)
			.hasSize(2).contains("rue visible 2").doesNotContain("rue des Essais 1");
	}

	private void describe(UnaryOperator<LocationDetails> change) {
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Location one = session.get(Location.class, place);
			one.describe(change.apply(one.details()));
		});
	}

	private long version() {
		return revisions.findLatest(EntryKind.LOCATION, place).orElseThrow().catalogueVersion();
	}

	private ServiceSnapshot snapshot() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private String path() {
		return EntryPath.of(EntryKind.LOCATION, place);
	}

	private MvcTestResult page(SignedIn reader, String uri) {
		return mvc.get().uri(uri).with(SignIn.as(reader)).exchange();
	}

	private MvcTestResult post(SignedIn reader, String uri, String field, String value) {
		return mvc.post().uri(uri).with(SignIn.as(reader)).param(field, value).exchange();
	}

}
