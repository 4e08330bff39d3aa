package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.duplicates.Merging.Outcome;
import org.guichetouvert.duplicates.Merging.Wanted;
import org.guichetouvert.duplicates.WayPairs.Choice;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two entries become one, with all that named them, and two again. */
@IntegrationTest
class MergingTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Merging merging;

	@Autowired
	Unmerging unmerging;

	@Autowired
	Merges merges;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Revisions revisions;

	@Autowired
	SlugBook slugs;

	@Autowired
	Drafts drafts;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JsonMapper json;

	@Autowired
	MockMvcTester pages;

	private SignedIn coordinator;

	private UUID kept;

	private UUID gone;

	private UUID third;

	private String name;

	private final Collection<UUID> organizations = new ArrayList<>();

	@BeforeEach
	void settle() {
		coordinator = DeskMother.coordinatorOfLaeken(context);
		name = "Fusion " + UUID.randomUUID();
		kept = DeskMother.service(context, name);
		gone = service(name + " bis");
		move(gone);
		third = DeskMother.service(context, name + " voisine");
	}

	@AfterEach
	void clear() {
		jdbc.update("delete from draft");
		jdbc.update("delete from entry_merge");
		jdbc.update("delete from external_identifier where source = 'essai fusion'");
		CatalogueMother.remove(catalogue, kept, gone, third);
		catalogue.change(CatalogueMother.CHANGE, session -> organizations.forEach(id -> session.find(Organization.class, id)
			.ifPresent(session::remove)));
		SignIn.removeAccounts(context);
	}

	/** With a counter elsewhere, a line, and a description. */
	private UUID service(String called) {
		return CatalogueMother.withCounter(catalogue, called, "Mo 13:00-15:00",
				new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN), (session, service) -> {
					service.describe(service.details().withDescription(LocalizedText.french("On lit la facture avec vous.")));
					CatalogueMother.open(service, new ChannelDetails(ChannelKind.PHONE, LocalizedText.EMPTY, "02 000 00 77", null), null,
							PeriodDetails.of(Admission.WALK_IN));
				});
	}

	/** To a house of its own: both would be at one address. */
	private void move(UUID service) {
		UUID place = says(service).places().get(0).locationId();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Location location = session.getLocation(place);
			location.describe(location.details().withAddress(new LocationDetails.PostalAddress("rue de la Fusion", "7", "1020", "Laeken")));
		});
	}

	@Test
	void isOnceAtAnAddressThatStandsTwiceAsAPlace() {
		UUID other = service(name + " quater");
		var wanted = new Wanted(EntryKind.SERVICE, kept, other, Map.of(), Map.of(), merging.seen(EntryKind.SERVICE, kept, other));
		String before = written(other);
		UUID merge = merging.merge(coordinator, wanted).mergeId();
		assertThat(says(kept).places()).hasSize(1);
		assertThat(says(kept).channels()).hasSize(2);
		unmerging.undo(coordinator, merge);
		assertThat(written(other)).isEqualTo(before);
		CatalogueMother.remove(catalogue, other);
	}

	/** The same house, once kept from everybody: what stands there does not come to stand where everybody can read it. */
	@Test
	void movesNothingFromAHiddenPlaceToAPublicOne() {
		UUID other = service(name + " quater");
		UUID place = says(other).places().get(0).locationId();
		catalogue.change(CatalogueMother.CHANGE, session -> session.getLocation(place)
			.describe(session.getLocation(place).details().withHidden(true)));
		merging.merge(coordinator, new Wanted(EntryKind.SERVICE, kept, other, Map.of(), Map.of(), merging.seen(EntryKind.SERVICE, kept, other)));
		assertThat(says(kept).places()).extracting(ServiceSnapshot.Place::locationId).hasSize(2).contains(place);
	}

	@Test
	void takesApartWhatWentInLastFirst() {
		UUID first = merging.merge(coordinator, wanted(Map.of())).mergeId();
		context.getBean(MutableClock.class).setTo(MutableClock.START.plusMinutes(1));
		var next = new Wanted(EntryKind.SERVICE, kept, third, Map.of(), Map.of(), merging.seen(EntryKind.SERVICE, kept, third));
		UUID second = merging.merge(coordinator, next).mergeId();
		assertThat(unmerging.undo(coordinator, first)).isEqualTo(Unmerging.Outcome.LATER_FIRST);
		assertThat(snapshots.find(EntryKind.SERVICE, gone)).isEmpty();
		assertThat(unmerging.undo(coordinator, second)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(unmerging.undo(coordinator, first)).isEqualTo(Unmerging.Outcome.UNDONE);
	}

	@Test
	void isUndoneThoughAPartnerOfBothIsGoneSince() {
		catalogue.change(CatalogueMother.CHANGE, session -> {
			partnership(session, UUID.randomUUID(), kept, third);
			partnership(session, UUID.randomUUID(), gone, third);
		});
		UUID merge = merging.merge(coordinator, wanted(Map.of())).mergeId();
		CatalogueMother.remove(catalogue, third);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(snapshots.find(EntryKind.SERVICE, gone)).isPresent();
	}

	/** Rather than to bring the service back without a door. */
	@Test
	void isNotUndoneWhereAPlaceOfTheOneThatWentIsGoneSince() {
		UUID other = service(name + " quater");
		UUID place = says(other).places().get(0).locationId();
		UUID merge = merging.merge(coordinator, new Wanted(EntryKind.SERVICE, kept, other, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, kept, other))).mergeId();
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.getLocation(place)));
		String before = written(kept);
		assertThat(unmerging.undo(DeskMother.administrator(context), merge)).isEqualTo(Unmerging.Outcome.PLACE_IS_GONE);
		assertThat(snapshots.find(EntryKind.SERVICE, other)).isEmpty();
		assertThat(written(kept)).isEqualTo(before);
		assertThat(merges.find(merge).orElseThrow().ledger()).isNotNull();
	}

	private Wanted wanted(Map<UUID, Choice> ways) {
		return new Wanted(EntryKind.SERVICE, kept, gone, Map.of(), ways, merging.seen(EntryKind.SERVICE, kept, gone));
	}

	private ServiceSnapshot says(UUID id) {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, id).orElseThrow().snapshot();
	}

	private String written(UUID id) {
		return json.writeValueAsString(says(id));
	}

	@Test
	void takesOverWhatOnlyOneSaysAndMovesItsPlaces() {
		UUID line = says(gone).channels().get(1).id();
		assertThat(merging.merge(coordinator, wanted(Map.of())).outcome()).isEqualTo(Outcome.MERGED);
		ServiceSnapshot one = says(kept);
		assertThat(one.details().name().in("fr")).isEqualTo(name);
		assertThat(one.details().description().in("fr")).isEqualTo("On lit la facture avec vous.");
		assertThat(one.places()).hasSize(2);
		assertThat(one.channels()).hasSize(3).extracting(ServiceSnapshot.Channel::id).contains(line);
		assertThat(snapshots.find(EntryKind.SERVICE, gone)).isEmpty();
		assertThat(revisions.findLatest(EntryKind.SERVICE, gone).orElseThrow().action()).isEqualTo(Revision.Action.REMOVED);
		assertThat(revisions.findLatest(EntryKind.SERVICE, gone).orElseThrow().snapshot()).contains("02 000 00 77");
	}

	@Test
	void leadsOldAddressesToTheOneThatStaysAndBack() {
		String old = slugs.slugsOf(EntryKind.SERVICE, List.of(gone)).get(gone);
		String stays = slugs.slugsOf(EntryKind.SERVICE, List.of(kept)).get(kept);
		UUID merge = merging.merge(coordinator, wanted(Map.of())).mergeId();
		var moved = pages.get().uri("/services/" + old).exchange().getResponse();
		assertThat(moved.getStatus()).isEqualTo(301);
		assertThat(moved.getHeader("Location")).endsWith("/services/" + stays);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(pages.get().uri("/services/" + old)).hasStatusOk();
		assertThat(slugs.slugsOf(EntryKind.SERVICE, List.of(kept, gone))).containsEntry(kept, stays).containsEntry(gone, old);
	}

	@Test
	void bothAreAsBeforeOnceUndone() {
		UUID function = UUID.randomUUID();
		UUID partner = UUID.randomUUID();
		UUID twice = UUID.randomUUID();
		UUID self = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Contact contact = session.add(new Contact(function, ContactDetails.of(LocalizedText.french("accueil")), false));
			contact.answerFor(Set.of(kept, gone));
			partnership(session, partner, kept, third);
			partnership(session, twice, gone, third).concern(Set.of("energie-impayes"));
			partnership(session, self, gone, kept);
		});
		jdbc.update("insert into membership (account_id, service_id, since) values (?, ?, '2026-01-01')", coordinator.accountId(), gone);
		jdbc.update("insert into watch (account_id, kind, entry_id, since) values (?, 'service', ?, now()), (?, 'service', ?, now())",
				coordinator.accountId(), kept, coordinator.accountId(), gone);
		jdbc.update("insert into external_identifier (source, value, kind, target_id) values ('essai fusion', '1', 'service', ?)", gone);
		List<String> before = List.of(written(kept), written(gone), pointers());
		UUID merge = merging.merge(coordinator, wanted(Map.of(says(gone).channels().get(0).id(), Choice.GONE))).mergeId();
		assertThat(jdbc.queryForList("select service_id from contact_service where contact_id = ?", UUID.class, function)).containsExactly(kept);
		assertThat(jdbc.queryForList("select id from partnership where id in (?, ?, ?)", UUID.class, partner, twice, self)).containsExactly(partner);
		assertThat(jdbc.queryForList("select need_id from partnership_need where partnership_id = ?", String.class, partner))
			.containsExactly("energie-impayes");
		assertThat(jdbc.queryForObject("select service_id from membership where account_id = ?", UUID.class, coordinator.accountId())).isEqualTo(kept);
		assertThat(jdbc.queryForObject("select entry_id from watch where account_id = ?", UUID.class, coordinator.accountId())).isEqualTo(kept);
		assertThat(jdbc.queryForObject("select target_id from external_identifier where source = 'essai fusion'", UUID.class)).isEqualTo(kept);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(List.of(written(kept), written(gone), pointers())).isEqualTo(before);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.ALREADY);
		catalogue.change(CatalogueMother.CHANGE, session -> session.find(Contact.class, function).ifPresent(session::remove));
	}

	private static Partnership partnership(Catalogue.Session session, UUID id, UUID from, UUID to) {
		return session.add(new Partnership(id, Partnership.End.service(from), Partnership.End.service(to),
				new PartnershipDetails(PartnershipKind.REFERS_TO, null, null, LocalizedText.EMPTY, null, false, false, null,
						LocalizedText.EMPTY, null), false));
	}

	private String pointers() {
		return jdbc.queryForList("""
				select jsonb_agg(to_jsonb(x) order by to_jsonb(x)::text)::text from (
				select 'c' as t, contact_id::text as a, service_id::text as b from contact_service where service_id in (?, ?)
				union all select 'p', id::text, from_service_id::text || to_service_id from partnership where from_service_id in (?, ?)
				union all select 'm', account_id::text, service_id::text from membership where service_id in (?, ?)
				union all select 'w', account_id::text, entry_id::text from watch where entry_id in (?, ?)
				union all select 'n', partnership_id::text, need_id from partnership_need
				union all select 'e', value, target_id::text from external_identifier where source = 'essai fusion') x""", String.class,
				kept, gone, kept, gone, kept, gone, kept, gone).get(0);
	}

	@Test
	void keepsWhatWasChangedSinceWhereItBelongs() {
		UUID counter = says(gone).channels().get(0).id();
		UUID merge = merging.merge(coordinator, wanted(Map.of())).mergeId();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service one = session.getService(kept);
			one.describe(one.details().withWarning(LocalizedText.french("Sonnez deux fois.")));
			var period = one.channels().stream().filter(channel -> channel.id().equals(counter)).findFirst().orElseThrow().periods().get(0);
			period.correct(period.details().withHours("Tu 10:00-11:00", null));
		});
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(says(kept).details().warning().in("fr")).isEqualTo("Sonnez deux fois.");
		assertThat(says(kept).details().description().isEmpty()).isTrue();
		assertThat(says(kept).channels()).hasSize(1);
		assertThat(says(gone).channels().get(0).periods().get(0).details().hours()).isEqualTo("Tu 10:00-11:00");
	}

	@Test
	void mergesWaysInAtOnePlaceByChoice() {
		UUID place = says(kept).places().get(0).locationId();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service one = session.getService(gone);
			one.move(one.places().get(0), place);
		});
		UUID counter = says(gone).channels().get(0).id();
		String before = written(gone);
		UUID merge = merging.merge(coordinator, wanted(Map.of(counter, Choice.KEPT))).mergeId();
		assertThat(says(kept).places()).hasSize(1);
		assertThat(says(kept).channels()).hasSize(2).extracting(ServiceSnapshot.Channel::id).doesNotContain(counter);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(written(gone)).isEqualTo(before);
		assertThat(merging.merge(coordinator, wanted(Map.of(counter, Choice.GONE))).outcome()).isEqualTo(Outcome.MERGED);
		assertThat(says(kept).channels()).hasSize(2).extracting(ServiceSnapshot.Channel::id).contains(counter);
	}

	@Test
	void findsItGoneTheSecondTimeAndLooksAgainAtWhatChanged() {
		Wanted wanted = wanted(Map.of());
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service one = session.getService(gone);
			one.describe(one.details().withName(LocalizedText.french(name + " ter")));
		});
		assertThat(merging.merge(coordinator, wanted).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(merging.merge(coordinator, wanted(Map.of())).outcome()).isEqualTo(Outcome.MERGED);
		assertThat(merging.merge(coordinator, wanted).outcome()).isEqualTo(Outcome.GONE);
	}

	@Test
	void tellsWhoWasChangingTheOneThatGoes() {
		SignedIn colleague = DeskMother.professional(context);
		Draft draft = drafts.change(colleague, EntryKind.SERVICE, gone, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withName(LocalizedText.french("Autre nom"))));
		UUID merge = merging.merge(coordinator, wanted(Map.of())).mergeId();
		Draft closed = drafts.find(draft.id()).orElseThrow();
		assertThat(closed.state()).isEqualTo(Draft.State.DECLINED);
		assertThat(closed.decision().reason()).contains(name);
		unmerging.undo(coordinator, merge);
		assertThat(drafts.find(draft.id()).orElseThrow().state()).isEqualTo(Draft.State.OPEN);
	}

	@Test
	void onlyWhoMayPublishBothMerges() {
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		assertThatThrownBy(() -> merging.merge(elsewhere, wanted(Map.of()))).isInstanceOf(AccessDeniedException.class);
		UUID merge = merging.merge(coordinator, wanted(Map.of())).mergeId();
		assertThatThrownBy(() -> unmerging.undo(elsewhere, merge)).isInstanceOf(AccessDeniedException.class);
		assertThat(says(kept).channels()).hasSize(3);
	}

	@Test
	void showsWhatWouldComeOfItAndDoesNothing() {
		String before = written(kept);
		Merging.Preview preview = merging.preview(coordinator, wanted(Map.of()));
		assertThat(((ServiceSnapshot) preview.result()).channels()).hasSize(3);
		assertThat(preview.moved()).containsEntry("service_at_location", 1);
		assertThat(written(kept)).isEqualTo(before);
	}

	@Test
	void mergesOrganizationsWithTheirServices() {
		UUID one = organization("Asbl " + name);
		UUID other = organization("Association " + name);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.getService(kept).belongTo(one);
			session.getService(gone).belongTo(other);
			Organization parent = session.getOrganization(one);
			parent.describe(parent.details().withParentId(other).withWebsite("https://a.example"));
			Organization second = session.getOrganization(other);
			second.describe(second.details().withAcronym(LocalizedText.french("AF")));
		});
		jdbc.update("""
				insert into refusal_count (organization_id, month, kind, reports)
				values (?, '2026-10-01', 'refused', 2), (?, '2026-10-01', 'refused', 3), (?, '2026-09-01', 'refused', 1)""", one, other, other);
		String counted = refusals(one, other);
		var wanted = new Wanted(EntryKind.ORGANIZATION, one, other, Map.of(), Map.of(), merging.seen(EntryKind.ORGANIZATION, one, other));
		UUID merge = merging.merge(coordinator, wanted).mergeId();
		assertThat(says(gone).organizationId()).isEqualTo(one);
		OrganizationDetails joined = (OrganizationDetails) snapshots.find(EntryKind.ORGANIZATION, one).orElseThrow().snapshot();
		assertThat(joined.acronym().in("fr")).isEqualTo("AF");
		assertThat(joined.parentId()).isNull();
		assertThat(jdbc.queryForList("select reports from refusal_count where organization_id = ? order by month", Integer.class, one))
			.containsExactly(1, 5);
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(says(gone).organizationId()).isEqualTo(other);
		assertThat(refusals(one, other)).isEqualTo(counted);
		jdbc.update("delete from refusal_count where organization_id in (?, ?)", one, other);
		assertThat(((OrganizationDetails) snapshots.find(EntryKind.ORGANIZATION, one).orElseThrow().snapshot()).parentId()).isEqualTo(other);
	}

	@Test
	void neverMakesOneOfAnInventedEntryAndATrueOne() {
		UUID real = organization("Asbl " + name);
		UUID invented = UUID.randomUUID();
		organizations.add(invented);
		catalogue.change(CatalogueMother.CHANGE,
				session -> session.add(new Organization(invented, OrganizationDetails.named(LocalizedText.french("Exemple " + name)), true)));
		var wanted = new Wanted(EntryKind.ORGANIZATION, real, invented, Map.of(), Map.of(), merging.seen(EntryKind.ORGANIZATION, real, invented));
		assertThat(merging.merge(DeskMother.administrator(context), wanted).outcome()).isEqualTo(Outcome.INVENTED);
		assertThat(snapshots.find(EntryKind.ORGANIZATION, invented)).isPresent();
	}

	@Test
	void addsNoInventedRefusalsToTrueOnes() {
		UUID one = organization("Asbl " + name);
		UUID other = organization("Association " + name);
		jdbc.update("""
				insert into refusal_count (organization_id, month, kind, reports, written, demo) values (?, '2026-10-01', 'refused', 2, 0, false),
				(?, '2026-10-01', 'refused', 9, 9, true), (?, '2026-09-01', 'refused', 8, 8, true), (?, '2026-09-01', 'refused', 3, 0, false)""",
				one, other, one, other);
		String counted = refusals(one, other);
		var wanted = new Wanted(EntryKind.ORGANIZATION, one, other, Map.of(), Map.of(), merging.seen(EntryKind.ORGANIZATION, one, other));
		SignedIn administrator = DeskMother.administrator(context);
		UUID merge = merging.merge(administrator, wanted).mergeId();
		assertThat(jdbc.queryForList("select reports from refusal_count where organization_id = ? and not demo order by month", Integer.class, one))
			.containsExactly(3, 2);
		assertThat(unmerging.undo(administrator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(refusals(one, other)).isEqualTo(counted);
		jdbc.update("delete from refusal_count where organization_id in (?, ?)", one, other);
	}

	private String refusals(UUID... of) {
		return jdbc.queryForObject("select jsonb_agg(to_jsonb(x) order by to_jsonb(x)::text)::text from refusal_count x where organization_id = any (?)",
				String.class, (Object) of);
	}

	private UUID organization(String called) {
		UUID id = UUID.randomUUID();
		organizations.add(id);
		catalogue.change(CatalogueMother.CHANGE,
				session -> session.add(new Organization(id, OrganizationDetails.named(LocalizedText.french(called)), false)));
		return id;
	}

	@Test
	void mergesPlaces() {
		UUID one = says(kept).places().get(0).locationId();
		UUID other = says(gone).places().get(0).locationId();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.getService(kept).settleAt(other, UUID.randomUUID());
			Location place = session.getLocation(other);
			place.describe(place.details().withHidden(true));
		});
		List<String> before = List.of(written(kept), written(gone));
		var wanted = new Wanted(EntryKind.LOCATION, one, other, Map.of(), Map.of(), merging.seen(EntryKind.LOCATION, one, other));
		UUID merge = merging.merge(coordinator, wanted).mergeId();
		assertThat(says(gone).places()).extracting(ServiceSnapshot.Place::locationId).containsExactly(one);
		assertThat(says(kept).places()).extracting(ServiceSnapshot.Place::locationId).containsExactly(one);
		assertThat(((LocationDetails) snapshots.find(EntryKind.LOCATION, one).orElseThrow().snapshot()).hidden()).isTrue();
		assertThat(unmerging.undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.UNDONE);
		assertThat(List.of(written(kept), written(gone))).isEqualTo(before);
	}

}
