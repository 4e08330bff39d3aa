package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Drafts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms of hours and ways in, and what they make of a draft; at the clock of the tests, in November 2026. */
@IntegrationTest
class EditWaysTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Drafts drafts;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private UUID relay;

	private SignedIn coordinator;

	private UUID counter;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Guichet des Grilles");
		relay = DeskMother.service(context, "Relais des Écluses d’essai");
		coordinator = DeskMother.coordinatorOfLaeken(context);
		counter = says().channels().get(0).id();
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service, relay);
	}

	@Test
	void showsHoursAsAGridAWordAndAValue() throws Exception {
		Document grid = page(hours());
		assertThat(grid.select("#j0a").val()).isEqualTo("9h");
		assertThat(grid.select("#j4b").val()).isEqualTo("12h");
		assertThat(grid.select("#j5a").val()).isEmpty();
		assertThat(grid.select(".preview-week dd")).hasSize(7);
		assertThat(page(hours() + "?par=texte").select("#texte").text()).contains("9h à 12h");
		assertThat(page(hours() + "?par=osm").select("#osm").val()).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(page("/coordination/fiches/services/" + service).select("a[href$=/horaire]")).hasSize(1);
	}

	@Test
	void correctsThePeriodThatHolds() {
		assertThat(post(hours(), "par", "grille", "j0a", "9", "j0b", "midi", "j0c", "13.30", "j0d", "16u", "j2r", "sur rendez-vous", "feries",
				"closed", "quoi", "correction")).hasStatus(302).hasRedirectedUrl("/coordination/fiches/services/" + service + "/relire");
		Period only = periods().get(0);
		assertThat(periods()).hasSize(1);
		assertThat(only.details().hours()).isEqualTo("Mo 09:00-12:00,13:30-16:00; We off \"sur rendez-vous\"");
		assertThat(only.details().publicHolidays()).isEqualTo(HolidayRule.CLOSED);
	}

	@Test
	void changesFromADayAndLeavesWhatWas() {
		post(hours(), "par", "grille", "j1a", "10h", "j1b", "12h", "quoi", "changement", "depuis", "décembre 2026");
		assertThat(periods()).hasSize(2);
		assertThat(periods().get(0).end()).isEqualTo(DatedPoint.parse("2026-12"));
		assertThat(periods().get(0).details().hours()).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(periods().get(1).start()).isEqualTo(DatedPoint.parse("2026-12"));
		assertThat(periods().get(1).details().hours()).isEqualTo("Tu 10:00-12:00");
	}

	@Test
	void correctsAWrongStartAndKeepsWhatWasSaidInTheHistory() throws Exception {
		assertThat(page("/coordination/fiches/services/" + service).select("a[href$=/debut]")).hasSize(1);
		post(hours(), "par", "grille", "j1a", "10h", "j1b", "12h", "quoi", "changement", "depuis", "mars 2026");
		page("/coordination/fiches/services/" + service + "/relire");
		publish();
		UUID second = periods().get(1).id();
		Document form = page(hours());
		assertThat(form.select("a[href$='/debut?periode=" + second + "']")).hasSize(1);
		String start = way() + "/debut?periode=" + second;
		assertThat(page(start).select("#depuis").val()).isEqualTo("2026-03");
		assertThat(post(start, "depuis", "demain peut-être")).hasStatus(422);
		assertThat(post(start, "depuis", "")).as("what was before is known until then").hasStatus(422);

		assertThat(post(start, "depuis", "1/6/2026")).hasStatus(302).hasRedirectedUrl("/coordination/fiches/services/" + service + "/relire");
		assertThat(page("/coordination/fiches/services/" + service + "/relire").text()).contains("mars 2026", "1er juin 2026");
		publish();

		assertThat(periods()).extracting(Period::start).containsExactly(null, DatedPoint.parse("2026-06-01"));
		assertThat(periods().get(0).end()).isEqualTo(DatedPoint.parse("2026-06-01"));
		assertThat(page("/coordination/fiches/services/" + service + "/historique").text()).contains("mars 2026", "1er juin 2026");
		assertThat(post(way() + "/debut", "depuis", "2020-01")).as("nothing of another").hasStatus(302);
		assertThat(mvc.get().uri(way() + "/debut?periode=" + UUID.randomUUID()).with(SignIn.as(coordinator)).exchange()).hasStatus(404);
	}

	private void publish() {
		post("/coordination/fiches/services/" + service + "/relire", "action", "publier", "how", "call");
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void refusesADayBeforeWhatHoldsNow() {
		post(hours(), "par", "osm", "osm", "Tu 10:00-12:00", "quoi", "changement", "depuis", "3/11/2026");
		MvcTestResult refused = post(hours(), "par", "osm", "osm", "We 10:00-12:00", "quoi", "changement", "depuis", "1/11/2026");
		assertThat(refused).hasStatus(422);
		assertThat(document(refused).select("#depuis-problem").text()).contains("3 novembre 2026");
		assertThat(document(refused).select("#depuis").val()).isEqualTo("1/11/2026");
		assertThat(periods()).hasSize(2);
	}

	@Test
	void keepsCellsThatItCannotRead() {
		Document refused = document(post(hours(), "par", "grille", "j0a", "neuf", "j0b", "12h", "j3a", "9h", "quoi", "correction"));
		assertThat(refused.select("#j0a").val()).isEqualTo("neuf");
		assertThat(refused.select("#j0a").attr("aria-describedby")).isEqualTo("j0a-problem");
		assertThat(refused.select(".form-problems a").eachAttr("href")).containsExactly("#j0a", "#j3b");
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void asksWhetherItWasWrongOrChanged() {
		assertThat(document(post(hours(), "par", "grille", "j0a", "9h", "j0b", "12h")).select(".form-problems a").eachAttr("href"))
			.containsExactly("#quoi");
		assertThat(document(post(hours(), "par", "grille", "quoi", "changement")).select(".form-problems a").eachAttr("href"))
			.containsExactly("#depuis");
	}

	@Test
	void readsFrenchIntoTheGrid() {
		Document read = document(post(hours(), "par", "texte", "texte", "lundi et jeudi de 9h à 12h, fermé les jours fériés", "action", "lire"));
		assertThat(read.select("#j3a").val()).isEqualTo("9h");
		assertThat(read.select("#feries option[value=closed]").hasAttr("selected")).isTrue();
		assertThat(read.select("[role=status]").text()).contains("jeudi");
		Document season = document(post(hours(), "par", "texte", "texte", "en juillet et août : lundi 9h-12h", "action", "lire"));
		assertThat(season.select("#texte").text()).contains("juillet");
		assertThat(season.select("[role=status]").text()).contains("juillet");
	}

	@Test
	void keepsATextThatNobodyCanReadOnlyWhenAsked() {
		String text = "selon l’humeur du gardien";
		Document refused = document(post(hours(), "par", "texte", "texte", text, "quoi", "correction"));
		assertThat(refused.select("#texte").text()).isEqualTo(text);
		assertThat(refused.select("button[value=texte]")).hasSize(1);
		post(hours(), "par", "texte", "texte", text, "quoi", "correction", "action", "texte");
		assertThat(periods().get(0).details().hours()).isNull();
		assertThat(periods().get(0).details().hoursText()).isEqualTo(text);
	}

	@Test
	void saysWhatIsWrongWithAValue() {
		Document refused = document(post(hours(), "par", "osm", "osm", "Mo-Fr 09:00-", "quoi", "correction"));
		assertThat(refused.select("#osm").val()).isEqualTo("Mo-Fr 09:00-");
		assertThat(refused.select("#osm-problem").text()).isNotBlank();
	}

	@Test
	void warnsButDoesNotRefuse() {
		Document seen = document(post(hours(), "par", "grille", "j4a", "22h", "j4b", "2h", "feries", "open", "action", "voir"));
		assertThat(seen.select(".warnings li")).hasSize(1);
		assertThat(post(hours(), "par", "grille", "j4a", "22h", "j4b", "2h", "quoi", "correction")).hasStatus(302);
	}

	@Test
	void answersTheScriptThatAsksWhileSomebodyTypes() {
		MvcTestResult preview = post(hours() + "/apercu", "par", "grille", "j0a", "9h", "j0b", "12h", "quoi", "changement", "depuis", "1/12/2026");
		assertThat(preview).hasStatusOk();
		assertThat(preview).bodyText().contains("mardi 1er décembre 2026", "preview-week").doesNotContain("<html");
	}

	@Test
	void fillsMondayDown() {
		Document copied = document(post(hours(), "par", "grille", "j0a", "9h", "j0b", "12h", "j2a", "13h", "j2b", "16h", "action", "copier"));
		assertThat(copied.select("#j4a").val()).isEqualTo("9h");
		assertThat(copied.select("#j2a").val()).isEqualTo("13h");
		assertThat(copied.select("#j5a").val()).isEmpty();
	}

	@Test
	void changesConditions() {
		String path = way() + "/conditions";
		Document form = page(path);
		assertThat(form.select("input[name=accueil][value=walk_in]").hasAttr("checked")).isTrue();
		assertThat(post(path, "accueil", "appointment", "besoin", "eid", "besoin", "qr", "tickets", "20", "tickets-de", "8h30", "note", "Sonner.",
				"quoi", "changement", "depuis", "2026-11-09")).hasStatus(302);
		PeriodDetails now = periods().get(1).details();
		assertThat(now.admission()).isEqualTo(Admission.APPOINTMENT);
		assertThat(now.prerequisites()).containsExactlyInAnyOrder(Prerequisite.EID, Prerequisite.QR);
		assertThat(now.hours()).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(now.tickets()).isNotNull();
		Document refused = document(post(path, "accueil", "walk_in", "tickets", "beaucoup", "quoi", "correction"));
		assertThat(refused.select("#tickets").val()).isEqualTo("beaucoup");
	}

	@Test
	void endsWithARelayFoundByName() {
		Document found = document(post(way() + "/fin", "comment", "fini", "depuis", "3/2027", "relais-nom", "ecluses essai", "action", "chercher"));
		assertThat(found.select("input[name=relais]").eachAttr("value")).contains(relay.toString()).doesNotContain(service.toString());
		assertThat(document(post(way() + "/fin", "comment", "fini", "depuis", "3/2027", "relais-nom", "ecluses")).select("#relais-nom-problem")).hasSize(1);
		post(way() + "/fin", "comment", "fini", "depuis", "3/2027", "pourquoi", "La commune ferme.", "remplace-mots", "le site", "relais-nom", "ecluses",
				"relais", relay.toString());
		Period ended = periods().get(0);
		assertThat(ended.end()).isEqualTo(DatedPoint.parse("2027-03"));
		assertThat(ended.ending()).isNotNull();
		assertThat(ended.ending().relayedByServiceId()).isEqualTo(relay);
		assertThat(ended.ending().replacedBy().in("fr")).isEqualTo("le site");
		assertThat(page(way() + "/fin").select("input[name=comment]").eachAttr("value")).contains("rouvert", "jamais");
		post(way() + "/fin", "comment", "jamais");
		assertThat(periods().get(0).end()).isNull();
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void suspendsUntilADay() {
		post(way() + "/fin", "comment", "suspendu", "depuis", "1/12/2026", "jusque", "15/1/2027", "pourquoi", "Travaux.");
		assertThat(periods()).hasSize(3);
		assertThat(periods().get(1).details().suspended()).isTrue();
		assertThat(periods().get(2).details().hours()).isEqualTo("Mo-Fr 09:00-12:00");
		Document refused = document(post(way() + "/fin", "comment", "fini", "depuis", "20/12/2026"));
		assertThat(refused.select("#annuler-problem")).hasSize(1);
	}

	@Test
	void addsAWayInAndTakesAwayOneThatNeverWas() {
		String path = "/coordination/fiches/services/" + service + "/acces/nouveau";
		Document refused = document(post(path, "genre", "phone", "adresse", "zéro deux"));
		assertThat(refused.select("#adresse").val()).isEqualTo("zéro deux");
		assertThat(refused.select(".form-problems a").eachAttr("href")).contains("#accueil", "#adresse");
		post(path, "genre", "phone", "adresse", "02 000 00 31", "accueil", "walk_in", "depuis", "2024");
		Channel added = says().channels().get(1);
		assertThat(added.details().kind()).isEqualTo(ChannelKind.PHONE);
		assertThat(added.periods().get(0).start()).isEqualTo(DatedPoint.parse("2024"));
		String own = "/coordination/fiches/services/" + service + "/acces/" + added.id();
		post(own, "adresse", "02 000 00 32", "nom", "ligne du soir");
		assertThat(says().channels().get(1).details().address()).isEqualTo("02 000 00 32");
		post(own + "/retirer");
		assertThat(says().channels()).hasSize(1);
		post(hours(), "par", "osm", "osm", "Tu 10:00-12:00", "quoi", "changement", "depuis", "3/11/2026");
		assertThat(post(way() + "/retirer")).hasStatus(422);
	}

	@Test
	void saysDaysOnWhichItIsOtherwise() {
		String path = "/coordination/fiches/services/" + service + "/exceptions/nouvelle";
		Document seen = document(post(path, "effet", "closed", "du", "24/12/2026", "au", "3/1/2027", "pour", "service", "action", "voir"));
		assertThat(seen.select(".read-back").text()).contains("jeudi 24 décembre 2026", "dimanche 3 janvier 2027");
		assertThat(document(post(path, "effet", "hours", "du", "24/12/2026", "au", "23/12/2026", "pour", "service")).select(".form-problems a")
			.eachAttr("href")).containsExactlyInAnyOrder("#au", "#horaire");
		post(path, "effet", "hours", "du", "24/12/2026", "horaire", "de 9h à 11h", "message", "Réveillon.", "pour", counter.toString());
		ServiceSnapshot.DatedException exception = says().exceptions().get(0);
		assertThat(exception.details().effect()).isEqualTo(ExceptionEffect.HOURS);
		assertThat(exception.details().endsOn()).isEqualTo(LocalDate.of(2026, 12, 25));
		assertThat(exception.channelId()).isEqualTo(counter);
		String own = "/coordination/fiches/services/" + service + "/exceptions/" + exception.id();
		assertThat(page(own).select("#horaire").val()).contains("9h");
		post(own + "/fin");
		assertThat(says().exceptions()).isEmpty();
	}

	@Test
	void saysThatItIsFull() {
		String path = "/coordination/fiches/services/" + service + "/avis/nouveau";
		assertThat(document(post(path, "genre", "usual_delay", "pour", "service")).select("#delai-problem")).hasSize(1);
		post(path, "genre", "no_new_files", "jusque", "15/1/2027", "pour", "service");
		post(path, "genre", "full", "pour", counter.toString());
		List<ServiceSnapshot.Notice> notices = says().notices();
		assertThat(notices).extracting(notice -> notice.details().kind()).containsExactlyInAnyOrder(NoticeKind.NO_NEW_FILES, NoticeKind.FULL);
		assertThat(page("/coordination/fiches/services/" + service + "/avis/" + notices.get(0).id()).select("#jusque").val()).isNotBlank();
	}

	@Test
	void isInDutchToo() {
		assertThat(page("/nl" + hours()).select("#j0a").val()).isEqualTo("9u");
	}

	@Test
	void knowsNoWayInOfAnotherService() {
		assertThat(mvc.get().uri("/coordination/fiches/services/" + relay + "/acces/" + counter + "/horaire").with(SignIn.as(coordinator)))
			.hasStatus(404);
	}

	private String way() {
		return "/coordination/fiches/services/" + service + "/acces/" + counter;
	}

	private String hours() {
		return way() + "/horaire";
	}

	private ServiceSnapshot says() {
		SignedIn reader = coordinator == null ? DeskMother.coordinatorOfLaeken(context) : coordinator;
		return drafts.open(reader, EntryKind.SERVICE, service).says(ServiceSnapshot.class);
	}

	private List<Period> periods() {
		return says().channels().get(0).periods();
	}

	private Document page(String uri) {
		MvcTestResult result = mvc.get().uri(uri).with(SignIn.as(coordinator)).exchange();
		assertThat(result).hasStatusOk();
		return document(result);
	}

	private static Document document(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (java.io.UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

	private MvcTestResult post(String uri, String... fields) {
		var request = mvc.post().uri(uri).with(SignIn.as(coordinator)).contentType("application/x-www-form-urlencoded");
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
