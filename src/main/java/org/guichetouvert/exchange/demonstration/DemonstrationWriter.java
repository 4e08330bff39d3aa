package org.guichetouvert.exchange.demonstration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.Entry;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.ContactDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.DisruptionDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.GapDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.LocationDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.OrganizationDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.PartnershipDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.PersonDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.ServiceDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.Side;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Brings the entries of the files into the catalogue: those that are missing are added, those that only the demonstration
 * ever wrote say afterwards what the files say today, and those that somebody else touched are left alone.
 */
final class DemonstrationWriter {

	/** What the invented persons and functions agreed to. */
	private static final Consent CONSENT = new Consent(LocalDate.of(2025, 9, 1), "accord inventé, pour la démonstration", null);

	private final Catalogue.Session session;

	private final Keys keys;

	private final Days days;

	private final Touched touched;

	DemonstrationWriter(Catalogue.Session session, Keys keys, Days days, Touched touched) {
		this.session = session;
		this.keys = keys;
		this.days = days;
		this.touched = touched;
	}

	/** @throws DemonstrationMistake when a file says what can't be */
	void write(Map<String, DemonstrationFile> files) {
		files.forEach((name, file) -> file.organizations().forEach((key, draft) -> or(name, key, () -> organization(key, draft))));
		files.forEach((name, file) -> file.locations().forEach((key, draft) -> or(name, key, () -> location(key, draft))));
		files.forEach((name, file) -> file.services().forEach((key, draft) -> or(name, key, () -> service(key, draft))));
		files.forEach((name, file) -> file.services().forEach((key, draft) -> contacts(name, key, draft)));
		files.forEach((name, file) -> {
			file.partnerships().forEach(draft -> or(name, draft.key(), () -> partnership(draft)));
			file.gaps().forEach(draft -> or(name, draft.key(), () -> gap(draft)));
			file.disruptions().forEach((key, draft) -> or(name, key, () -> disruption(key, draft)));
		});
	}

	private static void or(String file, String key, Runnable writing) {
		try {
			writing.run();
		}
		catch (RuntimeException e) {
			throw new DemonstrationMistake(file, "« " + key + " »", String.valueOf(e.getMessage()), e);
		}
	}

	/** The entry to bring up to date; empty when it is no longer the demonstration's own. */
	private <E extends Entry> Optional<E> own(Class<E> type, UUID id, Function<E, Boolean> demo, Supplier<E> made) {
		return touched.entries().contains(id) ? Optional.empty()
				: session.find(type, id).or(() -> Optional.of(session.add(made.get()))).filter(demo::apply);
	}

	private void organization(String key, OrganizationDraft draft) {
		var details = new OrganizationDetails(draft.name(), draft.acronym(), draft.description(),
				draft.sector() == null ? null : Sector.ofCode(draft.sector()), null, draft.website(),
				draft.parent() == null ? null : keys.organization(draft.parent()), null);
		UUID id = keys.organization(key);
		own(Organization.class, id, Organization::isDemo, () -> new Organization(id, details, true))
			.ifPresent(organization -> organization.describe(details));
	}

	private void location(String key, LocationDraft draft) {
		AreaNode neighbourhood = keys.neighbourhood(draft.neighbourhood());
		var details = new LocationDetails(draft.name(),
				new LocationDetails.PostalAddress(draft.street(), draft.number(), draft.postcode(), draft.city()),
				draft.point(), draft.entrance(), draft.transit(), draft.wheelchair(), draft.hidden(),
				new LocationDetails.Placed(keys.municipalityOf(neighbourhood).id(), neighbourhood.id(), PlacedBy.GIVEN));
		UUID id = keys.location(key);
		own(Location.class, id, Location::isDemo, () -> new Location(id, details, true))
			.ifPresent(location -> location.describe(details));
	}

	private void service(String key, ServiceDraft draft) {
		var writer = new ServiceWriter(keys, days, touched, key, draft);
		own(Service.class, keys.service(key), Service::isDemo, writer::create).ifPresent(writer::write);
	}

	private void contacts(String file, String serviceKey, ServiceDraft service) {
		if (touched.gone().contains(keys.service(serviceKey))) {
			return;
		}
		service.contacts().forEach((key, draft) -> or(file, serviceKey + "/" + key, () -> contact(serviceKey, key, draft, service)));
	}

