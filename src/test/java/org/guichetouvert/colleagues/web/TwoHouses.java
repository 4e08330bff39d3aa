package org.guichetouvert.colleagues.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A house in Cureghem and one in Laeken that read energy bills, with functions for each circle of readers. */
final class TwoHouses {

	static final String CUREGHEM = "Porte des Marques";

	static final String LAEKEN = "Maison des Marques";

	/** Agreed for professionals. */
	static final String NADIA = "Nadiane Marquecollegue";

	/** Agreed for coordinators only. */
	static final String SECRET = "Solène Marquesecrete";

	static final String MAIL = "nadiane@marques.example";

	static final String SECRET_MAIL = "solene@marques.example";

	static final String GENERAL_MAIL = "info@marques.example";

	static final String GENERAL_LINE = "02 000 71 42";

	private static final Consent CONSENT = new Consent(LocalDate.of(2026, 1, 1), "par courriel", null);

	private final Catalogue catalogue;

	private final SlugBook slugs;

	private final AreaTree areas;

	private final List<UUID> contacts = new ArrayList<>();

	private final Map<String, UUID> persons = new HashMap<>();

	final UUID cureghem;

	final UUID laeken;

	/** Deals with bills in Cureghem, held by {@link #NADIA}. */
	final UUID energy = UUID.randomUUID();

	/** The same in Laeken, held by {@link #SECRET}. */
	final UUID elsewhere = UUID.randomUUID();

	/** Of the house in Cureghem, for all it does. */
	final UUID reception = UUID.randomUUID();

	TwoHouses(Catalogue catalogue, SlugBook slugs, AreaTree areas) {
		this.catalogue = catalogue;
		this.slugs = slugs;
		this.areas = areas;
		this.cureghem = CatalogueMother.withCounter(catalogue, CUREGHEM, "Mo-Fr 09:00-12:00", placed("cureghem"), this::inCureghem);
		this.laeken = CatalogueMother.withCounter(catalogue, LAEKEN, "Mo-Fr 09:00-12:00", placed("laeken"), this::inLaeken);
	}

	private LocationDetails.Placed placed(String slug) {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug(slug).orElseThrow()).get(0);
		return new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	private void inCureghem(Catalogue.Session session, Service service) {
		service.answer(List.of(new NeedServed("energie-impayes", LocalizedText.french("Lit la facture avec vous."), null),
				new NeedServed("dettes", LocalizedText.french("=Ouvre un dossier."), null)));
		CatalogueMother.open(service, ChannelDetails.of(ChannelKind.PHONE).withAddress(GENERAL_LINE), null, PeriodDetails.of(Admission.WALK_IN));
		CatalogueMother.open(service, ChannelDetails.of(ChannelKind.EMAIL).withAddress(GENERAL_MAIL), null, PeriodDetails.of(Admission.WALK_IN));
		Contact first = contact(session, energy, service, "référente énergie", List.of("energie-impayes"), "cureghem");
		first.isHeldBy(person(session, NADIA, Circle.PROFESSIONALS, CONSENT));
		first.addMeans(UUID.randomUUID(), MeansKind.EMAIL, MAIL, Circle.PROFESSIONALS, CONSENT);
		contact(session, reception, service, "accueil", List.of(), null);
	}

	private void inLaeken(Catalogue.Session session, Service service) {
		Contact other = contact(session, elsewhere, service, "médiateur de dettes", List.of("energie-impayes"), null);
		other.isHeldBy(person(session, SECRET, Circle.COORDINATORS, null));
		other.addMeans(UUID.randomUUID(), MeansKind.EMAIL, SECRET_MAIL, Circle.COORDINATORS, null);
	}

	private Contact contact(Catalogue.Session session, UUID id, Service service, String function, Collection<String> needs, @Nullable String area) {
		Contact contact = session.add(new Contact(id, ContactDetails.of(LocalizedText.french(function)), false));
		contact.answerFor(List.of(service.id()));
		contact.dealWith(needs, area == null ? List.of() : List.of(areas.findBySlug(area).orElseThrow().id()));
		contacts.add(id);
		return contact;
	}

	private Person person(Catalogue.Session session, String name, Circle circle, @Nullable Consent consent) {
		Person person = session.add(new Person(UUID.randomUUID(), name, circle, consent, true));
		persons.put(name, person.id());
		return person;
	}

	String slug(UUID service) {
		return slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
	}

	void erase(Removals removals, String name) {
		removals.erase(persons.get(name), Removals.Way.COORDINATION, CatalogueMother.CHANGE);
	}

	void takeBack() {
		CatalogueMother.remove(catalogue, cureghem, laeken);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			contacts.forEach(id -> session.remove(session.get(Contact.class, id)));
			persons.values().forEach(id -> session.findPerson(id).ifPresent(session::remove));
		});
	}

}
