package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.SignIn;
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
import org.guichetouvert.directory.ContactField;
import org.guichetouvert.directory.DisclosureTable;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** What real pages, files and headers say of contacts is what {@code disclosure.csv} says, whoever came before. */
@IntegrationTest
class DisclosurePagesTest {

	private static final DisclosureTable TABLE = DisclosureTable.read();

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	private static final Consent CONSENT = new Consent(JANUARY, "par courriel", null);

	/** Stands on the door, for everybody. */
	private static final String GENERAL_LINE = "02 000 86 42";

	/** A word that stands nowhere else, what it is, and for whom it was agreed where that is asked. */
	private record Marker(String word, ContactField field, Circle agreed) {
	}

	private static final List<Marker> MARKERS = List.of(
			new Marker("marquefonction", ContactField.FUNCTION, Circle.NOBODY), new Marker("marquenote", ContactField.NOTE, Circle.NOBODY),
			new Marker("13h37", ContactField.OFFICE_HOURS, Circle.NOBODY), new Marker("13:37", ContactField.OFFICE_HOURS, Circle.NOBODY),
			new Marker("13u37", ContactField.OFFICE_HOURS, Circle.NOBODY), new Marker("marqueremplace", ContactField.DEPUTY, Circle.NOBODY),
			new Marker("Marquedeputee", ContactField.NAME, Circle.NOBODY), new Marker("Marquevisible", ContactField.NAME, Circle.PUBLIC),
			new Marker("Marquecollegue", ContactField.NAME, Circle.PROFESSIONALS),
			new Marker("Marquecoordination", ContactField.NAME, Circle.COORDINATORS), new Marker("Marquepersonne", ContactField.NAME, Circle.NOBODY),
			new Marker("Marquefinie", ContactField.NAME, Circle.NOBODY), new Marker("2468", ContactField.MEANS, Circle.PUBLIC),
			new Marker("1357", ContactField.MEANS, Circle.PROFESSIONALS), new Marker("9753", ContactField.MEANS, Circle.COORDINATORS),
			new Marker("8631", ContactField.MEANS, Circle.NOBODY), new Marker("5791", ContactField.MEANS, Circle.NOBODY));

	/** What the page of a service shows of contacts, as far as the reader may see it. */
	private static final List<String> ON_SERVICE = List.of("marquefonction", "marquenote", "13h37", "Marquevisible", "Marquecollegue",
			"Marquecoordination", "2468", "1357");

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

	private UUID service;

	private final UUID organization = UUID.randomUUID();

	private final List<UUID> contacts = new ArrayList<>();

	private List<String> paths;

