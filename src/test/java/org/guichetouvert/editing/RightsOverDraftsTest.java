package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever keeps an area puts nothing into force beyond it: not by widening an entry, nor by what she sets beside hers. */
@IntegrationTest
class RightsOverDraftsTest {

	private static final LocalDate DAY = CatalogueMother.VERIFIED_ON;

	private static final LocalizedText WORDS = LocalizedText.french("Essai des droits");

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Rights rights;

	@Autowired
	Drafts drafts;

	@Autowired
	Memberships memberships;

	@Autowired
	AreaTree areas;

	@Autowired
	JdbcTemplate jdbc;

	private SignedIn here;

	private SignedIn elsewhere;

	private SignedIn administrator;

	private UUID laeken;

	private UUID cureghem;

	private UUID own;

	private UUID second;

	private UUID others;

	private final List<UUID> written = new ArrayList<>();

	private final List<UUID> organizations = new ArrayList<>();

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		here = DeskMother.coordinatorOfLaeken(context);
		elsewhere = DeskMother.coordinatorElsewhere(context);
		administrator = DeskMother.administrator(context);
		laeken = DeskMother.area(context, "laeken");
		cureghem = DeskMother.area(context, "cureghem");
		own = DeskMother.service(context, "Essai des droits d'ici");
		second = DeskMother.service(context, "Essai des droits d'ici aussi");
		UUID there = areas.neighbourhoodsOf(areas.findBySlug("cureghem").orElseThrow()).get(0).id();
		others = CatalogueMother.withCounter(catalogue, "Essai des droits d'ailleurs", "Mo-Fr 09:00-12:00",
				new LocationDetails.Placed(null, there, PlacedBy.GIVEN));
	}

	@AfterEach
	void end() {
		jdbc.update("delete from draft");
		SignIn.removeAccounts(context);
		catalogue.change(CatalogueMother.CHANGE, session -> written.forEach(id -> {
			session.find(Disruption.class, id).ifPresent(session::remove);
			session.find(GapStatement.class, id).ifPresent(session::remove);
			session.find(Contact.class, id).ifPresent(session::remove);
			session.find(Partnership.class, id).ifPresent(session::remove);
		}));
		CatalogueMother.remove(catalogue, own, second, others);
		catalogue.change(CatalogueMother.CHANGE,
				session -> organizations.forEach(id -> session.find(Organization.class, id).ifPresent(session::remove)));
	}

	@Test
	void aDisruptionOfOnesAreaIsNotWidened() {
		UUID id = in(EntryKind.DISRUPTION, disruption(List.of(laeken), List.of()));
		assertThat(publishes(here, EntryKind.DISRUPTION, id, disruption(List.of(laeken), List.of("cpas")))).isTrue();
		assertThat(publishes(here, EntryKind.DISRUPTION, id, disruption(List.of(laeken, cureghem), List.of()))).isFalse();
		assertThat(publishes(here, EntryKind.DISRUPTION, id, disruption(List.of(), List.of("cpas")))).isFalse();
		assertThat(publishes(administrator, EntryKind.DISRUPTION, id, disruption(List.of(), List.of("cpas")))).isTrue();
		assertThat(rights.mayPublish(here, drafts.replace(here, EntryKind.DISRUPTION, id, null, null))).isTrue();
	}

	@Test
	void aGapIsNotMovedToAnAreaOfOthers() {
		UUID id = in(EntryKind.GAP_STATEMENT, gap(laeken, "Rien ici."));
		assertThat(publishes(here, EntryKind.GAP_STATEMENT, id, gap(laeken, "Plus rien ici."))).isTrue();
		assertThat(publishes(here, EntryKind.GAP_STATEMENT, id, gap(cureghem, "Rien là."))).isFalse();
	}

	@Test
	void whatOnlyAnAdministratorMayPublishWaitsForHer() {
		UUID id = in(EntryKind.GAP_STATEMENT, gap(laeken, "Rien ici."));
		Draft draft = drafts.replace(here, EntryKind.GAP_STATEMENT, id, gap(cureghem, "Rien là."), null);
		drafts.propose(here, draft.id(), null);
		Draft proposal = drafts.find(draft.id()).orElseThrow();
		assertThat(rights.concerns(administrator, proposal)).isTrue();
		assertThat(List.of(here, elsewhere)).noneMatch(reader -> rights.concerns(reader, proposal));
	}

	@Test
	void aFunctionGetsServicesOfOnesOwnOnly() {
		UUID id = in(EntryKind.CONTACT, contact(null, own));
		assertThat(publishes(here, EntryKind.CONTACT, id, contact(null, own, second))).isTrue();
		assertThat(publishes(here, EntryKind.CONTACT, id, contact(null, own, others))).isFalse();
		assertThat(publishes(administrator, EntryKind.CONTACT, id, contact(null, own, others))).isTrue();
		assertThat(publishesNew(EntryKind.CONTACT, contact(null, own, others))).isFalse();
		assertThat(publishesNew(EntryKind.CONTACT, contact(null, own))).isTrue();
		UUID shared = in(EntryKind.CONTACT, contact(null, own, others));
		assertThat(publishes(here, EntryKind.CONTACT, shared, contact(null, others))).isTrue();
	}

	@Test
	void aFunctionIsNotHandedToTheServicesOfAnOrganizationOfOthers() {
		UUID organization = organization(others);
		UUID id = in(EntryKind.CONTACT, contact(organization, own));
		assertThat(publishes(here, EntryKind.CONTACT, id, contact(organization))).isFalse();
	}

	@Test
	void anOrganizationIsOnesOwnOnlyWithAllOfItsServices() {
		UUID whole = organization(own, second);
		assertThat(of(here, EntryKind.ORGANIZATION, whole)).isEqualTo(Territory.OWN);
		UUID shared = organization(own, others);
		assertThat(of(here, EntryKind.ORGANIZATION, shared)).isEqualTo(Territory.OTHERS);
		assertThat(of(elsewhere, EntryKind.ORGANIZATION, shared)).isEqualTo(Territory.OTHERS);
		UUID contact = in(EntryKind.CONTACT, contact(shared));
		assertThat(of(here, EntryKind.CONTACT, contact)).isEqualTo(Territory.OTHERS);
		UUID named = in(EntryKind.CONTACT, contact(shared, own));
		assertThat(of(here, EntryKind.CONTACT, named)).isEqualTo(Territory.OWN);
	}

	@Test
	void aProposalAboutAnOrganizationOfTwoCoordinatorsWaitsForAdministrators() {
		UUID shared = organization(own, others);
		SignedIn colleague = DeskMother.professional(context);
		Draft draft = drafts.replace(colleague, EntryKind.ORGANIZATION, shared, named("Essai des droits, autrement"), null);
		drafts.propose(colleague, draft.id(), null);
		Draft proposal = drafts.find(draft.id()).orElseThrow();
		assertThat(rights.concerns(administrator, proposal)).isTrue();
		assertThat(rights.concerns(here, proposal)).isFalse();
	}

	@Test
	void aNewOrganizationIsWhosesBeganItOnly() {
		Draft draft = drafts.begin(here, EntryKind.ORGANIZATION, UUID.randomUUID(), named("Essai des droits, nouvelle"));
		assertThat(rights.mayPublish(here, draft)).isTrue();
		assertThat(rights.mayPublish(elsewhere, draft)).isFalse();
		SignedIn colleague = DeskMother.professional(context);
		Draft proposed = drafts.begin(colleague, EntryKind.ORGANIZATION, UUID.randomUUID(), named("Essai des droits, proposée"));
		drafts.propose(colleague, proposed.id(), null);
		Draft proposal = drafts.find(proposed.id()).orElseThrow();
		assertThat(rights.mayPublish(here, proposal)).isFalse();
		assertThat(rights.concerns(administrator, proposal)).isTrue();
	}

	@Test
	void anOrganizationThatIsGoneIsNobodysToBringBack() {
		UUID gone = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE,
				session -> session.add(new Organization(gone, named("Essai des droits, passée"), false)));
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.getOrganization(gone)));
		Draft draft = drafts.begin(here, EntryKind.ORGANIZATION, gone, named("Essai des droits, passée"));
		assertThat(rights.mayPublish(here, draft)).isFalse();
		assertThat(rights.mayPublish(administrator, draft)).isTrue();
	}

	@Test
	void nobodyConfirmsAPartnershipForTheOtherEnd() {
		UUID id = in(EntryKind.PARTNERSHIP, partnership(false, false, null));
		assertThat(publishes(here, EntryKind.PARTNERSHIP, id, partnership(true, false, null))).isTrue();
		assertThat(publishes(elsewhere, EntryKind.PARTNERSHIP, id, partnership(false, true, null))).isTrue();
		assertThat(publishes(here, EntryKind.PARTNERSHIP, id, partnership(true, true, null))).isFalse();
		assertThat(publishes(administrator, EntryKind.PARTNERSHIP, id, partnership(true, true, null))).isTrue();
		assertThat(publishesNew(EntryKind.PARTNERSHIP, partnership(true, true, null))).isFalse();
		memberships.add(here.accountId(), others, DAY);
		assertThat(publishes(here, EntryKind.PARTNERSHIP, id, partnership(true, true, null))).isTrue();
	}

	@Test
	void whoeverRelaysAgreesToIt() {
		UUID id = in(EntryKind.PARTNERSHIP, partnership(false, false, null));
		assertThat(publishes(here, EntryKind.PARTNERSHIP, id, partnership(false, false, DAY))).isTrue();
		assertThat(publishes(elsewhere, EntryKind.PARTNERSHIP, id, partnership(false, false, DAY))).isFalse();
	}

	@Test
	void whatTheOtherEndIsToConfirmWaitsForIt() {
		UUID id = in(EntryKind.PARTNERSHIP, partnership(false, false, null));
		Draft draft = drafts.replace(here, EntryKind.PARTNERSHIP, id, partnership(false, true, null), null);
		drafts.propose(here, draft.id(), null);
		Draft proposal = drafts.find(draft.id()).orElseThrow();
		assertThat(rights.concerns(elsewhere, proposal)).isTrue();
		assertThat(rights.concerns(here, proposal)).isFalse();
		assertThat(rights.concerns(administrator, proposal)).isFalse();
	}

	/** Whether a draft of the entry that says so is in force as soon as she sends it. */
	private boolean publishes(SignedIn reader, EntryKind kind, UUID id, Object says) {
		return rights.mayPublish(reader, drafts.replace(reader, kind, id, says, null));
	}

	private boolean publishesNew(EntryKind kind, Object says) {
		return rights.mayPublish(here, drafts.begin(here, kind, UUID.randomUUID(), says));
	}

	private Territory of(SignedIn reader, EntryKind kind, UUID id) {
		return rights.of(reader, kind, id, snapshots.find(kind, id).orElseThrow().snapshot());
	}

	/** An entry of the catalogue. */
	private UUID in(EntryKind kind, Object says) {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> snapshots.apply(session, kind, id, says));
		written.add(id);
		return id;
	}

	/** One that runs these services. */
	private UUID organization(UUID... services) {
		UUID id = in(EntryKind.ORGANIZATION, named("Essai des droits, maison"));
		organizations.add(id);
		catalogue.change(CatalogueMother.CHANGE,
				session -> List.of(services).forEach(service -> session.get(Service.class, service).belongTo(id)));
		return id;
	}

	private static OrganizationDetails named(String name) {
		return OrganizationDetails.named(LocalizedText.french(name));
	}

	private static Disruption.Snapshot disruption(List<UUID> areaIds, List<String> types) {
		var details = new Disruption.Details(WORDS, DAY, DAY.plusDays(3), List.of("counter"), null);
		return new Disruption.Snapshot(details, areaIds, types, List.of());
	}

	private static GapStatement.Details gap(UUID areaId, String sentence) {
		return new GapStatement.Details("energie-impayes", areaId, DAY, null, LocalizedText.french(sentence), "la coordination");
	}

	private static Contact.Snapshot contact(UUID organization, UUID... services) {
		return new Contact.Snapshot(ContactDetails.of(WORDS), null, organization, null, List.of(services), List.of(), List.of(),
				List.of());
	}

	/** The service here relays the counter of the one elsewhere. */
	private Partnership.Snapshot partnership(boolean byFrom, boolean byTo, LocalDate relay) {
		return new Partnership.Snapshot(Partnership.End.service(own), Partnership.End.service(others), new PartnershipDetails(
				PartnershipKind.RELAYS_COUNTER_OF, null, null, WORDS, null, byFrom, byTo, relay, LocalizedText.EMPTY, null), List.of());
	}

}
