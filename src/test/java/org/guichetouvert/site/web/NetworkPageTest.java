package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.guichetouvert.shared.Circle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Who works with whom among the invented services. */
@IntegrationTest
@WithDemonstration
class NetworkPageTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	Listings listings;

	@Autowired
	PeopleReader people;

	@Autowired
	KeptServices kept;

	@Autowired
	Showings showings;

	@Autowired
	Partners partners;

	@Autowired
	ServiceNetworkPage networks;

	@Autowired
	StatementCounter statements;

	@Test
	void drawsAndListsWithWhomAServiceWorksAndWithWhomTheseDo() {
		Document page = page(path("antenne-trois-marmites") + "/reseau");

		assertThat(page.select(".node--centre").attr("href")).isEqualTo(path("antenne-trois-marmites"));
		assertThat(page.select(".node").eachAttr("href")).as("a partner, and its partner")
			.contains(path("maison-energie"), path("equipe-lanterne"));
		assertThat(page.select(".ties a").eachAttr("href"))
			.contains(path("maison-energie"), path("epicerie-panier-rond"), path("renard-assis"))
			.doesNotContain(path("equipe-lanterne"));
		assertThat(page.select(".theirs a").eachAttr("href")).contains(path("equipe-lanterne"))
			.doesNotContain(path("antenne-trois-marmites"));
		assertThat(page.select(".tie:contains(assureur) a")).as("words only").isEmpty();
		assertThat(page.select(".tie").text())
			.contains("confirmé par les deux", "confirmé par un des deux", "depuis 2019", "chaque semaine");
		assertThat(page.select(".node > title").eachText()).allMatch(title -> title.contains(", "));
	}

	@Test
	void eachLinkOfTheDrawingHasItsNodes() {
		Document page = page(path("renard-assis") + "/reseau");

		List<String> lines = page.select(".lines path").eachAttr("id");
		assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
		assertThat(page.select(".own use").eachAttr("href").stream()
			.collect(Collectors.groupingBy(one -> one.substring(1), Collectors.counting())))
			.containsOnlyKeys(lines).allSatisfy((line, ends) -> assertThat(ends).isEqualTo(2));
	}

	@Test
	void tellsAVisitorNoRelayThatNobodyAgreedTo() {
		String relayed = path("mutualite-ancre-bleue");
		Document page = page(path("epn-souris-verte") + "/reseau");

		assertThat(page.select("main a").eachAttr("href")).contains(path("banque-comptoir")).doesNotContain(relayed);
		assertThat(page.select(".line--relay, .lines[stroke-dasharray] path")).isNotEmpty();
		assertThat(page(relayed + "/reseau").select("main a").eachAttr("href")).doesNotContain(path("epn-souris-verte"));
	}

	@Test
	void tellsItToProfessionals() {
		UUID id = WithDemonstration.Loaded.id(EntryKind.SERVICE, "epn-souris-verte");
		Showing showing = showings.begin(Locale.FRENCH);
		ServiceNetworkView view = networks.of(kept.find(id, showing.today()).orElseThrow(), Circle.PROFESSIONALS, showing).view();

		assertThat(view.partners().stream().flatMap(partner -> partner.ties().stream()).map(tie -> tie.partner().href()))
			.contains(path("mutualite-ancre-bleue"));
	}

	@Test
	void isNoPageForSearchEnginesAndReachedFromThatOfTheService() {
		String service = path("maison-energie");
		Document page = page("/nl" + service + "/reseau");

		assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/nl" + service);
		assertThat(page(service).select("main a[href$=/reseau]").eachAttr("href")).containsExactly(service + "/reseau");
		assertThat(mvc.get().uri("/services/nulle-part/reseau").exchange()).hasStatus(404);
	}

	@Test
	void asksTheDatabaseAsOftenForManyAsForFew() {
		List.of("antenne-trois-marmites", "banque-comptoir").forEach(this::statementsFor);
		assertThat(statementsFor("antenne-trois-marmites")).isEqualTo(statementsFor("banque-comptoir")).isLessThanOrEqualTo(5);
	}

	/** Without those for services, which are kept in memory. */
	private int statementsFor(String key) {
		Showing showing = showings.begin(Locale.FRENCH);
		ServiceEntry service = kept.find(WithDemonstration.Loaded.id(EntryKind.SERVICE, key), showing.today()).orElseThrow();
		int before = statements.count();
		assertThat(networks.of(service, Circle.PUBLIC, showing).view().picture()).isNotNull();
		return statements.count() - before;
	}

	@Test
	void drawsAQuartierWithThoseElsewhereWhoAreLinkedThere() {
		Showing showing = showings.begin(Locale.FRENCH);
		List<Listing> places = listings.within(areas.findBySlug("laeken").orElseThrow(), showing);
		List<Listing> here = List.copyOf(Listing.bestByService(places).values());
		List<UUID> ids = here.stream().map(listing -> listing.service().id()).toList();
		List<PeopleReader.PartnershipEntry> links = people.partnershipsOf(ids, Circle.PUBLIC, showing.today());
		Partners.Ends ends = partners.ends(links, Map.of(), showing);

		NetworkView whole = NetworkDrawing.of(here, links, ends, showing);
		assertThat(whole.picture().nodes()).hasSizeGreaterThan(10);
		assertThat(whole.actors()).extracting(actor -> actor.link().words().text()).isSortedAccordingTo(showing.words().alphabet());
		assertThat(whole.unlinked()).matches("\\d+ services? sans lien connu");

		Listing energy = here.stream().filter(one -> one.href().equals(path("maison-energie"))).findFirst().orElseThrow();
		NetworkView one = NetworkDrawing.of(List.of(energy), links, ends, showing);
		assertThat(one.actors()).singleElement().satisfies(actor -> assertThat(actor.ties()).hasSize(2));
		assertThat(one.picture().nodes()).hasSize(3).filteredOn(NetworkPictureView.Node::elsewhere).hasSize(2);
		assertThat(one.unlinked()).isNull();
		assertThat(NetworkDrawing.of(here, List.of(), ends, showing).picture()).isNull();
	}

	private String path(String key) {
		UUID id = WithDemonstration.Loaded.id(EntryKind.SERVICE, key);
		return "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
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
