package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of results and what it can be narrowed by, on a Wednesday at ten. */
@IntegrationTest
class SearchPageTest {

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

	private final List<UUID> written = new ArrayList<>();

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void putsTheNumberFirstForWhoIsInDanger() {
		Document french = page("/recherche?q=je veux mourir");
		Document arabic = page("/recherche?q=اريد ان اموت");

		assertThat(french.select(".first-call a").eachAttr("href")).startsWith("tel:080032123");
		assertThat(french.selectFirst("h1 + *").className()).as("before anything else").contains("first-call");
		assertThat(french.select("h1").text() + french.title()).as("not their words").doesNotContainIgnoringCase("mourir");
		assertThat(french.select("a[rel~=noreferrer]")).isNotEmpty();
		assertThat(french.select(".leads [data-need]").attr("data-need")).isEqualTo("crise-psy");
		assertThat(arabic.select(".first-call a").eachAttr("href")).as("what answers in that language, or all").startsWith("tel:112");
		assertThat(page("/recherche?q=je meurs de faim").select(".first-call")).isEmpty();
	}

	@Test
	void saysWhatToLookAtAfterARefusal() {
		Document page = page("/recherche?q=refus du cpas");

		assertThat(page.select("[data-situation=refusal] p")).hasSize(2);
		assertThat(page.select("[data-situation=refusal] a").eachAttr("href")).anyMatch(href -> href.contains("besoin=aide-juridique"));
		assertThat(page.select("[data-situation]")).hasSize(1);
		assertThat(page("/recherche?q=colis").select("[data-situation]")).isEmpty();
	}

	@Test
	void countsWhatEachFilterWouldGive() {
		door("Porte gratuite", "matonge", free());
		door("Porte arabe", "matonge", speaking("ar"));

		Document page = page("/recherche?quartier=matonge");

		assertThat(choice(page, "sans", "frais").text()).isEqualTo("payer 1 service");
		assertThat(choice(page, "langue", "ar").text()).isEqualTo("arabe 1 service");
		assertThat(choice(page, "quartier", "matonge").select("input[checked]")).hasSize(1);
		assertThat(page.select(".choices input[name=quartier]").eachAttr("value")).allSatisfy(slug -> assertThat(areas.findBySlug(slug)
			.orElseThrow().kind().name()).isIn("LIVED", "MUNICIPALITY"));
		assertThat(page.select(".choices input[name=interprete]")).as("a kind that has no value").isEmpty();
		assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
	}

	@Test
	void narrowsByWhatIsChosenAndSaysSo() {
		String free = door("Porte gratuite", "matonge", free());
		String other = door("Porte payante", "matonge");

		Document page = page("/recherche?quartier=matonge&sans=frais&mode=guichet&mode=nimporte");

		assertThat(page.select(".group [data-service]").eachAttr("data-service")).contains(free).doesNotContain(other);
		assertThat(choice(page, "sans", "frais").select("input[checked]")).hasSize(1);
		assertThat(page.select(".fold summary").text()).contains("3");
		assertThat(page.select(".filters a").eachAttr("href")).contains("/recherche?quartier=matonge&mode=guichet");
		assertThat(page.select(".choices .actions a").attr("href")).isEqualTo("/recherche");
	}

	@Test
	void carriesInEachFormWhatItHasNoFieldFor() {
		Document page = page("/recherche?q=facture&quartier=matonge&habite=jette&sans=frais&pas=moment&pres=1050&ouvert=maintenant");

		assertThat(page.select(".choices input[type=hidden]").eachAttr("name")).containsExactly("q", "pres", "pas");
		assertThat(page.select(".choices #habite [selected]").val()).isEqualTo("jette");
		assertThat(page.select(".searchbox input[type=hidden]").eachAttr("name"))
			.containsExactly("habite", "pres", "sans", "ouvert");
	}

	@Test
	void keepsFewValuesOpenAndAllChosenOnes() {
		List<String> codes = List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ro");
		door("Porte aux langues", "matonge", (session, service) -> service.speak(codes.stream()
			.map(code -> new SpokenLanguage(code, LanguageMode.SPOKEN)).toList()));

		Document page = page("/recherche?quartier=matonge&langue=ro");

		assertThat(page.select(".choices > fieldset > label input[name=langue]").eachAttr("value")).hasSize(7).contains("ro");
		assertThat(page.select(".choices fieldset details input[name=langue]")).hasSize(2);
	}