	private void contact(String serviceKey, String key, ContactDraft draft, ServiceDraft service) {
		var details = new ContactDetails(draft.function(), draft.hours(), draft.languages(), draft.vacant(), draft.note());
		UUID id = Keys.id("contact", serviceKey + "/" + key);
		own(Contact.class, id, Contact::isDemo, () -> new Contact(id, details, true)).ifPresent(contact -> {
			contact.describe(details);
			contact.belongTo(service.organization() == null ? null : touched.orNull(keys.organization(service.organization())));
			contact.answerFor(Stream.concat(Stream.of(serviceKey), draft.also().stream())
				.map(keys::service).filter(one -> !touched.gone().contains(one)).collect(Collectors.toSet()));
			contact.dealWith(needs(draft.needs()), draft.areas().stream().map(keys::area).toList());
			contact.isHeldBy(draft.person() == null ? null : person(id, draft.person()));
			contact.isReplacedBy(draft.deputy() == null ? null
					: session.find(Contact.class, Keys.id("contact", draft.deputy())).orElse(null));
			draft.means().forEach(means -> {
				UUID meansId = Keys.id("means", id + "/" + means.value());
				if (contact.means().stream().noneMatch(one -> one.id().equals(meansId))) {
					contact.addMeans(meansId, means.kind(), means.value(), means.circle(), consentFor(means.circle()));
				}
			});
		});
	}

	private Person person(UUID contactId, PersonDraft draft) {
		UUID id = Keys.id("person", contactId.toString());
		return session.findPerson(id)
			.orElseGet(() -> session.add(new Person(id, draft.name(), draft.circle(), consentFor(draft.circle()), true)));
	}

	private static @Nullable Consent consentFor(Circle circle) {
		return circle == Circle.PUBLIC || circle == Circle.PROFESSIONALS ? CONSENT : null;
	}

	private void partnership(PartnershipDraft draft) {
		var details = new PartnershipDetails(draft.kind(), draft.since() == null ? null : days.date(draft.since()), null,
				draft.sentence(), draft.frequency(), draft.confirmed().contains(Side.FROM), draft.confirmed().contains(Side.TO),
				draft.agreed() == null ? null : days.date(draft.agreed()), draft.limit(), null);
		Partnership.End from = keys.end(draft.from());
		Partnership.End to = draft.to() != null ? keys.end(draft.to()) : new Partnership.End(null, null, draft.words());
		if (touched.isGone(from) || touched.isGone(to)) {
			return;
		}
		UUID id = Keys.id("partnership", draft.key());
		own(Partnership.class, id, Partnership::isDemo, () -> new Partnership(id, from, to, details, true))
			.ifPresent(partnership -> {
				partnership.describe(details);
				partnership.concern(needs(draft.needs()));
			});
	}

	private void gap(GapDraft draft) {
		var details = new GapStatement.Details(keys.need(draft.need()), keys.area(draft.area()), days.date(draft.stated()), null,
				draft.sentence(), draft.source());
		UUID id = Keys.id("gap", draft.key());
		own(GapStatement.class, id, GapStatement::isDemo, () -> new GapStatement(id, details, true))
			.ifPresent(gap -> gap.describe(details));
	}

	private void disruption(String key, DisruptionDraft draft) {
		Days.Stretch stretch = days.stretch(draft.from(), draft.to());
		var details = new Disruption.Details(draft.statement(), stretch.start(), stretch.end(),
				draft.closes().stream().map(ChannelKind::code).toList(), draft.source());
		var reach = new Disruption.Reach(draft.areas().stream().map(keys::area).collect(Collectors.toSet()),
				draft.types().stream().map(keys::serviceType).collect(Collectors.toSet()), Set.of());
		UUID id = Keys.id("disruption", key);
		own(Disruption.class, id, Disruption::isDemo, () -> new Disruption(id, details, reach, true))
			.ifPresent(disruption -> disruption.describe(details));
	}

	private Set<String> needs(Collection<String> ids) {
		return ids.stream().map(keys::need).collect(Collectors.toSet());
	}

}
