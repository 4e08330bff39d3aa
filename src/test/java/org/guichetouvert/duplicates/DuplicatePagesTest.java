package org.guichetouvert.duplicates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.duplicates.DuplicatePairs.Stored;
import org.guichetouvert.duplicates.Likeness.Two;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is shown which pairs, what is set aside and looked at again, and what stays chosen on the way back. */
@IntegrationTest
class DuplicatePagesTest {

	private static final String LIST = "/coordination/doublons";

	@Autowired
	ApplicationContext context;

	@Autowired
	DuplicatePairs pairs;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester mvc;

	private SignedIn coordinator;

	private UUID one;

	private UUID other;

	private UUID third;

	private String name;

	@BeforeEach
	void settle() {
		jdbc.update("delete from duplicate_pair");
		jdbc.update("delete from duplicate_denial");
		coordinator = DeskMother.coordinatorOfLaeken(context);
		name = "Double " + UUID.randomUUID();
		one = DeskMother.service(context, name);
		other = DeskMother.service(context, name + " bis");
		third = DeskMother.service(context, name + " ter");
		pair(EntryKind.SERVICE, one, other, 90);
	}

	@AfterEach
	void clear() {
		jdbc.update("delete from duplicate_pair");
		jdbc.update("delete from duplicate_denial");
		CatalogueMother.remove(catalogue, one, other, third);
		SignIn.removeAccounts(context);
	}

	private void pair(EntryKind kind, UUID first, UUID second, int points) {
		Two two = Two.of(first, second);
		jdbc.update("insert into duplicate_pair (kind, first_id, second_id, points, reasons) values (?, ?, ?, ?, '[]')", kind.code(), two.first(),
				two.second(), points);
	}

	private static String path(UUID first, UUID second) {
		return LIST + "/services/" + first + "/" + second;
	}

