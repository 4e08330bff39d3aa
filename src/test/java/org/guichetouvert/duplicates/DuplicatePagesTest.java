package org.guichetouvert.duplicates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
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
	void whatWasSetAsideIsLookedAtAgain() {
		assertThat(post(coordinator, path(one, other) + "/pas-les-memes")).isEqualTo("302 " + LIST + "?fait=denied");
		assertThat(page(coordinator, LIST).select(".doubles li")).isEmpty();
		Document aside = page(coordinator, LIST + "/ecartees");
		assertThat(aside.select(".doubles li")).singleElement().satisfies(line -> assertThat(line.text()).contains(name, coordinator.function(), "2026"));
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		assertThat(page(elsewhere, LIST + "/ecartees").select(".doubles li")).isEmpty();
		assertThat(post(elsewhere, path(one, other) + "/revoir")).startsWith("403");
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
			Instant at = merges.find(merge).orElseThrow().at();
			assertThat(merges.forgetLedgersBefore(at)).isZero();
			assertThat(merges.forgetLedgersBefore(at.plusSeconds(1))).isEqualTo(1);
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