	@BeforeEach
	void writeMarkers() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		var placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Organization(organization,
				OrganizationDetails.named(LocalizedText.french("Les Marques")), false)));
		service = CatalogueMother.withCounter(catalogue, "Porte aux marques", "Mo-Fr 09:00-12:00", placed, this::write);
		String slug = slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		String home = slugs.slugsOf(EntryKind.ORGANIZATION, List.of(organization)).get(organization);
		paths = List.of("/services/" + slug, "/nl/services/" + slug, "/quartiers/matonge", "/quartiers/matonge/guichets",
				"/organisations/" + home, "/besoins/energie-impayes", "/recherche?quartier=matonge", "/recherche?q=porte+aux+marques",
				"/services/" + slug + "/horaire.ics", "/sitemaps/services-1.xml");
	}

	private void write(Catalogue.Session session, Service written) {
		written.belongTo(organization);
		CatalogueMother.open(written, ChannelDetails.of(ChannelKind.PHONE).withAddress(GENERAL_LINE), null, PeriodDetails.of(Admission.WALK_IN));
		Contact deputy = contact(session, null, "marqueremplace", person(session, "Marquedeputee D.", Circle.PUBLIC, CONSENT));
		Contact first = contact(session, written, "marquefonction", person(session, "Marquecollegue C.", Circle.PROFESSIONALS, CONSENT));
		first.describe(new ContactDetails(first.details().function(), "Tu 13:37-14:41", List.of(), false, LocalizedText.french("marquenote")));
		first.isReplacedBy(deputy);
		means(first, "02 000 13 57", Circle.PROFESSIONALS, CONSENT);
		Contact visible = contact(session, written, "accueil", person(session, "Marquevisible V.", Circle.PUBLIC, CONSENT));
		means(visible, "02 000 24 68", Circle.PUBLIC, CONSENT);
		means(contact(session, written, "écrivain", person(session, "Marquecoordination K.", Circle.COORDINATORS, null)), "02 000 97 53",
				Circle.COORDINATORS, null);
		means(contact(session, written, "juriste", person(session, "Marquepersonne N.", Circle.NOBODY, null)), "02 000 86 31", Circle.NOBODY, null);
		var over = new Consent(JANUARY, "par courriel", LocalDate.of(2026, 11, 18));
		means(contact(session, written, "médecin", person(session, "Marquefinie F.", Circle.PUBLIC, over)), "02 000 57 91", Circle.PUBLIC, over);
	}

	private Contact contact(Catalogue.Session session, @Nullable Service of, String function, Person person) {
		Contact contact = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french(function)), false));
		contact.isHeldBy(person);
		contact.answerFor(of == null ? List.of() : List.of(of.id()));
		contacts.add(contact.id());
		return contact;
	}

	private static Person person(Catalogue.Session session, String name, Circle circle, @Nullable Consent consent) {
		return session.add(new Person(UUID.randomUUID(), name, circle, consent, false));
	}

	private static void means(Contact contact, String number, Circle circle, @Nullable Consent consent) {
		contact.addMeans(UUID.randomUUID(), MeansKind.PHONE, number, circle, consent);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			contacts.forEach(id -> session.remove(session.get(Contact.class, id)));
			session.remove(session.getOrganization(organization));
		});
	}

	@Test
	void everyReaderSeesWhatTheTableSaysAndNoMore() {
		assertSeen(Circle.PUBLIC, null, "a visitor");
		assertSeen(Circle.PUBLIC, null, "a visitor, from what was kept");
		assertSeen(Circle.PROFESSIONALS, SignIn.asProfessional(), "a professional");
		assertSeen(Circle.COORDINATORS, SignIn.asCoordinator(), "a coordinator");
		assertSeen(Circle.PUBLIC, null, "a visitor after them");
		assertThat(answer(paths.get(0), null)).contains(GENERAL_LINE.replace(' ', '\u00a0'));
	}

	private void assertSeen(Circle circle, @Nullable RequestPostProcessor reader, String who) {
		for (String path : paths) {
			String answer = answer(path, reader);
			String digits = answer.replaceAll("[\\s\u00a0./]", "");
			for (Marker marker : MARKERS) {
				boolean may = TABLE.shows(marker.field(), circle, marker.agreed());
				boolean is = answer.toLowerCase().contains(marker.word().toLowerCase()) || marker.word().matches("\\d{4}") && digits.contains("2000" + marker.word());
				if (!may) {
					assertThat(is).as("%s sees %s on %s", who, marker, path).isFalse();
				}
				else if (path.equals(paths.get(0)) && ON_SERVICE.contains(marker.word())) {
					assertThat(is).as("%s misses %s on %s", who, marker, path).isTrue();
				}
			}
		}
	}

	@Test
	void aNameGoesOnTheDayItsConsentEndsFromAKeptPageToo() {
		catalogue.change(CatalogueMother.CHANGE, session -> {
			var until = new Consent(JANUARY, "par courriel", LocalDate.of(2026, 11, 19));
			Contact contact = session.get(Contact.class, contacts.get(2));
			Person person = session.findPerson(contact.personId().orElseThrow()).orElseThrow();
			person.agree(Circle.PUBLIC, until);
			contact.means().get(0).agree(Circle.PUBLIC, until);
		});
		for (String path : List.of(paths.get(0), "/quartiers/matonge")) {
			clock.setTo(LocalDateTime.of(2026, 11, 18, 23, 59, 59));
			assertThat(answer(path, null)).as(path).contains("Marquevisible");
			assertThat(answer(path, null)).as(path).contains("Marquevisible");

			clock.setTo(LocalDateTime.of(2026, 11, 19, 0, 0));

			assertThat(answer(path, null)).as(path).doesNotContain("Marquevisible", "24 68", "24\u00a068");
		}
	}

	/** Everything that goes out: headers and body. */
	private String answer(String path, @Nullable RequestPostProcessor reader) {
		var request = mvc.get().uri(path);
		MockHttpServletResponse response = (reader == null ? request : request.with(reader)).exchange().getResponse();
		try {
			assertThat(response.getStatus()).as(path).isEqualTo(200);
			return response.getHeaderNames().stream().map(name -> name + ": " + response.getHeaders(name)).collect(Collectors.joining("\n"))
					+ "\n\n" + response.getContentAsString();
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
