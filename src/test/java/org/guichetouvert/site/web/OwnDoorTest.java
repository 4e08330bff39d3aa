package org.guichetouvert.site.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.ServiceLinks;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The own link of a service, from whoever gives it to what visitors read. */
@IntegrationTest
class OwnDoorTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	@Autowired
	Snapshots snapshots;

	@Autowired
	SlugBook slugs;

	@Autowired
	ServiceLinks links;

	@Autowired
	RateLimits limits;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private SignedIn coordinator;

	private String token;

	@BeforeEach
	void begin() {
		limits.forget();
		service = DeskMother.service(context, "Accueil de la Porte");
		coordinator = DeskMother.coordinatorOfLaeken(context);
		token = link(service);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
		limits.forget();
	}

	@Test
	void isMailedInBothLanguagesAndTheAddressIsNotKept() {
		String address = "porte." + UUID.randomUUID() + "@essai.example";
		assertThat(give(coordinator, "envoyer", UUID.randomUUID(), address)).hasStatus(302);
		String letter = TestMail.text(TestMail.await(address, 1));
		assertThat(letter).containsPattern("(?m)^https://guichet\\.example/ma-porte/[a-zA-Z2-9]{22}$")
			.containsPattern("(?m)^https://guichet\\.example/nl/ma-porte/[a-zA-Z2-9]{22}$").contains("Accueil de la Porte");
		assertThat(jdbc.queryForList("select l.*::text as row from service_link l", String.class)).noneMatch(row -> row.contains(address));
		String sent = letter.replaceAll("(?s).*?/ma-porte/([a-zA-Z2-9]{22}).*", "$1");
		assertThat(links.find(sent)).get().extracting(link -> link.serviceId()).isEqualTo(service);
	}

	@Test
	void isShownOnceWithATextMessage() {
		UUID form = UUID.randomUUID();
		MvcTestResult shown = give(coordinator, "montrer", form, "");
		assertThat(shown).hasStatus(200).headers().hasValue("Cache-Control", "private, no-store");
		Document page = page(shown);
		String address = page.selectFirst("#address-made").val();
		assertThat(address).matches("https://guichet\\.example/ma-porte/[a-zA-Z2-9]{22}");
		assertThat(page.selectFirst("a[href^=sms:]").attr("href")).startsWith("sms:?&body=").contains("ma-porte%2F");
		assertThat(give(coordinator, "montrer", form, "")).hasRedirectedUrl(deskPath() + "?fait=deja");
		assertThat(links.listOf(service)).hasSize(2);
		assertThat(mvc.get().uri(deskPath()).with(SignIn.as(coordinator)).exchange()).bodyText().contains("accueil").doesNotContain(address);
		assertThat(mvc.get().uri("/coordination/fiches/services/" + service).with(SignIn.as(coordinator)).exchange()).bodyText().contains(deskPath());
	}

	@Test
	void isGivenByWhoMayPublishOnly() {
		for (SignedIn other : List.of(DeskMother.coordinatorElsewhere(context), DeskMother.professional(context))) {
			assertThat(mvc.get().uri(deskPath()).with(SignIn.as(other)).exchange()).hasStatus(403);
			assertThat(give(other, "montrer", UUID.randomUUID(), "")).hasStatus(403);
			assertThat(mvc.get().uri("/coordination/fiches/services/" + service).with(SignIn.as(other)).exchange()).bodyText().doesNotContain(deskPath());
		}
		assertThat(give(coordinator, "envoyer", UUID.randomUUID(), "pas une adresse")).hasStatus(422);
		assertThat(links.listOf(service)).hasSize(1);
	}

	@Test
	void showsWithoutAccountAndLeavesNoTrace() {
		MvcTestResult shown = mvc.get().uri(path()).exchange();
		assertThat(shown).hasStatus(200).headers().hasValue("Cache-Control", "no-store").hasValue("Referrer-Policy", "no-referrer")
			.hasValue("X-Robots-Tag", "noindex, nofollow").doesNotContainHeader("Set-Cookie").doesNotContainHeader("ETag");
		Document page = page(shown);
		assertThat(page.selectFirst("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(page.selectFirst("[data-status=open]")).isNotNull();
		assertThat(page.select("header a[lang=nl], header a[hreflang=nl]").attr("href")).isEqualTo("/nl" + path());
		assertThat(links.listOf(service).get(0).lastUsedAt()).isNull();
		assertThat(page(mvc.get().uri("/nl" + path()).exchange()).selectFirst("button[value=full]").text()).contains("Volzet");
	}

	@Test
	void fullIsReadAtOnceAndTakenBack() {
		assertThat(say("full")).hasStatus(302).hasRedirectedUrl(path() + "?fait=full");
		assertThat(publicSign()).isEqualTo("full");
		assertThat(notices()).singleElement().satisfies(notice -> {
			assertThat(notice.details().kind()).isEqualTo(NoticeKind.FULL);
			assertThat(notice.details().endsAt()).isEqualTo(Instant.parse("2026-11-18T23:00:00Z"));
		});
		Revision revision = revisions.listOf(EntryKind.SERVICE, service).get(0);
		assertThat(revision.origin()).isEqualTo(Origin.SERVICE_LINK);
		assertThat(revision.author()).isEqualTo("le service");
		Document page = page(mvc.get().uri(path()).exchange());
		String said = page.selectFirst("button[name=annuler]").val();
		assertThat(mvc.post().uri(path()).param("annuler", said).exchange()).hasStatus(302);
		assertThat(publicSign()).isEqualTo("open");
		assertThat(notices()).isEmpty();
		assertThat(links.listOf(service).get(0).lastUsedAt()).isNotNull();
	}

	@Test
	void twoTapsSayItOnce() {
		int before = revisions.listOf(EntryKind.SERVICE, service).size();
		say("full");
		say("full");
		say("closed");
		say("closed");
		say("as_planned");
		say("as_planned");
		assertThat(revisions.listOf(EntryKind.SERVICE, service)).hasSize(before + 3);
		assertThat(notices()).isEmpty();
		assertThat(snapshot().exceptions()).isEmpty();
	}

	@Test
	void theNextDayNothingIsLeft() {
		say("full");
		clock.setTo(LocalDateTime.of(2026, 11, 19, 9, 30));
		assertThat(publicSign()).isEqualTo("open");
		assertThat(page(mvc.get().uri(path()).exchange()).select("button[name=annuler]")).isEmpty();
	}

	@Test
	void closesForSomeDays() {
		assertThat(say("closed", "jusque", "demain")).hasStatus(302);
		assertThat(snapshot().exceptions()).singleElement().extracting(one -> one.details().endsOn()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(say("closed", "jusque", "jour", "jour", "2026-11-27")).hasStatus(302);
		assertThat(snapshot().exceptions()).singleElement().extracting(one -> one.details().endsOn()).isEqualTo(LocalDate.of(2026, 11, 28));
		assertThat(publicSign()).isEqualTo("suspended");
		for (String wrong : List.of("2026-11-17", "2027-06-01", "bientôt", "")) {
			assertThat(say("closed", "jusque", "jour", "jour", wrong)).hasStatus(422);
		}
		assertThat(say("fermé")).hasStatus(422);
	}

	@Test
	void asPlannedConfirmsAsTheServiceItself() {
		say("full");
		say("as_planned");
		assertThat(publicSign()).isEqualTo("open");
		Verification checked = snapshot().channels().get(0).periods().get(0).verification();
		assertThat(checked).isEqualTo(new Verification(LocalDate.of(2026, 11, 18), "le service", null, VerificationMethod.SERVICE_ITSELF, null));
	}

	@Test
	void saysThatADoorIsGone() {
		MvcTestResult gone = say("full", "porte", UUID.randomUUID().toString());
		assertThat(gone).hasStatus(409).bodyText().contains("n’est plus là").doesNotContain("C’est noté");
		assertThat(notices()).isEmpty();
	}

	@Test
	void confirmsNothingWhereTheCoordinationStillSaysClosed() {
		Verification before = snapshot().channels().get(0).periods().get(0).verification();
		var closed = new ExceptionDetails(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 21), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY,
				null);
		catalogue.change(Change.by("coordination", clock.instant()), session -> session.getService(service).except(UUID.randomUUID(), closed,
				Scope.WHOLE_SERVICE));
		assertThat(say("as_planned")).hasStatus(302).hasRedirectedUrl(path() + "?fait=still_closed");
		assertThat(mvc.get().uri(path() + "?fait=still_closed").exchange()).bodyText().contains("encore fermé").doesNotContain("Merci.");
		assertThat(snapshot().channels().get(0).periods().get(0).verification()).isEqualTo(before);
		catalogue.change(Change.by("coordination", clock.instant()), session -> {
			var changed = session.getService(service);
			changed.withdraw(changed.exceptions().get(0));
			changed.channels().get(0).periods().get(0).correct(changed.channels().get(0).periods().get(0).details().withSuspended(true));
		});
		assertThat(say("as_planned")).hasRedirectedUrl(path() + "?fait=still_closed");
	}

	@Test
	void itsOwnClosureDoesNotKeepItFromConfirming() {
		say("closed");
		assertThat(say("as_planned")).hasRedirectedUrl(path() + "?fait=as_planned");
		assertThat(snapshot().channels().get(0).periods().get(0).verification().on()).isEqualTo(LocalDate.of(2026, 11, 18));
	}

	@Test
	void takesBackNothingThatOthersWrote() {
		catalogue.change(Change.by("coordination", clock.instant()), session -> session.getService(service).give(UUID.randomUUID(), notice(), Scope.WHOLE_SERVICE));
		String other = link(service);
		mvc.post().uri("/ma-porte/" + other).param("mot", "full").exchange();
		say("full");
		assertThat(notices()).hasSize(3);
		say("as_planned");
		assertThat(notices()).hasSize(2);
		assertThat(publicSign()).isEqualTo("full");
		assertThat(mvc.get().uri(path()).exchange()).bodyText().contains("appelez la coordination");
	}

	@Test
	void leavesWhatSomebodyChangedSince() {
		say("full");
		catalogue.change(Change.by("coordination", clock.instant()), session -> {
			var changed = session.getService(service);
			var said = changed.notices().get(0);
			changed.withdraw(said);
		});
		say("full");
		assertThat(notices()).hasSize(1);
		ServiceSnapshot now = snapshot();
		ServiceSnapshot.Notice said = now.notices().get(0);
		catalogue.change(Change.by("coordination", clock.instant()), session -> snapshots.apply(session, EntryKind.SERVICE, service,
				now.withNotices(List.of(new ServiceSnapshot.Notice(said.id(), said.placeId(), said.channelId(), notice())))));
		say("as_planned");
		assertThat(notices()).singleElement().extracting(one -> one.details().kind()).isEqualTo(NoticeKind.NO_NEW_FILES);
	}

	@Test
	void aNightEndsWhenTheDoorCloses() {
		UUID shelter = CatalogueMother.withCounter(catalogue, "Abri de la Porte", "Mo-Su 20:00-08:00",
				new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN));
		String night = link(shelter);
		clock.setTo(LocalDateTime.of(2026, 11, 18, 22, 0));
		mvc.post().uri("/ma-porte/" + night).param("mot", "full").exchange();
		assertThat(snapshot(shelter).notices()).singleElement().extracting(one -> one.details().endsAt()).isEqualTo(Instant.parse("2026-11-19T07:00:00Z"));
		clock.setTo(LocalDateTime.of(2026, 11, 19, 0, 30));
		mvc.post().uri("/ma-porte/" + night).param("mot", "closed").exchange();
		assertThat(snapshot(shelter).exceptions()).as("the evening that comes is another day").isEmpty();
		assertThat(snapshot(shelter).notices()).singleElement().satisfies(one -> {
			assertThat(one.details().endsAt()).isEqualTo(Instant.parse("2026-11-19T07:00:00Z"));
			assertThat(one.details().message().in("fr")).contains("cette nuit");
		});
		clock.setTo(LocalDateTime.of(2026, 11, 19, 18, 0));
		mvc.post().uri("/ma-porte/" + night).param("mot", "closed").exchange();
		assertThat(snapshot(shelter).exceptions()).hasSize(1);
		assertThat(snapshot(shelter).notices()).extracting(one -> one.details().endsAt()).contains(Instant.parse("2026-11-20T07:00:00Z"));
		CatalogueMother.remove(catalogue, shelter);
	}

	@Test
	void aLinkThatDoesNotWorkLooksTheSameWhyever() {
		String unknown = page(mvc.get().uri("/ma-porte/" + "a".repeat(22)).exchange()).selectFirst("main").html();
		links.withdraw(service, links.listOf(service).get(0).id());
		MvcTestResult withdrawn = mvc.get().uri(path()).exchange();
		assertThat(withdrawn).hasStatus(404).headers().hasValue("Referrer-Policy", "no-referrer").hasValue("Cache-Control", "no-store");
		assertThat(page(withdrawn).selectFirst("main").html()).isEqualTo(unknown).contains("coordination");
		assertThat(say("full")).hasStatus(404);
		assertThat(mvc.get().uri("/ma-porte/x").exchange()).hasStatus(404);
		assertThat(notices()).isEmpty();
	}

	@Test
	void isLimitedForEachLink() {
		for (int time = 0; time < 40; time++) {
			mvc.post().uri(path()).param("annuler", UUID.randomUUID().toString()).exchange();
		}
		assertThat(say("full")).hasStatus(429);
		assertThat(notices()).isEmpty();
		assertThat(mvc.get().uri(path()).exchange()).hasStatus(200);
	}

	@Test
	void actsForAPhoneThatNamesNoOrigin() {
		assertThat(mvc.post().uri(path()).header("Origin", "null").param("mot", "full").exchange()).hasStatus(302);
		assertThat(notices()).hasSize(1);
	}

	private static NoticeDetails notice() {
		return new NoticeDetails(NoticeKind.NO_NEW_FILES, Instant.parse("2026-11-18T08:00:00Z"), Instant.parse("2026-11-30T23:00:00Z"), null,
				LocalizedText.EMPTY, null);
	}

	private String link(UUID of) {
		return links.create(UUID.randomUUID(), of, "accueil", coordinator).orElseThrow();
	}

	private MvcTestResult give(SignedIn reader, String action, UUID form, String address) {
		return mvc.post().uri(deskPath()).with(SignIn.as(reader)).param("action", action).param("link", form.toString()).param("label", "direction")
			.param("address", address).exchange();
	}

	private MvcTestResult say(String word, String... fields) {
		var request = mvc.post().uri(path()).param("mot", word);
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private String deskPath() {
		return "/coordination/fiches/services/" + service + "/lien";
	}

	private String path() {
		return "/ma-porte/" + token;
	}

	private String publicSign() {
		String slug = slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		return page(mvc.get().uri("/services/" + slug).exchange()).selectFirst("main .status--large").attr("data-status");
	}

	private List<ServiceSnapshot.Notice> notices() {
		return snapshot().notices();
	}

	private ServiceSnapshot snapshot() {
		return snapshot(service);
	}

	private ServiceSnapshot snapshot(UUID id) {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, id).orElseThrow().snapshot();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

}
