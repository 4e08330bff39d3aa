package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.guichetouvert.shared.Circle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads contacts and partnerships as far as a reader's circle may see them. The circle is decided by the caller. */
@Component
@Transactional(readOnly = true)
public class PeopleReader {

	private final EntityManager entities;

	PeopleReader(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Contacts of services, by function.
	 *
	 * @param reader who reads; names and means outside the agreed circle are left out
	 */
	public List<ContactEntry> contactsOf(Collection<UUID> serviceIds, Circle reader, LocalDate today) {
		if (serviceIds.isEmpty()) {
			return List.of();
		}
		List<Contact> contacts = entities
			.createQuery("select distinct c from Contact c join c.serviceIds s left join fetch c.means where s in :ids",
					Contact.class)
			.setParameter("ids", serviceIds).getResultList();
		if (contacts.isEmpty()) {
			return List.of();
		}
		entities.createQuery("select c from Contact c left join fetch c.serviceIds where c in :all", Contact.class)
			.setParameter("all", contacts).getResultList();
		entities.createQuery("select c from Contact c left join fetch c.needIds where c in :all", Contact.class)
			.setParameter("all", contacts).getResultList();
		Map<UUID, Person> persons = entities
			.createQuery("select p from Person p where p.id in :ids", Person.class)
			.setParameter("ids", contacts.stream().flatMap(contact -> contact.personId().stream()).toList())
			.getResultStream().collect(Collectors.toMap(Person::id, person -> person));
		return contacts.stream().map(contact -> new ContactEntry(contact.id(), contact.details(),
				contact.personId().map(persons::get).flatMap(person -> person.nameFor(reader, today)),
				contact.means().stream().flatMap(means -> means.valueFor(reader, today)
					.map(value -> new ContactEntry.Means(means.kind(), value)).stream()).toList(),
				Set.copyOf(contact.serviceIds()), Set.copyOf(contact.needIds())))
			.sorted((a, b) -> a.details().function().in("fr").compareTo(b.details().function().in("fr"))).toList();
	}

	/** Partnerships that hold on a day, with one of these services at either end, and that this circle may see. */
	public List<PartnershipEntry> partnershipsOf(Collection<UUID> serviceIds, Circle reader, LocalDate today) {
		return partnershipsOf(serviceIds, List.of(), reader, today);
	}

	/** As {@link #partnershipsOf(Collection, Circle, LocalDate)}, with these organizations at either end too. */
	public List<PartnershipEntry> partnershipsOf(Collection<UUID> serviceIds, Collection<UUID> organizationIds, Circle reader,
			LocalDate today) {
		if (serviceIds.isEmpty() && organizationIds.isEmpty()) {
			return List.of();
		}
		return entities.createQuery("""
				select distinct p from Partnership p left join fetch p.needIds
				where p.fromServiceId in :ids or p.toServiceId in :ids or p.fromOrganizationId in :organizations
				or p.toOrganizationId in :organizations
				""", Partnership.class).setParameter("ids", serviceIds).setParameter("organizations", organizationIds).getResultStream()
			.filter(one -> one.details().holdsOn(today))
			.filter(one -> one.details().isPublic() || reader.sees(Circle.PROFESSIONALS))
			.map(one -> new PartnershipEntry(one.id(), one.from(), one.to(), one.details(), Set.copyOf(one.needIds())))
			.sorted(Comparator.comparing(PartnershipEntry::id)).toList();
	}

	/** Gap statements that hold on a day in these areas. */
	public List<GapStatement.Details> gapsIn(Collection<UUID> areaIds, LocalDate today) {
		return areaIds.isEmpty() ? List.of()
				: entities.createQuery("select g from GapStatement g where g.details.areaId in :areas", GapStatement.class)
					.setParameter("areas", areaIds).getResultStream().map(GapStatement::details)
					.filter(gap -> gap.holdsOn(today)).toList();
	}

	/** Gap statements that hold on a day, for any need, wherever. */
	public List<GapStatement.Details> gapsOn(LocalDate today) {
		return entities.createQuery("select g from GapStatement g order by g.id", GapStatement.class).getResultStream()
			.map(GapStatement::details).filter(gap -> gap.holdsOn(today)).toList();
	}

	/** Gap statements that hold on a day for a need, wherever. */
	public List<GapStatement.Details> gapsFor(String needId, LocalDate today) {
		return entities.createQuery("select g from GapStatement g where g.details.needId = :need", GapStatement.class)
			.setParameter("need", needId).getResultStream().map(GapStatement::details)
			.filter(gap -> gap.holdsOn(today)).toList();
	}

	/**
	 * A contact as one reader may see it.
	 *
	 * @param name of the person, only where that was agreed for this reader
	 * @param means only those agreed for this reader
	 */
	public record ContactEntry(UUID id, ContactDetails details, Optional<String> name, List<Means> means,
			Set<UUID> serviceIds, Set<String> needIds) {

		public record Means(MeansKind kind, String value) {
		}
	}

	public record PartnershipEntry(UUID id, Partnership.End from, Partnership.End to, PartnershipDetails details,
			Set<String> needIds) {
	}

}
