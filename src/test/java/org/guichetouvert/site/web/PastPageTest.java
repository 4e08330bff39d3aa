package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The past of a service as a visitor's browser gets it, on 18 November 2026. */
@IntegrationTest
class PastPageTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	private final List<UUID> written = new ArrayList<>();

	private LocationDetails.Placed placed;

	@BeforeEach
	void chooseAQuietQuartier() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void tellsWhatWasThereAndWhatWasNotYet() {
		Document page = page(past() + "?le=2019-03-11");

		assertThat(page.select("#then").text()).isEqualTo("Le 11 mars 2019");
		assertThat(page.select(".channel").eachText()).singleElement().asString()
			.startsWith("Sans rendez-vous : du lundi au vendredi de 9h à 12h.").contains("9h–12h", "2009 à mars 2020");
		assertThat(page.select(".channel").attr("data-status")).isEqualTo("open");
		assertThat(page.select("main li:has(.icon)").text()).contains("Par téléphone").contains("mars 2020");
		assertThat(page.select(".asked-for")).isNotEmpty();
	}

	@Test
	void isOpenlyUnsureWithinAMonthThatIsAllOneKnows() {
		Document page = page(past() + "?le=16/03/2020");

		assertThat(page.select(".channel").eachAttr("data-status")).containsExactly("unverified", "unverified");
		assertThat(page.select("input[name=le]").val()).isEqualTo("16/03/2020");
	}

	@Test
	void knowsNothingBeforeItKnowsAnything() {
		Document page = page(past() + "?le=1990");

		assertThat(page.select(".notice").text()).contains("2009");
		assertThat(page.select(".channel, main .list")).isEmpty();
	}

	@Test
	void saysOfAStartThatNobodyKnowsThatItDoesNotKnow() {
		Document page = page("/services/" + slug(service -> { }) + "/historique?le=2015");

		assertThat(page.select(".notice")).isNotEmpty();
		assertThat(page.select(".channel").eachAttr("data-status")).containsExactly("unverified");
		assertThat(page.select(".years")).isEmpty();
	}

	@Test
	void keepsWhatWasTypedBesideTheSentenceThatRefusesIt() {
		for (String typed : List.of("hier", "31/02/2020", "2040")) {
			Document page = page(past() + "?le=" + typed);
			assertThat(page.select("#day-help .problem").text()).as(typed).isNotEmpty();
			assertThat(page.select("input[name=le][aria-invalid=true][aria-describedby=day-help]").val()).isEqualTo(typed);
			assertThat(page.select("#then")).isEmpty();
		}
	}

	@Test
	void stepsThroughThePast() {
		Document page = page(past());
		List<String> passed = new ArrayList<>();
		for (String next = page.select("a[rel=prev]").attr("href"); !next.isEmpty();) {
			passed.add(next.substring(next.indexOf('=') + 1));
			next = page(next).select("a[rel=prev]").attr("href");
		}
		assertThat(passed).containsExactly("2020-03", "2009");
	}

	@Test
	void remembersAStrikeThatIsOver() {
		String path = past();
		UUID strike = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Disruption(strike, new Disruption.Details(
				LocalizedText.french("Grève des essais"), LocalDate.of(2019, 3, 12), LocalDate.of(2019, 3, 13), List.of("counter"), null),
				Disruption.Reach.EVERYTHING, false)));
		try {
			assertThat(page(path + "?le=2019-03-12").select(".channel").text()).contains("Grève des essais").doesNotContain("9h–12h");
		}
		finally {
			catalogue.change(CatalogueMother.CHANGE, session -> session.find(Disruption.class, strike).ifPresent(session::remove));
		}
	}

	@Test
	void drawsTheYearsOnThePageOfTheServiceAndSaysThemInWords() {
		Document page = page(past().replace("/historique", ""));

		assertThat(page.select(".years [data-status=open] .span--vague")).as("2009 and March 2020").hasSize(2);
		assertThat(page.select(".years [data-status=open] .span--sure")).hasSize(1);
		assertThat(page.select(".years").attr("aria-hidden")).isEqualTo("true");
		assertThat(page.select(".history li b").eachText()).containsExactly("Depuis mars 2020", "2009 à mars 2020");
		assertThat(page.select("form[action$=/historique] label[for=day]")).hasSize(1);
	}

	@Test
	void isNoPageForSearchEngines() {
		Document page = page("/nl" + past() + "?le=2019");

		assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(page.select("link[rel=canonical]").attr("href"))
			.isEqualTo("https://guichet.example/nl" + past().replace("/historique", ""));
		assertThat(page.select(".languages a[hreflang=fr]").attr("href")).endsWith("?le=2019");
	}

	private String past() {
		if (!written.isEmpty()) {
			return "/services/" + slugs.slugsOf(EntryKind.SERVICE, written).get(written.get(0)) + "/historique";
		}
		return "/services/" + slug(service -> {
			AccessChannel counter = service.channels().get(0);
			counter.correctDates(counter.periods().get(0), DatedPoint.parse("2009"), DatedPoint.parse("2020-03"), PeriodEnd.UNEXPLAINED);
			service.addChannel(UUID.randomUUID(), ChannelDetails.of(ChannelKind.PHONE), null)
				.begin(UUID.randomUUID(), DatedPoint.parse("2020-03"), PeriodDetails.of(Admission.WALK_IN)
					.withHours("Mo-Fr 09:00-17:00", null));
		}) + "/historique";
	}

	private String slug(Consumer<Service> more) {
		UUID id = CatalogueMother.withCounter(catalogue, "Porte d’autrefois", HOURS, placed,
				(session, service) -> more.accept(service));
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
