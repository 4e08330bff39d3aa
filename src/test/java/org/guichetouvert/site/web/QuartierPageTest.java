package org.guichetouvert.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** "Qui fait quoi, et avec qui" on a Wednesday at ten: sections, filters, several quartiers, partners, paper. */
@IntegrationTest
class QuartierPageTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	AreaTree areas;

	@Autowired
	Taxonomy taxonomy;

	@BeforeEach
	@AfterEach
	void clear() {
		CatalogueMother.clear(catalogue, reader);
	}

	@Test
	void saysWhoDoesWhatForEachFamilyOfNeeds() {
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan de paiement.", "fr", "ar");
		service("Point Loyers", "matonge", "loyer-expulsion", "Parle avec le propriétaire.", "fr");

		Document page = page("/quartiers/matonge");

		assertThat(services(page, "#factures-dettes")).containsExactly("Maison de l’Énergie");
		assertThat(page.selectFirst("#factures-dettes dd").text()).isEqualTo("Négocie un plan de paiement.");
		assertThat(services(page, "#logement")).containsExactly("Point Loyers");
		assertThat(page.select("details.family[open]")).as("a short page hides nothing").hasSize(2);
		assertThat(page.select(".jumps a[href^=#]").eachAttr("href")).containsExactly("#factures-dettes", "#logement", "#missing")
			.allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
	}

	@Test
	void placesAServiceThatSaysNothingByWhatItsKindUsuallyDoes() {
		String type = taxonomy.serviceTypes().stream().filter(one -> one.needIds().contains("energie-impayes")).findFirst().orElseThrow().id();
		UUID id = service("Sans besoin", "matonge", null, null, "fr");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service service = session.getService(id);
			service.describe(service.details().withTypeId(type));
		});

		Document page = page("/quartiers/matonge");

		assertThat(services(page, "#factures-dettes")).containsExactly("Sans besoin");
		assertThat(page.select("#others")).isEmpty();
	}

	@Test
	void narrowsByNeedWayInAndLanguage() {
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr", "ar");
		service("Point Loyers", "matonge", "loyer-expulsion", "Parle avec le propriétaire.", "fr");

		assertThat(services(page("/quartiers/matonge?besoin=loyer-expulsion"), "main")).containsExactly("Point Loyers");
		assertThat(services(page("/quartiers/matonge?langue=ar"), "main")).containsExactly("Maison de l’Énergie");
		assertThat(services(page("/quartiers/matonge?mode=guichet"), "main")).hasSize(2);
		Document none = page("/quartiers/matonge?mode=domicile&langue=ar");
		assertThat(none.select("[data-service]")).isEmpty();
		assertThat(none.select(".quick .tags a").eachAttr("href")).containsExactly("/quartiers/matonge?langue=ar",
				"/quartiers/matonge?mode=domicile", "/quartiers/matonge");
		assertThat(none.selectFirst("#nobody")).as("not: nothing is known here").isNotNull();
		assertThat(none.selectFirst("meta[name=robots]").attr("content")).contains("noindex");
	}

	@Test
	void offersOnlyFiltersThatLeaveSomething() {
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr", "ar");

		Document page = page("/quartiers/matonge?besoin=pas-un-besoin&mode=xx");

		assertThat(page.select("#quick-need option").eachAttr("value")).containsExactly("", "energie-impayes");
		assertThat(page.select("#quick-language option").eachAttr("value")).containsExactlyInAnyOrder("", "fr", "ar");
		assertThat(services(page, "main")).as("what nothing has counts as not given").hasSize(1);
	}

	@Test
	void showsSeveralQuartiersAsOne() {
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		service("Point Loyers", "cureghem", "loyer-expulsion", "Parle avec le propriétaire.", "fr");

		Document page = page("/quartiers/matonge?avec=cureghem&avec=nulle-part");

		assertThat(services(page, "main")).containsExactlyInAnyOrder("Maison de l’Énergie", "Point Loyers");
		assertThat(page.selectFirst("h1").text()).contains("Matonge").contains("Cureghem");
		assertThat(page.select(".quick .tags a").eachAttr("href")).contains("/quartiers/matonge", "/quartiers/cureghem");
		assertThat(page.select("#quick-area option").eachAttr("value")).doesNotContain("matonge", "cureghem");
	}

	@Test
	void saysWithWhomFromTheSideOfEach() {
		UUID energy = service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		UUID cpas = service("Antenne sociale", "matonge", "energie-impayes", "Avance une partie.", "fr");
		partnership(energy, Partnership.End.service(cpas), PartnershipKind.REFERS_TO, null, "pour une avance");
		partnership(energy, Partnership.End.words("Un voisin"), PartnershipKind.RUNS_WITH, null, "le samedi");

		Document page = page("/quartiers/matonge");

		assertThat(partners(page, "Maison de l’Énergie")).anySatisfy(line -> assertThat(line).startsWith("Oriente vers Antenne sociale, pour une avance"))
			.anySatisfy(line -> assertThat(line).startsWith("Travaille avec Un voisin, le samedi"));
		assertThat(partners(page, "Antenne sociale"))
			.anySatisfy(line -> assertThat(line).startsWith("Reçoit des personnes de Maison de l’Énergie, pour une avance"));
	}

	@Test
	void namesNoPartnerThatHasNoPageAnyMore() {
		UUID energy = service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		UUID ended = service("Antenne fermée", "cureghem", "energie-impayes", "Avance une partie.", "fr");
		partnership(energy, Partnership.End.service(ended), PartnershipKind.REFERS_TO, null, "pour une avance");
		assertThat(page("/quartiers/matonge").text()).contains("Antenne fermée");
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(ended).endOn(CatalogueMother.VERIFIED_ON));

		assertThat(page("/quartiers/matonge").text()).doesNotContain("Antenne fermée");
	}

	@Test
	void saysNoDoorIsHereOnlyWhereNoneIs() {
		UUID area = areas.findBySlug("matonge").orElseThrow().id();
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		Map<String, UUID> stated = Map.of("energie-impayes", UUID.randomUUID(), "loyer-expulsion", UUID.randomUUID());
		catalogue.change(CatalogueMother.CHANGE, session -> stated.forEach((need, id) -> session.add(new GapStatement(id,
				new GapStatement.Details(need, area, CatalogueMother.VERIFIED_ON, null, LocalizedText.french("Personne ici."), "une réunion"),
				false))));
		try {
			Document page = page("/quartiers/matonge");

			assertThat(page.select("#factures-dettes .gap")).as("the door that is there wins").isEmpty();
			assertThat(page.select("#logement .gap").text()).contains("Personne ici.");
		}
		finally {
			catalogue.change(CatalogueMother.CHANGE, session -> stated.values()
				.forEach(id -> session.remove(session.get(GapStatement.class, id))));
		}
	}

	@Test
	void namesAnOrganizationAtTheOtherEnd() {
		UUID energy = service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		UUID organization = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Organization(organization,
				OrganizationDetails.named(LocalizedText.french("Fonds du quartier")), false)));
		partnership(energy, Partnership.End.organization(organization), PartnershipKind.FUNDS, null, "");

		assertThat(partners(page("/quartiers/matonge"), "Maison de l’Énergie"))
			.anySatisfy(line -> assertThat(line).startsWith("Finance Fonds du quartier"));
	}

	@Test
	void showsVisitorsARelayOnlyWhereItAgreedAndWithItsLimit() {
		UUID relay = service("Espace numérique", "matonge", "energie-impayes", "Aide en ligne.", "fr");
		UUID bank = service("Banque", "matonge", "energie-impayes", "Ouvre un compte.", "fr");
		UUID tax = service("Impôts", "matonge", "energie-impayes", "Reçoit la déclaration.", "fr");
		partnership(relay, Partnership.End.service(bank), PartnershipKind.RELAYS_COUNTER_OF, "le mardi, s’il reste de la place", "");
		partnership(relay, Partnership.End.service(tax), PartnershipKind.RELAYS_COUNTER_OF, null, "sans l’avoir choisi");

		Document page = page("/quartiers/matonge");

		assertThat(partners(page, "Banque")).anySatisfy(line -> assertThat(line).contains("Espace numérique", "le mardi, s’il reste de la place"));
		assertThat(partners(page, "Impôts")).isEmpty();
		assertThat(page.text()).doesNotContain("sans l’avoir choisi");
	}

	@Test
	void staysReadableAndLightWithThreeHundredServices() throws IOException {
		List<String> needs = taxonomy.families().stream().flatMap(family -> family.needs().stream()).map(need -> need.id()).toList();
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		UUID municipality = municipality(leaf);
		List<UUID> ids = IntStream.range(0, 300).mapToObj(i -> UUID.randomUUID()).toList();
		catalogue.change(CatalogueMother.CHANGE, session -> IntStream.range(0, 300).forEach(i -> many(session, ids, i, needs, leaf, municipality)));

		String page = html("/quartiers/matonge");
		Document read = Jsoup.parse(page);

		assertThat(gzipped(page)).as("bytes of the page").isLessThan(60 * 1024);
		assertThat(read.select("details.family[open]")).as("so long a page begins as a list of what there is").isEmpty();
		assertThat(read.select("details.family")).hasSizeGreaterThan(10).allSatisfy(family -> assertThat(family.select(".actor")).hasSizeLessThan(14));
		Element longest = read.select(".family-more a").first();
		String all = html(longest.attr("href"));
		assertThat(gzipped(all)).as("bytes of a section").isLessThan(60 * 1024);
		assertThat(Jsoup.parse(all).select(".actor").size()).isGreaterThan(13);
		String paper = html("/quartiers/matonge/annuaire");
		assertThat(gzipped(paper)).as("bytes of the directory").isLessThan(60 * 1024);
		assertThat(Jsoup.parse(paper).select(".entry h3").eachText().stream().distinct()).as("everybody is on paper").hasSize(300);
	}

	@Test
	void putsEverybodyOnPaperOnceWithHoursInsteadOfAState() {
		UUID id = service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id).answer(List.of(need("energie-impayes", "Négocie un plan."),
				need("loyer-expulsion", "Vérifie les charges."))));

		Document page = page("/quartiers/matonge/annuaire");

		assertThat(page.select(".entry h3").eachText()).containsExactly("Maison de l’Énergie", "Maison de l’Énergie");
		assertThat(page.select(".entry").get(0).text()).contains("Négocie un plan.", "du lundi au vendredi de 9h à 12h");
		assertThat(page.select(".entry").get(1).text()).doesNotContain("Négocie", "9h");
		assertThat(page.select("[data-status]")).as("paper knows no now").isEmpty();
		assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith("/quartiers/matonge");
	}

	@Test
	void hasNoPageForASectionThatIsNotThere() {
		service("Maison de l’Énergie", "matonge", "energie-impayes", "Négocie un plan.", "fr");

		assertThat(mvc.get().uri("/quartiers/matonge/besoins/logement")).hasStatus(404);
		assertThat(mvc.get().uri("/quartiers/matonge/besoins/factures-dettes?page=9")).hasStatus(404);
		assertThat(mvc.get().uri("/quartiers/matonge/besoins/factures-dettes")).hasStatusOk();
	}

	private void many(Catalogue.Session session, List<UUID> ids, int i, List<String> needs, AreaNode leaf, UUID municipality) {
		Location location = session.add(new Location(UUID.randomUUID(), LocationDetails
			.at(new LocationDetails.PostalAddress("rue des Essais-Nombreux", String.valueOf(i + 1), "1050", "Ixelles"))
			.withPlacement(new LocationDetails.Placed(municipality, leaf.id(), PlacedBy.GIVEN)), false));
		Service service = session.add(new Service(ids.get(i), ServiceDetails.named(LocalizedText.french("Association du numéro " + i
				+ " pour " + needs.get(i % needs.size()).replace('-', ' '))), null, false));
		service.answer(Stream.of(i, i * 7 + 3, i * 13 + 5).map(step -> needs.get(step % needs.size())).distinct()
			.map(need -> need(need, "Reçoit sans rendez-vous, explique la lettre et écrit la réponse avec vous (" + i + ").")).toList());
		ServiceAtLocation place = service.settleAt(location.id(), UUID.randomUUID());
		CatalogueMother.open(service, ChannelDetails.of(ChannelKind.COUNTER), place,
				PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:%02d-16:%02d".formatted(i % 60, (i * 7) % 60), null));
		CatalogueMother.open(service, ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 %02d %02d".formatted(i / 100, i % 100)),
				null, PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:00-17:00", null));
		var contact = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french("assistante sociale de l’équipe " + i)), false));
		contact.answerFor(List.of(service.id()));
		if (i > 1) {
			add(session, service.id(), Partnership.End.service(ids.get(i / 2)), PartnershipKind.REFERS_TO, null, "quand la facture dépasse cent euros");
		}
	}

	private UUID service(String name, String slug, String need, String sentence, String... languages) {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug(slug).orElseThrow()).get(0);
		return CatalogueMother.withCounter(catalogue, name, HOURS, new LocationDetails.Placed(municipality(leaf), leaf.id(), PlacedBy.GIVEN),
				(session, service) -> {
					service.answer(need == null ? List.of() : List.of(need(need, sentence)));
					service.speak(Stream.of(languages).map(code -> new SpokenLanguage(code, LanguageMode.SPOKEN)).toList());
				});
	}

	private UUID municipality(AreaNode leaf) {
		return areas.ancestorsOf(leaf).stream().filter(one -> one.is(AreaKind.MUNICIPALITY)).findFirst().orElseThrow().id();
	}

	private static NeedServed need(String id, String sentence) {
		return new NeedServed(id, LocalizedText.french(Objects.requireNonNull(sentence)), null);
	}

	private void partnership(UUID from, Partnership.End to, PartnershipKind kind, String agreedLimit, String sentence) {
		catalogue.change(CatalogueMother.CHANGE, session -> add(session, from, to, kind, agreedLimit, sentence));
	}

	private static void add(Catalogue.Session session, UUID from, Partnership.End to, PartnershipKind kind, String agreedLimit, String sentence) {
		session.add(new Partnership(UUID.randomUUID(), Partnership.End.service(from), to, new PartnershipDetails(kind, null, null,
				sentence.isEmpty() ? LocalizedText.EMPTY : LocalizedText.french(sentence), Frequency.WEEKLY, true, true,
				agreedLimit == null ? null : CatalogueMother.VERIFIED_ON,
				agreedLimit == null ? LocalizedText.EMPTY : LocalizedText.french(agreedLimit), null), false));
	}

	private static List<String> services(Document page, String within) {
		return page.select(within + " .actor .actor-who > h4").eachText();
	}

	private static List<String> partners(Document page, String service) {
		return page.select(".actor").stream().filter(actor -> actor.selectFirst("h4").text().equals(service))
			.flatMap(actor -> actor.select("dd:has(.how)").eachText().stream()).toList();
	}

	private static int gzipped(String page) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(page.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

	private Document page(String path) {
		return Jsoup.parse(html(path));
	}

	private String html(String path) {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

}