	@Test
	void sendsPeopleFirstWhereTheyAreTaken() {
		String own = door("Porte de chez nous", "matonge", receiving("ixelles"));
		String others = door("Porte des autres", "matonge", receiving("jette"));

		Document page = page("/recherche?quartier=matonge&habite=matonge");

		assertThat(page.select("#open [data-service=" + own + "] .only")).isEmpty();
		assertThat(page.select("#not_for_you [data-service=" + others + "] .only").text()).contains("Jette");
		assertThat(page("/recherche?quartier=matonge").select("#open [data-service=" + others + "] .only")).isEmpty();
	}

	@Test
	void saysHowFarItIs() {
		String slug = door("Porte au point", "matonge");

		Document near = page("/recherche?quartier=matonge&pres=50.8351,4.3659");
		Document around = page("/recherche?quartier=matonge&pres=1020");

		assertThat(near.select("[data-service=" + slug + "] .facts b").text()).doesNotContain("environ").contains("min à pied");
		assertThat(around.select("[data-service=" + slug + "] .facts b").text()).startsWith("environ");
		assertThat(around.select(".lead").text()).contains("autour de Laeken");
		assertThat(near.select(".choices input[name=pres]").val()).as("to a hundred metres").isEqualTo("50.835,4.366");
	}

	@Test
	void keepsAPlaceThatItCannotUse() {
		door("Porte toujours là", "matonge");
		for (String place : List.of("Atlantide", "48.85,2.35", "<b>")) {
			Document page = page("/recherche?quartier=matonge&pres=" + place);
			assertThat(page.select(".notice").text()).as(place).contains(place);
			assertThat(page.select(".group [data-service]")).as(place).isNotEmpty();
		}
	}

	@Test
	void showsWhatWasUnderstoodAsChoices() {
		door("Porte de l'énergie", "cureghem");

		Document page = page("/recherche?q=facture+de+gaz+cureghem");

		Element first = page.selectFirst("main [data-need]");
		assertThat(first.attr("data-need")).isEqualTo("energie-impayes");
		assertThat(first.select("a").get(0).attr("href")).isEqualTo("/recherche?besoin=energie-impayes&quartier=cureghem");
		assertThat(first.select("a").get(1).attr("href")).isEqualTo("/recherche?q=facture%20de%20gaz%20cureghem&pas=energie-impayes");
		Element area = page.selectFirst("[data-area=cureghem]");
		assertThat(area.select(".off").attr("href")).endsWith("&pas=cureghem");
		assertThat(page(area.select(".off").attr("href")).select("[data-area]")).isEmpty();
		assertThat(page(first.select(".off").attr("href")).select(".leads [data-need=energie-impayes]")).isEmpty();
	}

	@Test
	void takesAMomentInTheWordsForTheMomentAsked() {
		String saturday = door("Porte du samedi", "cureghem", "Sa 09:00-12:00", (session, service) -> { });
		String weekday = door("Porte de semaine", "cureghem");

		Document page = page("/recherche?q=facture+de+gaz+cureghem+samedi+10h");

		assertThat(page.select("#open [data-service=" + saturday + "]")).hasSize(1);
		assertThat(page.select(".group:not(#further) [data-service=" + weekday + "]")).isEmpty();
		assertThat(page.select(".leads").text()).contains("samedi 21 novembre");
		assertThat(page.select(".filters a").text()).doesNotContain("samedi");
		String without = page.select(".leads a[href$=pas=moment]").attr("href");
		assertThat(page(without).select(".group [data-service=" + weekday + "]")).hasSize(1);
	}

	@Test
	void marksWhatWasTypedAndSaysWhyElse() {
		String slug = door("Porte <b>claire</b>", "matonge");
		String other = door("Autre porte", "matonge", (session, service) -> {
			service.answer(List.of(new NeedServed("energie-impayes", LocalizedText.EMPTY, null)));
			service.describe(ServiceDetails.named(LocalizedText.french("Autre porte")).withDescription(LocalizedText.french("On écoute.")));
		});

		Document page = page("/recherche?q=facture+de+gaz&quartier=matonge");

		Element card = page.selectFirst(".group [data-service=" + slug + "]");
		assertThat(card.select("h3").text()).isEqualTo("Porte <b>claire</b>");
		assertThat(card.select("mark").eachText()).containsExactly("facture");
		assertThat(page.select("[data-service=" + other + "] .card-body").text()).contains("Répond à");
	}

	@Test
	void showsWhatADoorDoesForTheNeedThatIsMeant() {
		String slug = door("Porte à tout faire", "matonge", (session, service) -> service
			.describe(ServiceDetails.named(LocalizedText.french("Porte à tout faire")).withDescription(LocalizedText.french("On fait tout."))));

		assertThat(page("/recherche?besoin=energie-impayes&quartier=matonge").select("[data-service=" + slug + "]").text())
			.contains("Lit la facture avec vous.").doesNotContain("On fait tout.");
		assertThat(page("/recherche?quartier=matonge").select("[data-service=" + slug + "]").text()).contains("On fait tout.");
	}

