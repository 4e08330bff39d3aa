package org.guichetouvert.site.web;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Pages as a visitor's browser gets them, on a Wednesday at ten. */
@IntegrationTest
class PagesTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	@Autowired
	StatementCounter statements;

	@LocalServerPort
	int port;

	private final List<UUID> written = new ArrayList<>();

	private AreaNode quartier;

	private LocationDetails.Placed placed;

	@BeforeEach
	void chooseAQuietQuartier() {
		quartier = areas.findBySlug("matonge").orElseThrow();
		AreaNode leaf = areas.neighbourhoodsOf(quartier).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void saysThatTheDoorIsOpenAndUntilWhen() {
		Document page = page("/services/" + open("Porte du matin"));

		assertThat(page.select("h1").eachText()).containsExactly("Porte du matin");
		assertThat(page.selectFirst("main").attr("data-status")).isEqualTo("open");
		assertThat(page.select(".status-detail").first().text()).contains("12h");
	}

	@Test
	void speaksDutchAndMarksWhatIsInFrench() {
		Document page = page("/nl/services/" + open("Porte du matin"));

		assertThat(page.select("h1[lang=fr]").eachText()).containsExactly("Porte du matin");
		assertThat(page.select(".status-detail").first().text()).isEqualTo("sluit om 12u");
		assertThat(page.select(".channel").text()).contains("Zonder afspraak, van maandag tot en met vrijdag van 9u tot 12u");
		assertThat(page.select(".week h3").eachText()).contains("do 19");
		assertThat(page.select("table th[scope=row]").eachText()).contains("donderdag 19 november");
		assertThat(page.select("table td").eachText()).contains("van 9u tot 12u");
		assertThat(page.select(".address").text()).contains("1020 Laken");
		assertThat(page.select(".verified").text()).isEqualTo("Nagekeken op 3 november door la coordination");
		assertThat(page.select(".verified [lang=fr]").text()).isEqualTo("la coordination");
	}

	@Test
	void makesAKeptPageAgainWhenTheDoorCloses() {
		String path = "/services/" + open("Porte qui ferme");
		clock.setTo(LocalDateTime.of(2026, 11, 18, 11, 59));
		assertThat(page(path).selectFirst("main").attr("data-status")).isEqualTo("open");
		int before = statements.count();
		assertThat(page(path).selectFirst("main").attr("data-status")).isEqualTo("open");
		assertThat(statements.count()).as("the kept page asks the database for nothing but its version").isLessThanOrEqualTo(before + 1);

		clock.setTo(LocalDateTime.of(2026, 11, 18, 12, 0));

		assertThat(page(path).selectFirst("main").attr("data-status")).isEqualTo("closed");
	}

	@Test
	void makesAKeptPageAgainWhenTheEntryChanges() {
		String slug = open("Porte renommée");
		page("/services/" + slug);
		UUID id = written.get(0);

		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id)
			.describe(ServiceDetails.named(LocalizedText.french("Porte autrement nommée"))));

		assertThat(page("/services/" + slug).select("h1").text()).isEqualTo("Porte autrement nommée");
	}

	@Test
	void answersNotModifiedToABrowserThatHasThePage() {
		String path = "/services/" + open("Porte connue");
		String etag = mvc.get().uri(path).exchange().getResponse().getHeader("ETag");

		MvcTestResult again = mvc.get().uri(path).header("If-None-Match", etag).exchange();

		assertThat(again).hasStatus(304);
		assertThat(again.getResponse().getContentLength()).isZero();
	}

	@Test
	void sendsPagesCompressedForLittleData() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).header("Accept-Encoding", "gzip").build();

		HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(response.body()).hasSizeLessThan(15_000);
	}

	@Test
	void sendsTheSamePageToWhoUnderstandsNoCompression() throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/quartiers"));
		HttpClient client = HttpClient.newHttpClient();
		HttpResponse<byte[]> compressed = client.send(request.header("Accept-Encoding", "br, gzip;q=0.8").build(),
				HttpResponse.BodyHandlers.ofByteArray());
		HttpResponse<byte[]> plain = client.send(request.setHeader("Accept-Encoding", "gzip;q=0").build(),
				HttpResponse.BodyHandlers.ofByteArray());

		assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(plain.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes()).isEqualTo(plain.body());
	}

	@Test
	void tellsBrowsersNothingOfVisitorsAndMuchOfSafety() {
		MvcTestResult result = mvc.get().uri("/").exchange();

		assertThat(result).hasStatusOk().doesNotContainHeader("Set-Cookie").containsHeader("Content-Security-Policy")
			.hasHeader("X-Content-Type-Options", "nosniff").hasHeader("X-Frame-Options", "DENY").containsHeader("Referrer-Policy");
		assertThat(result.getRequest().getSession(false)).isNull();
	}

	@Test
	void findsByNeedAndShowsWhatIsMeant() {
		open("Porte de l'énergie introuvable autrement");

		Document page = page("/recherche?q=facture+de+gaz&quartier=matonge");

		assertThat(page.select("[data-service]")).isNotEmpty();
		assertThat(page.select("[data-status=open] h3").eachText()).contains("Porte de l'énergie introuvable autrement");
	}

	@Test
	void neverEndsInNothing() {
		open("Porte de secours");

		Document page = page("/recherche?q=zzzzqqqq&quartier=haren&ouvert=maintenant");

		assertThat(page.select(".panel--empty a[href*=recherche]")).isNotEmpty();
	}

	@Test
	void makesAKeptSearchAgainWhenTheHelperBesideItCloses() {
		slug(CatalogueMother.withCounter(catalogue, "Accueil qui ferme", HOURS, placed,
				(session, service) -> service.answer(List.of(new NeedServed("orientation-sociale", LocalizedText.EMPTY, null)))));
		String path = "/recherche?q=zzzzqqqq&quartier=matonge";
		clock.setTo(LocalDateTime.of(2026, 11, 18, 11, 59));
		assertThat(page(path).selectFirst(".orientation").attr("data-status")).isEqualTo("open");

		clock.setTo(LocalDateTime.of(2026, 11, 18, 12, 0));

		assertThat(page(path).selectFirst(".orientation").attr("data-status")).isEqualTo("closed");
	}

	@Test
	void makesAKeptSearchOfOpenDoorsAgainWhenAnotherOpens() {
		open("Porte déjà ouverte");
		String later = slug(CatalogueMother.withCounter(catalogue, "Porte de onze heures", "Mo-Fr 11:00-15:00", placed));
		String path = "/recherche?quartier=matonge&ouvert=maintenant";
		assertThat(page(path).select("[data-service=" + later + "]")).isEmpty();

		clock.setTo(LocalDateTime.of(2026, 11, 18, 11, 0));

		assertThat(page(path).select("#open [data-service=" + later + "]")).hasSize(1);
	}

	@Test
	void findsWhatIsOpenAtAnotherMoment() {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Porte du samedi", "Sa 09:00-12:00", placed));
		String weekday = open("Porte de semaine");

		Document page = page("/recherche?quartier=matonge&ouvert=2026-11-21T10:00");

		assertThat(page.select("h1").text()).contains("samedi 21 novembre");
		assertThat(page.select("#open [data-service=" + slug + "]").attr("data-status")).isEqualTo("open");
		assertThat(page.select(".group [data-service=" + weekday + "]")).isEmpty();
		assertThat(page.select("#open").text()).doesNotContainIgnoringCase("maintenant").doesNotContainIgnoringCase("aujourd’hui");
		assertThat(page.select("#jour [selected]").val()).isEqualTo("2026-11-21");
		assertThat(page.select(".filters a").last().text()).contains("10h");
		assertThat(page("/recherche?quartier=matonge&ouvert=samedi 10h").select("#open [data-service=" + slug + "]")).hasSize(1);
		assertThat(page("/nl/recherche?quartier=matonge&ouvert=zaterdag 10u").select("h1").text()).contains("zaterdag 21 november");
	}

	@Test
	void joinsDayAndHourOfTheForm() {
		assertThat(mvc.get().uri("/recherche?q=&quartier=matonge&jour=2026-11-21&heure=10:30")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/recherche?quartier=matonge&ouvert=2026-11-21T10%3A30");
		assertThat(mvc.get().uri("/recherche?q=&quartier=&ouvert=maintenant&jour=&heure=")).hasStatusOk();
	}

	@Test
	void keepsAMomentThatItCannotUse() {
		open("Porte toujours là");
		for (String moment : List.of("samedi", "2026-11-18T09:00", "2027-11-18T09:00", "<b>")) {
			Document page = page("/recherche?quartier=matonge&ouvert=" + moment);
			assertThat(page.select(".notice").text()).as(moment).isNotBlank();
			assertThat(page.select(".group [data-service]")).as(moment).isNotEmpty();
		}
		assertThat(page("/recherche?ouvert=samedi").select(".notice").text()).contains("samedi");
	}

	@Test
	void offersWhatIsFullApart() {
		String full = open("Porte complète");
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(written.get(0)).give(UUID.randomUUID(),
				new NoticeDetails(NoticeKind.FULL, Instant.parse("2026-11-18T07:00:00Z"), Instant.parse("2026-11-18T23:00:00Z"), null,
						LocalizedText.EMPTY, null), Scope.WHOLE_SERVICE));
		Document page = page("/recherche?quartier=matonge&ouvert=maintenant");
		assertThat(page.select("#open [data-service=" + full + "]")).isEmpty();
		String link = page.select(".apart a").attr("href");

		assertThat(page(link).select(".group [data-service=" + full + "]").attr("data-status")).isEqualTo("full");

		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service service = session.getService(written.get(0));
			service.withdraw(service.notices().get(0));
		});
		assertThat(page("/recherche?quartier=matonge&ouvert=maintenant").select("#open [data-service=" + full + "]")).hasSize(1);
	}

	@Test
	void saysSinceWhenAndFromWhomADelayIsKnown() {
		String slug = open("Porte où l'on attend");
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(written.get(0)).give(UUID.randomUUID(),
				new NoticeDetails(NoticeKind.USUAL_DELAY, Instant.parse("2026-11-03T08:00:00Z"), Instant.parse("2026-12-18T23:00:00Z"), 24,
						LocalizedText.EMPTY, "appel de la coordination"), Scope.WHOLE_SERVICE));

		Document page = page("/services/" + slug);

		assertThat(page.selectFirst("main").attr("data-status")).isEqualTo("open");
		assertThat(page.select(".panel--warning").text()).contains("24 jours", "3 novembre", "appel de la coordination");
	}

	@Test
	void doesNotTakeALittleWordForAnAnswer() {
		String slug = open("Porte de la rue");

		assertThat(page("/recherche?q=rien+de+tel&quartier=matonge").select(".group [data-service=" + slug + "]")).isEmpty();
	}

	@Test
	void forgivesAMistypedAddress() {
		assertThat(mvc.get().uri("/recherche?page=abc&quartier=&ouvert=hier&besoin=nimporte")).hasStatusOk();
	}

	@Test
	void listsTheServicesOfAQuartierByNeed() {
		String slug = open("Porte de Matonge");

		Document page = page("/quartiers/matonge");

		Element row = page.selectFirst("[data-service=" + slug + "]");
		assertThat(row).isNotNull();
		assertThat(row.text()).contains("Lit la facture avec vous.");
		assertThat(page("/quartiers/ixelles").select("[data-service=" + slug + "]")).isNotEmpty();
		assertThat(page("/quartiers/haren").select("[data-service=" + slug + "]")).isEmpty();
	}

	@Test
	void findsTheQuartierOfAPostcodeOrAName() {
		assertThat(mvc.get().uri("/quartiers?lieu=1020")).hasRedirectedUrl("/quartiers/laeken");
		assertThat(mvc.get().uri("/nl/quartiers?lieu=kuregem")).hasRedirectedUrl("/nl/quartiers/cureghem");
		assertThat(page("/quartiers?lieu=1000").select(".asked .plaque").size()).isGreaterThan(2);
		Document unknown = page("/quartiers?lieu=<Atlantide>");
		assertThat(unknown.select(".asked").text()).contains("<Atlantide>");
		assertThat(unknown.select("#place").val()).isEqualTo("<Atlantide>");
	}

	@Test
	void drawsTodayOnTheBoardAndSaysItInWords() {
		String slug = open("Porte au tableau");

		Element row = page("/quartiers/matonge/guichets").selectFirst("#open [data-service=" + slug + "]");

		assertThat(row.select("rect.bar--now")).hasSize(1);
		assertThat(row.text()).contains("9h–12h");
	}

	@Test
	void drawsNoOpenDoorForAnAppointment() {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Porte sur rendez-vous", HOURS, placed, (session, service) -> service.channels()
			.get(0).periods().get(0).correct(PeriodDetails.of(Admission.APPOINTMENT).withHours(HOURS, null))));

		Element row = page("/quartiers/matonge/guichets").selectFirst("[data-service=" + slug + "]");

		assertThat(row.attr("data-status")).isEqualTo("appointment");
		assertThat(row.select("rect.bar")).isEmpty();
	}

	@Test
	void keepsAHiddenAddressOutOfEveryPage() {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Lieu protégé", HOURS, placed, (session, service) -> {
			Location location = session.getLocation(service.places().get(0).locationId().orElseThrow());
			location.describe(location.details().withHidden(true)
				.withAddress(new LocationDetails.PostalAddress("rue du Secret", "7", "1050", "Ixelles")));
		}));

		for (String path : List.of("/services/" + slug, "/quartiers/ixelles", "/quartiers/ixelles/guichets", "/recherche?q=lieu+protege")) {
			Document page = page(path);
			assertThat(page.select("[data-service=" + slug + "]")).as(path).isNotEmpty();
			assertThat(page.html()).as(path).doesNotContain("rue du Secret").doesNotContain("1050 Ixelles");
		}
		assertThat(page("/quartiers/matonge").select("[data-service=" + slug + "]")).as("a quartier would be half of its address").isEmpty();
	}

	@Test
	void showsVisitorsNoNameAndNoLineForColleagues() {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Maison discrète", HOURS, placed, (session, service) -> {
			var consent = new Consent(LocalDate.of(2026, 1, 1), "par courriel", null);
			Person person = session.add(new Person(UUID.randomUUID(), "Prénom Q.", Circle.PROFESSIONALS, consent, false));
			Contact contact = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french("médiateur d'essai")), false));
			contact.isHeldBy(person);
			contact.answerFor(List.of(service.id()));
			CatalogueMother.open(service, ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 77"), null,
					PeriodDetails.of(Admission.WALK_IN).withProfessionalsOnly(true));
		}));

		for (String path : List.of("/services/" + slug, "/quartiers/matonge")) {
			assertThat(page(path).text()).as(path).contains("médiateur d'essai").doesNotContain("Prénom Q.").doesNotContain("02 000 00 77");
		}
	}

	@Test
	void asksTheDatabaseNoMoreForThirtyServicesThanForTwo() {
		open("Porte un");
		open("Porte deux");
		int few = count("/quartiers/matonge");
		int fewOnBoard = count("/quartiers/matonge/guichets");
		int fewFound = count("/recherche?quartier=matonge");
		for (int i = 0; i < 28; i++) {
			open("Porte de plus " + i);
		}

		assertThat(count("/quartiers/matonge")).isCloseTo(few, within(1)).isLessThan(40);
		assertThat(count("/quartiers/matonge/guichets")).isCloseTo(fewOnBoard, within(1)).isLessThan(30);
		assertThat(count("/recherche?quartier=matonge")).isCloseTo(fewFound, within(1)).isLessThan(60);
	}

	@Test
	void leadsOnFromAPageThatDoesNotExist() {
		MvcTestResult result = mvc.get().uri("/services/nulle-part").accept("text/html").exchange();

		assertThat(result).hasStatus(404);
	}

	/** Give or take one: the version of the catalogue is asked for once a second. */
	private int count(String path) {
		clock.setTo(LocalDateTime.of(2026, 11, 18, 10, 0).plusSeconds(written.size()));
		int before = statements.count();
		page(path + (path.contains("?") ? "&" : "?") + "essai=" + written.size());
		return statements.count() - before;
	}

	private String open(String name) {
		return slug(CatalogueMother.withCounter(catalogue, name, HOURS, placed));
	}

	private String slug(UUID id) {
		written.add(id);
		return slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
	}

	private Document page(String path) {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).as(path).hasStatusOk();
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