	private Document page(SignedIn reader, String path) {
		MockHttpServletResponse answer = mvc.get().uri(path).with(SignIn.as(reader)).exchange().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private String post(SignedIn reader, String path) {
		MockHttpServletResponse answer = mvc.post().uri(path).with(SignIn.as(reader)).exchange().getResponse();
		return answer.getStatus() + " " + answer.getHeader("Location");
	}

	@Test
	void readsOnlyWhatLiesWithTheReaderAndByPages() {
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		pair(EntryKind.SERVICE, one, third, 70);
		assertThat(pairs.listFor(coordinator, 0, 10)).extracting(Stored::points).containsExactly(90, 70);
		assertThat(pairs.listFor(coordinator, 1, 1)).extracting(Stored::points).containsExactly(70);
		assertThat(pairs.listFor(elsewhere, 0, 10)).isEmpty();
		assertThat(pairs.listFor(DeskMother.administrator(context), 0, 10)).hasSize(2);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service moved = session.getService(third);
			moved.describe(moved.details().withResponsibleAreaId(elsewhere.areaIds().iterator().next()));
		});
		assertThat(pairs.listFor(elsewhere, 0, 10)).as("one end is enough").extracting(Stored::points).containsExactly(70);
		assertThat(page(coordinator, LIST + "?page=2").select(".doubles li")).isEmpty();
		assertThat(page(coordinator, LIST).select(".doubles li")).hasSize(2);
	}

	@Test
	void anOrganizationIsOfWhoKeepsAllOfIt() {
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Organization(first, OrganizationDetails.named(LocalizedText.french(name + " asbl")), false));
			session.add(new Organization(second, OrganizationDetails.named(LocalizedText.french(name + " vzw")), false));
			session.getService(one).belongTo(first);
			session.getService(third).belongTo(first);
		});
		pair(EntryKind.ORGANIZATION, first, second, 65);
		assertThat(pairs.listFor(coordinator, 0, 10)).extracting(Stored::points).containsExactly(90, 65);
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service moved = session.getService(third);
			moved.describe(moved.details().withResponsibleAreaId(elsewhere.areaIds().iterator().next()));
		});
		assertThat(pairs.listFor(coordinator, 0, 10)).extracting(Stored::points).containsExactly(90);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.getService(one).belongTo(null);
			session.getService(third).belongTo(null);
		});
		catalogue.change(CatalogueMother.CHANGE, session -> List.of(first, second).forEach(id -> session.remove(session.getOrganization(id))));
	}

	@Test
	void passesOverWhatIsGoneBeforeItCountsPages() {
		for (int count = 0; count < 30; count++) {
			pair(EntryKind.SERVICE, one, UUID.randomUUID(), 95);
			pairs.deny(EntryKind.SERVICE, other, UUID.randomUUID(), "la coordination");
		}
		Document list = page(coordinator, LIST);
		assertThat(list.select(".doubles > li")).hasSize(1);
		assertThat(list.select("a[rel=next]")).isEmpty();
		assertThat(pairs.listDenied(coordinator, 0, 10)).isEmpty();
		assertThat(pairs.listDenied(DeskMother.administrator(context), 0, 10)).isEmpty();
		assertThat(page(coordinator, LIST + "?page=2").text()).doesNotContain(say("duplicates.pairs.none"));
		jdbc.update("delete from duplicate_pair");
		assertThat(page(coordinator, LIST).text()).contains(say("duplicates.pairs.none"));
		assertThat(page(coordinator, LIST + "/ecartees").text()).contains(say("duplicates.aside.none"));
	}

	private String say(String key) {
		return context.getMessage(key, null, Locale.FRENCH);
	}

	@Test
	void theHomeCountsAllOfThem() {
		List<UUID> more = new ArrayList<>(List.of(one, other, third));
		for (int count = 0; count < 9; count++) {
			more.add(DeskMother.service(context, name + " encore " + count));
		}
		jdbc.update("delete from duplicate_pair");
		for (int first = 0; first < more.size(); first++) {
			for (int second = 0; second < first; second++) {
				pair(EntryKind.SERVICE, more.get(first), more.get(second), 80);
			}
			pair(EntryKind.SERVICE, more.get(first), UUID.randomUUID(), 95);
		}
		try {
			assertThat(page(coordinator, "/coordination").select("#topic-duplicates .count").text()).isEqualTo("66");
		}
		finally {
			CatalogueMother.remove(catalogue, more.subList(3, more.size()).toArray(UUID[]::new));
		}
	}

	/** A quartier may touch several municipalities: a place whose municipality is known is in that one only. */
	@Test
	void aPlaceIsOfItsOwnMunicipalityOnly() {
		AreaTree areas = context.getBean(AreaTree.class);
		AreaNode between = areas.neighbourhoods().stream().filter(area -> municipalities(areas, area).size() > 1).findFirst().orElseThrow();
		UUID near = municipalities(areas, between).get(0);
		UUID own = municipalities(areas, between).get(1);
		UUID first = CatalogueMother.withCounter(catalogue, name + " ici", "Mo 09:00-12:00",
				new LocationDetails.Placed(own, between.id(), PlacedBy.GIVEN));
		UUID second = CatalogueMother.withCounter(catalogue, name + " là", "Mo 09:00-12:00",
				new LocationDetails.Placed(own, between.id(), PlacedBy.GIVEN));
		pair(EntryKind.SERVICE, first, second, 85);
		SignedIn neighbour = SignIn.account(context, "voisine." + UUID.randomUUID() + "@essai.example", Role.COORDINATOR, near);
		SignedIn keeper = SignIn.account(context, "commune." + UUID.randomUUID() + "@essai.example", Role.COORDINATOR, own);
		SignedIn quartier = SignIn.account(context, "quartier." + UUID.randomUUID() + "@essai.example", Role.COORDINATOR, between.id());
		try {
			assertThat(pairs.listFor(neighbour, 0, 10)).extracting(Stored::points).doesNotContain(85);
			assertThat(pairs.listFor(keeper, 0, 10)).extracting(Stored::points).contains(85);
			assertThat(pairs.listFor(quartier, 0, 10)).extracting(Stored::points).contains(85);
			UUID place = jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, first);
			catalogue.change(CatalogueMother.CHANGE, session -> session.getLocation(place).describe(session.getLocation(place).details()
				.withPlacement(new LocationDetails.Placed(null, between.id(), PlacedBy.GIVEN))));
			assertThat(pairs.listFor(neighbour, 0, 10)).as("where it is not known, of both").extracting(Stored::points).contains(85);
		}
		finally {
			CatalogueMother.remove(catalogue, first, second);
		}
	}

	private static List<UUID> municipalities(AreaTree areas, AreaNode area) {
		return areas.ancestorsOf(area).stream().filter(above -> above.is(AreaKind.MUNICIPALITY)).map(AreaNode::id).toList();
	}

	@Test
	void aMergeIsFoundAgainHoweverManyOthersThereAre() {
		Merging merging = context.getBean(Merging.class);
		UUID merge = merging.merge(coordinator, new Merging.Wanted(EntryKind.SERVICE, one, other, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, one, other))).mergeId();
		try {
			for (int count = 0; count < 60; count++) {
				jdbc.update("""
						insert into entry_merge (id, kind, kept_id, gone_id, merged_at, merged_by, kept_before, kept_after, gone_before, ledger)
						values (gen_random_uuid(), 'location', gen_random_uuid(), gen_random_uuid(), '2027-01-01', 'x', '{}', '{}', '{}', '[]')""");
			}
			Document list = page(coordinator, LIST + "/fusions");
			assertThat(list.select(".doubles a[href$=" + merge + "]")).hasSize(1);
			assertThat(list.select("a[rel=next]")).isEmpty();
			assertThat(page(coordinator, "/coordination/fiches/services/" + one).select(".doubles-lines a[href$=/fusions/" + merge + "]")).hasSize(1);
			assertThat(page(DeskMother.coordinatorElsewhere(context), "/coordination/fiches/services/" + one)
				.select(".doubles-lines a[href$=/fusions/" + merge + "]")).as("not hers").isEmpty();
		}
		finally {
			jdbc.update("delete from entry_merge");
		}
	}

	@Test
	void tellsASearchThatFailed() {
		jdbc.update("""
				insert into duplicate_search (done_at, entries) values ('2026-11-18T08:00:00Z', 0)
				on conflict (only_row) do update set done_at = excluded.done_at""");
		long last = Instant.parse("2026-11-18T08:00:00Z").toEpochMilli();
		assertThat(page(coordinator, LIST + "?apres=" + last + "&fait=searched").text()).contains(say("duplicates.done.search_failed"))
			.doesNotContain(say("duplicates.done.searched"));
		assertThat(page(coordinator, LIST + "?apres=" + (last - 1) + "&fait=searched").text()).contains(say("duplicates.done.searched"));
	}

	@Test
	void whatWasSetAsideIsLookedAtAgain() {
		assertThat(post(coordinator, path(one, other) + "/pas-les-memes")).isEqualTo("302 " + LIST + "?fait=denied");
		assertThat(page(coordinator, LIST).select(".doubles li")).isEmpty();
		Document aside = page(coordinator, LIST + "/ecartees");
		assertThat(aside.select(".doubles li")).singleElement().satisfies(line -> assertThat(line.text()).contains(name, coordinator.function(), "2026"));
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		assertThat(page(elsewhere, LIST + "/ecartees").select(".doubles li")).isEmpty();
		assertThat(post(elsewhere, path(one, other) + "/revoir")).startsWith("403");
		assertThat(page(elsewhere, path(one, third)).select("form[action$=/pas-les-memes]")).isEmpty();
		assertThat(page(coordinator, path(one, third)).select("form[action$=/pas-les-memes]")).hasSize(1);
		assertThat(page(elsewhere, path(one, other)).select("form[action$=/revoir]")).isEmpty();
		assertThat(page(coordinator, path(one, other)).select("form[action$=/revoir]")).hasSize(1);
		assertThat(post(coordinator, aside.selectFirst(".doubles form").attr("action"))).startsWith("302").endsWith("?fait=again");
		assertThat(page(coordinator, LIST).select(".doubles li")).hasSize(1);
		assertThat(page(coordinator, LIST + "/ecartees").select(".doubles li")).isEmpty();
	}

	@Test
	void whoeverAsksForASearchDoesNotWaitForIt() {
		jdbc.update("delete from duplicate_search");
		assertThat(post(coordinator, LIST + "/chercher")).isEqualTo("302 " + LIST + "?fait=searched");
		for (int count = 0; count < 200 && pairs.searchedAt().isEmpty(); count++) {
			LockSupport.parkNanos(100_000_000);
		}
		assertThat(pairs.searchedAt()).isPresent();
		for (int count = 0; count < 50 && page(coordinator, LIST).select("form[action$=/chercher]").isEmpty(); count++) {
			LockSupport.parkNanos(100_000_000);
		}
		assertThat(page(coordinator, LIST).select("form[action$=/chercher]")).hasSize(1);
	}

	@Test
	void whoeverLooksAfterAnImportSetsASearchGoing() {
		DailySearch daily = context.getBean(DailySearch.class);
		daily.start();
		try {
			jdbc.update("delete from duplicate_search");
			jdbc.update("""
					insert into import_run (id, source, file, started_at, ended_at)
					values (gen_random_uuid(), 'doubles', 'x.csv', '2026-11-18T08:00:00Z', '2026-11-18T08:01:00Z')""");
			page(coordinator, LIST);
			for (int count = 0; count < 200 && pairs.searchedAt().isEmpty(); count++) {
				LockSupport.parkNanos(100_000_000);
			}
			assertThat(pairs.searchedAt()).isPresent();
			assertThat(pairs.isBehindImports()).isFalse();
		}
		finally {
			daily.stop();
			jdbc.update("delete from import_run where source = 'doubles'");
		}
	}

	@Test
	void whatWasChosenIsChosenStillOnTheWayBack() {
		catalogue.change(CatalogueMother.CHANGE, session -> Map.of(one, "Sonnez.", other, "Frappez.").forEach((id, warning) -> {
			Service service = session.getService(id);
			service.describe(service.details().withWarning(LocalizedText.french(warning)));
		}));
		Document pair = page(coordinator, path(one, other) + "?reste=" + one);
		String conflict = pair.select("input[name=conflit]").eachAttr("value").stream().filter(path -> path.contains("warning")).findFirst().orElseThrow();
		String usual = pair.selectFirst("fieldset:has(input[value=\"" + conflict + "\"]) input[type=radio][checked]").val();
		String wanted = usual.equals("mine") ? "theirs" : "mine";
		Document review = page(coordinator, path(one, other) + "/relire?reste=" + one + "&conflit=" + conflict + "&choix-0=" + wanted);
		var back = review.selectFirst("form[method=get]");
		assertThat(back.select("input[name=vu]")).isEmpty();
		String fields = String.join("&", back.select("input").stream().map(field -> field.attr("name") + "=" + field.val()).toList());
		Document again = page(coordinator, back.attr("action") + "?" + fields);
		assertThat(again.selectFirst("fieldset:has(input[value=\"" + conflict + "\"]) input[type=radio][checked]").val()).isEqualTo(wanted);
		MockHttpServletResponse changed = mvc.post().uri(path(one, other) + "/relire").param("reste", one.toString()).param("vu", "0.0")
			.param("conflit", conflict).param("choix-0", wanted).with(SignIn.as(coordinator)).exchange().getResponse();
		assertThat(changed.getHeader("Location")).contains("fait=changed", "choix-0=" + wanted, "reste=" + one);
	}

	@Test
	void afterAYearAMergeIsNotTakenApartAndNothingIsKeptForIt() {
		Merging merging = context.getBean(Merging.class);
		Merges merges = context.getBean(Merges.class);
		UUID merge = merging.merge(coordinator, new Merging.Wanted(EntryKind.SERVICE, one, other, Map.of(), Map.of(),
				merging.seen(EntryKind.SERVICE, one, other))).mergeId();
		try {
			LocalDate day = LocalDate.ofInstant(merges.find(merge).orElseThrow().at(), ZoneId.of("Europe/Brussels"));
			context.getBean(MergeRetention.class).runOn(day.plusYears(1));
			assertThat(merges.find(merge).orElseThrow().ledger()).isNotNull();
			context.getBean(MergeRetention.class).runOn(day.plusYears(1).plusDays(1));
			assertThat(merges.find(merge).orElseThrow().ledger()).isNull();
			assertThat(context.getBean(Unmerging.class).undo(coordinator, merge)).isEqualTo(Unmerging.Outcome.TOO_LATE);
			Document list = page(coordinator, LIST + "/fusions");
			assertThat(list.select(".doubles li")).hasSize(1);
			assertThat(list.select(".doubles a[href$=" + merge + "]")).isEmpty();
			assertThat(mvc.get().uri(LIST + "/fusions/" + merge).with(SignIn.as(coordinator)).exchange().getResponse().getHeader("Location"))
				.endsWith("fait=too_late");
		}
		finally {
			jdbc.update("delete from entry_merge");
		}
	}

}