	@Test
	void offersFewerFiltersAndTheNearestWhereNothingIs() {
		String near = door("Porte voisine", "matonge");
		String afar = door("Ligne lointaine", "matonge", (session, service) -> {
			List.copyOf(service.channels()).forEach(service::removeChannel);
			CatalogueMother.open(service, ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 77"), null,
					PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Su 00:00-24:00", null));
		});

		Document page = page("/recherche?besoin=energie-impayes&quartier=haren&sans=papiers");

		assertThat(page.select("#elsewhere [data-service=" + near + "] .facts b").text()).startsWith("environ");
		assertThat(page.select("#from-afar [data-service=" + afar + "]")).hasSize(1);
		assertThat(page.select(".panel--empty a[href=/recherche]")).as("no single filter is why").hasSize(1);
		Document one = page("/recherche?besoin=energie-impayes&quartier=haren");
		assertThat(one.select(".panel--empty a").text()).contains("Haren").contains("2 services");
		assertThat(one.select(".panel--empty a").attr("href")).isEqualTo("/recherche?besoin=energie-impayes");
	}

	@Test
	void looksFurtherWhereLittleIs() {
		String here = door("Porte d'ici", "matonge");
		String there = door("Porte de là-bas", "laeken");

		Document page = page("/recherche?besoin=energie-impayes&quartier=matonge");

		assertThat(page.select("#open [data-service]").eachAttr("data-service")).containsExactly(here);
		assertThat(page.select("#further [data-service=" + there + "] .facts b").text()).startsWith("environ");
	}

	@Test
	void keepsThePagesOfOneSearchStable() {
		for (int i = 0; i < 26; i++) {
			door("Porte numéro " + i, "matonge");
		}
		String next = page("/recherche?quartier=matonge").select("a[rel=next]").attr("href");
		assertThat(next).isEqualTo("/recherche?quartier=matonge&vu=2026-11-18T10%3A00&page=2");

		clock.setTo(LocalDateTime.of(2026, 11, 18, 10, 29));
		Document second = page(next);
		assertThat(second.select(".lead time").text()).contains("10h");
		assertThat(second.select(".lead time").attr("datetime")).contains("T10:00");
		assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/recherche?quartier=matonge&vu=2026-11-18T10%3A00");

		clock.setTo(LocalDateTime.of(2026, 11, 18, 10, 30));
		Document later = page(next);
		assertThat(later.select(".lead time").attr("datetime")).contains("T10:30");
		assertThat(later.select(".notice").text()).contains("10h30");
		assertThat(page(next.replace("10%3A00", "11%3A00")).select(".lead time").attr("datetime")).contains("T10:30");
		assertThat(page("/recherche?quartier=matonge&page=99").select(".group [data-service]")).as("the last page").isNotEmpty();
	}

	private static BiConsumer<Catalogue.Session, Service> free() {
		return (session, service) -> service.describe(ServiceDetails.named(LocalizedText.french("Porte gratuite"))
			.withCost(new ServiceDetails.Cost(Fee.FREE, LocalizedText.EMPTY)));
	}

	private static BiConsumer<Catalogue.Session, Service> speaking(String code) {
		return (session, service) -> service.speak(List.of(new SpokenLanguage(code, LanguageMode.SPOKEN)));
	}

	private BiConsumer<Catalogue.Session, Service> receiving(String slug) {
		return (session, service) -> service.receiveFrom(List.of(areas.findBySlug(slug).orElseThrow().id()));
	}

	private String door(String name, String quartier) {
		return door(name, quartier, (session, service) -> { });
	}

	private String door(String name, String quartier, BiConsumer<Catalogue.Session, Service> more) {
		return door(name, quartier, HOURS, more);
	}

	private String door(String name, String quartier, String hours, BiConsumer<Catalogue.Session, Service> more) {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug(quartier).orElseThrow()).get(0);
		var placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
		UUID id = CatalogueMother.withCounter(catalogue, name, hours, placed, (session, service) -> {
			Location location = session.getLocation(service.places().get(0).locationId().orElseThrow());
			location.describe(location.details().withPoint(leaf.centre()));
			more.accept(session, service);
		});
		written.add(id);
		return slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
	}

	private static Element choice(Document page, String name, String value) {
		return page.selectFirst(".choices label:has(input[name=" + name + "][value=" + value + "])");
	}

	private Document page(String path) {
		MvcTestResult result = mvc.get().uri(URI.create(path.replace("+", "%20").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"))).exchange();
		assertThat(result).as(path).hasStatusOk();
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
