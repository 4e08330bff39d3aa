package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.PersistenceException;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guichetouvert.directory.CatalogueMother.CHANGE;

/** The one write path: every change a revision, all or nothing. */
@IntegrationTest
class CatalogueTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	PeopleReader people;

	@Autowired
	Revisions revisions;

	@Autowired
	SlugBook slugs;

	@Test
	void readsBackWhatWasWritten() {
		UUID id = service("Maison de l'essai");

		ServiceEntry entry = reader.findService(id, TODAY).orElseThrow();

		assertThat(entry.slug()).startsWith("maison-de-l-essai");
		assertThat(entry.snapshot().needs()).extracting(NeedServed::needId).containsExactly("energie-impayes");
		assertThat(entry.snapshot().channels().get(0).periods().get(0).details().hours()).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(entry.locations().values()).extracting(place -> place.address().city()).containsExactly("Laeken");
		assertThat(revisions.listOf(EntryKind.SERVICE, id)).extracting(Revision::action)
			.containsExactly(Revision.Action.CREATED);
	}

	@Test
	void keepsNoRevisionOfWhatDidNotChange() {
		UUID id = service("Sans changement");
		long before = revisions.catalogueVersion();

		catalogue.change(CHANGE, session -> session.getService(id).describe(ServiceDetails.named(LocalizedText.french("Sans changement"))));

		assertThat(revisions.catalogueVersion()).isEqualTo(before);
		assertThat(revisions.listOf(EntryKind.SERVICE, id)).hasSize(1);
	}

	@Test
	void keepsARevisionOfAChangeDeepInside() {
		UUID id = service("Compteur déplacé");
		int version = catalogue.write(CHANGE, session -> session.getService(id).version());

		catalogue.change(CHANGE.withComment("nouvel horaire"), session -> {
			AccessChannel counter = session.getService(id).channels().get(0);
			counter.changeFrom(DatedPoint.parse("2026-12-01"), UUID.randomUUID(),
					PeriodDetails.of(Admission.APPOINTMENT).withHours("Mo 14:00-16:00", null));
		});

		assertThat(revisions.listOf(EntryKind.SERVICE, id)).hasSize(2).first()
			.satisfies(latest -> {
				assertThat(latest.comment()).isEqualTo("nouvel horaire");
				assertThat(latest.author()).isEqualTo(CHANGE.author());
				assertThat(latest.snapshot()).contains("Mo 14:00-16:00").contains("2026-12-01");
			});
		assertThat(catalogue.<Integer>write(CHANGE, session -> session.getService(id).version())).isGreaterThan(version);
		assertThat(reader.findService(id, TODAY).orElseThrow().snapshot().channels().get(0).periods())
			.extracting(period -> period.details().admission()).containsExactly(Admission.WALK_IN, Admission.APPOINTMENT);
	}

	@Test
	void leavesNoHalfOfAFailedWrite() {
		UUID id = UUID.randomUUID();
		long before = revisions.catalogueVersion();

		assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> catalogue.change(CHANGE, session -> {
			Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french("À moitié")), null, false));
			service.answer(List.of(new NeedServed("besoin-qui-n-existe-pas", LocalizedText.EMPTY, null)));
		}));

		assertThat(reader.findService(id, TODAY)).isEmpty();
		assertThat(revisions.catalogueVersion()).isEqualTo(before);
		assertThat(revisions.listOf(EntryKind.SERVICE, id)).isEmpty();
	}

	@Test
	void givesASlugToOneEntryForEver() {
		UUID first = service("Deux fois le même nom");
		UUID second = service("Deux fois le même nom");
		CatalogueMother.remove(catalogue, first);
		UUID third = service("Deux fois le même nom");

		assertThat(slugs.slugsOf(EntryKind.SERVICE, List.of(first, second, third)).values()).doesNotHaveDuplicates()
			.containsExactlyInAnyOrder("deux-fois-le-meme-nom", "deux-fois-le-meme-nom-2", "deux-fois-le-meme-nom-3");
		assertThat(revisions.listOf(EntryKind.SERVICE, first)).extracting(Revision::action)
			.containsExactly(Revision.Action.REMOVED, Revision.Action.CREATED);
	}

	@Test
	void tellsWhoChangedSinceAVersion() {
		UUID early = service("Tôt");
		long version = revisions.catalogueVersion();
		UUID late = service("Tard");

		assertThat(revisions.changedSince(EntryKind.SERVICE, version)).contains(late).doesNotContain(early);
	}

	@Test
	void givesThePlaceToTheEntryThatHadNone() {
		UUID id = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		catalogue.change(CHANGE, session -> session
			.add(new Service(id, ServiceDetails.named(LocalizedText.french("Ligne qui déménage")), null, false)).withoutPlace(place));

		catalogue.change(CHANGE, session -> {
			Location location = session.add(new Location(UUID.randomUUID(), LocationDetails.at(LocationDetails.PostalAddress.NONE), false));
			session.getService(id).settleAt(location.id(), UUID.randomUUID());
		});

		assertThat(reader.findService(id, TODAY).orElseThrow().snapshot().places()).singleElement()
			.satisfies(only -> assertThat(only.id()).isEqualTo(place)).satisfies(only -> assertThat(only.locationId()).isNotNull());
	}

	@Test
	void showsAPersonOnlyToTheCircleThatWasAgreed() {
		UUID service = service("Service avec une personne");
		UUID contact = UUID.randomUUID();
		catalogue.change(CHANGE, session -> {
			var consent = new Consent(LocalDate.of(2026, 1, 1), "par courriel", LocalDate.of(2027, 1, 1));
			Person person = session.add(new Person(UUID.randomUUID(), "Prénom N.", Circle.PROFESSIONALS, consent, false));
			Contact added = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("médiatrice")), false));
			added.isHeldBy(person);
			added.answerFor(List.of(service));
			added.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 00 99", Circle.PROFESSIONALS, consent);
		});

		assertThat(people.contactsOf(List.of(service), Circle.PUBLIC, TODAY)).singleElement()
			.satisfies(seen -> assertThat(seen.name()).isEmpty()).satisfies(seen -> assertThat(seen.means()).isEmpty());
		assertThat(people.contactsOf(List.of(service), Circle.PROFESSIONALS, TODAY)).singleElement()
			.satisfies(seen -> assertThat(seen.name()).contains("Prénom N.")).satisfies(seen -> assertThat(seen.means()).hasSize(1));
		assertThat(people.contactsOf(List.of(service), Circle.PROFESSIONALS, LocalDate.of(2027, 1, 1))).singleElement()
			.satisfies(seen -> assertThat(seen.name()).isEmpty()).satisfies(seen -> assertThat(seen.means()).isEmpty());
		assertThat(revisions.listOf(EntryKind.CONTACT, contact)).extracting(Revision::snapshot)
			.noneMatch(snapshot -> snapshot.contains("Prénom") || snapshot.contains("00 99"));
	}

	@Test
	void makesWhatIsKeptOldWhenAnAgreementChangesWithoutARevision() throws InterruptedException {
		UUID contact = UUID.randomUUID();
		UUID person = UUID.randomUUID();
		var consent = new Consent(LocalDate.of(2026, 1, 1), "par courriel", null);
		catalogue.change(CHANGE, session -> {
			Contact added = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("accueil")), false));
			added.isHeldBy(session.add(new Person(person, "Prénom N.", Circle.PUBLIC, consent, false)));
			added.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 00 98", Circle.PUBLIC, consent);
		});
		var otherNode = new CatalogueVersion(revisions);
		long before = otherNode.current();

		catalogue.change(CHANGE, session -> session.findPerson(person).orElseThrow().withdrawConsent());
		assertThat(revisions.catalogueVersion()).as("of a person").isEqualTo(before + 1);
		catalogue.change(CHANGE, session -> session.get(Contact.class, contact).means().get(0).agree(Circle.PROFESSIONALS, consent));
		assertThat(revisions.catalogueVersion()).as("of a line").isEqualTo(before + 2);
		catalogue.change(CHANGE, session -> {
			session.findPerson(person).orElseThrow().withdrawConsent();
			session.get(Contact.class, contact);
		});
		assertThat(revisions.catalogueVersion()).as("of nothing").isEqualTo(before + 2);

		assertThat(revisions.listOf(EntryKind.CONTACT, contact)).hasSize(1);
		Thread.sleep(1_050);
		assertThat(otherNode.current()).isEqualTo(before + 2);
	}

	@Test
	void removesNoRealPersonHalf() {
		UUID person = UUID.randomUUID();
		catalogue.change(CHANGE, session -> session.add(new Person(person, "Prénom N.", Circle.NOBODY, null, false)));

		assertThatIllegalArgumentException().isThrownBy(() -> catalogue.change(CHANGE,
				session -> session.remove(session.findPerson(person).orElseThrow())));
	}

	private UUID service(String name) {
		return CatalogueMother.withCounter(catalogue, name, "Mo-Fr 09:00-12:00", LocationDetails.Placed.NOWHERE);
	}

}
