package org.guichetouvert.site.web;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of a quartier as a feed: true to RFC 4287, and nothing in it that visitors may not know. */
@IntegrationTest
class AreaFeedTest {

	private static final String PATH = "/quartiers/laeken/changements.atom";

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	MutableClock clock;

	@Autowired
	ApplicationContext context;

	private final List<UUID> services = new ArrayList<>();

	private UUID service;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil du fil & du temps");
		services.add(service);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, services.toArray(UUID[]::new));
	}

	@Test
	void isWellFormedAtomInBothLanguages() throws Exception {
		describe("On lit la facture <b>avec vous</b>.");
		for (String language : List.of("fr", "nl")) {
			String prefix = language.equals("fr") ? "" : "/nl";
			MvcTestResult answer = mvc.get().uri(prefix + PATH).exchange();
			assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith("application/atom+xml");
			byte[] bytes = answer.getResponse().getContentAsByteArray();
			Feed feed = (Feed) new WireFeedInput().build(new StringReader(new String(bytes, "UTF-8")));
			assertThat(feed.getEntries()).isNotEmpty();
			Document document = document(bytes);
			Element root = document.getDocumentElement();
			assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
			assertThat(root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang")).isEqualTo(language);
			assertThat(children(root, "id")).singleElement().satisfies(id -> assertThat(id.getTextContent()).startsWith("tag:guichet.example,"));
			assertThat(children(root, "updated")).hasSize(1);
			assertThat(children(root, "title")).hasSize(1);
			assertThat(children(root, "link")).anyMatch(link -> link.getAttribute("rel").equals("self")
					&& link.getAttribute("href").equals("https://guichet.example" + prefix + PATH));
			NodeList entries = root.getElementsByTagNameNS(ATOM, "entry");
			assertThat(entries.getLength()).isBetween(1, AreaChanges.MOST);
			var ids = new ArrayList<String>();
			for (int at = 0; at < entries.getLength(); at++) {
				Element entry = (Element) entries.item(at);
				for (String once : List.of("id", "title", "updated", "author", "content")) {
					assertThat(children(entry, once)).as(once).hasSize(1);
				}
				assertThat(children(entry, "updated").get(0).getTextContent()).satisfies(Instant::parse);
				assertThat(children(entry, "link").get(0).getAttribute("href")).startsWith("https://guichet.example" + prefix + "/");
				ids.add(children(entry, "id").get(0).getTextContent());
			}
			assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("tag:guichet.example,") && id.endsWith("/" + language));
		}
	}

	@Test
	void saysWhatChangedInASentence() throws Exception {
		describe("On lit la facture <b>avec vous</b>.");
		Entry latest = entries().get(0);
		assertThat(latest.getTitle()).isEqualTo("Accueil du fil & du temps");
		assertThat(latest.getContents().get(0).getValue()).contains("On lit la facture &lt;b&gt;avec vous").doesNotContain("<b>");
		assertThat(latest.getAuthors().get(0).getName()).isEqualTo("la coordination");
		assertThat(latest.getUpdated().toInstant()).isEqualTo(clock.instant());
		assertThat(latest.getAlternateLinks().get(0).getHref()).contains("/services/accueil-du-fil");
		assertThat(entries()).anyMatch(entry -> entry.getTitle().equals("Nouveau\u00a0: Accueil du fil & du temps"));
	}

	@Test
	void keepsItsIds() throws Exception {
		describe("Une phrase.");
		String first = entries().get(0).getId();
		describe("Une autre phrase.");
		assertThat(entries()).extracting(Entry::getId).contains(first).doesNotHaveDuplicates();
	}

	@Test
	void namesTheServiceWhereItSpokeItself() throws Exception {
		var change = new Change(Origin.SERVICE_LINK, "le service", null, null, "accueil de Zéphyrine", clock.instant());
		catalogue.change(change, session -> session.getService(service).give(UUID.randomUUID(), new NoticeDetails(NoticeKind.FULL, clock.instant(),
				clock.instant().plusSeconds(3600), null, LocalizedText.EMPTY, "Zéphyrine"), Scope.WHOLE_SERVICE));
		assertThat(entries().get(0).getAuthors().get(0).getName()).isEqualTo("le service");
		assertThat(text(PATH)).doesNotContain("Zéphyrine");
	}

	@Test
	void keepsBackWhatVisitorsMayNotKnow() throws Exception {
		int before = entries().size();
		var change = new Change(Origin.PERSON, "Zéphyrine, coordination", null, null, "Zéphyrine l'a dit", clock.instant());
		catalogue.change(change, session -> session.getService(service).channels().get(0).periods().get(0)
			.verify(new Verification(LocalDate.of(2026, 11, 18), "Zéphyrine", null, null, null)));
		assertThat(entries()).as("who checked is no news for visitors").hasSize(before);
		describe("Une phrase.");
		assertThat(text(PATH)).doesNotContain("Zéphyrine");
	}

	@Test
	void tellsDisruptionsAndWhatIsMissing() throws Exception {
		UUID disruption = UUID.randomUUID();
		UUID gap = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Disruption(disruption, new Disruption.Details(LocalizedText.french("Grève d'essai"), LocalDate.of(2026, 11, 18),
					LocalDate.of(2026, 11, 20), List.of("counter"), "Zéphyrine"), new Disruption.Reach(Set.of(DeskMother.area(context, "laeken")),
					Set.of(), Set.of()), false));
			session.add(new GapStatement(gap, new GapStatement.Details("energie-impayes", DeskMother.area(context, "laeken"), LocalDate.of(2026, 11, 18), null,
					LocalizedText.EMPTY, "Zéphyrine"), false));
		});
		assertThat(entries()).extracting(Entry::getTitle).anyMatch(title -> title.contains("Grève d'essai")).anyMatch(title -> title.startsWith("Nouveau\u00a0: Manque"));
		assertThat(text(PATH)).doesNotContain("Zéphyrine");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.remove(session.get(Disruption.class, disruption));
			session.remove(session.get(GapStatement.class, gap));
		});
	}

	@Test
	void isEmptyAndValidWhereNothingIs() throws Exception {
		String slug = "ganshoren";
		Feed feed = (Feed) new WireFeedInput().build(new StringReader(text("/quartiers/" + slug + "/changements.atom")));
		assertThat(feed.getUpdated()).isNotNull();
		assertThat(feed.getId()).contains(slug);
		assertThat(mvc.get().uri("/quartiers/nulle-part/changements.atom").exchange()).hasStatus(404);
	}

	@Test
	void isNotSentAgainWhileNothingChanged() {
		describe("Une phrase.");
		String etag = mvc.get().uri(PATH).exchange().getResponse().getHeader("ETag");
		assertThat(etag).isNotNull();
		assertThat(mvc.get().uri(PATH).header("If-None-Match", etag).exchange()).hasStatus(304);
		describe("Une autre phrase.");
		assertThat(mvc.get().uri(PATH).header("If-None-Match", etag).exchange()).hasStatus(200);
	}

	@Test
	void isFoundFromThePageOfTheQuartier() throws Exception {
		for (String prefix : List.of("", "/nl")) {
			var page = Jsoup.parse(text(prefix + "/quartiers/laeken"));
			assertThat(page.select("head link[rel=alternate][type=application/atom+xml]").attr("href")).isEqualTo(prefix + PATH);
		}
	}

	private void describe(String words) {
		catalogue.change(Change.by("coordination d'essai", clock.instant()), session -> {
			ServiceDetails details = session.getService(service).details();
			session.getService(service).describe(details.withDescription(LocalizedText.french(words)));
		});
	}

	private List<Entry> entries() throws Exception {
		return ((Feed) new WireFeedInput().build(new StringReader(text(PATH)))).getEntries();
	}

	private String text(String path) throws Exception {
		return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), "UTF-8");
	}

	private static Document document(byte[] bytes) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
	}

	private static List<Element> children(Element parent, String name) {
		var found = new ArrayList<Element>();
		for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && ATOM.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
				found.add(element);
			}
		}
		return found;
	}

}
