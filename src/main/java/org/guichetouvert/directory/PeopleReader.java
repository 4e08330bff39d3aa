package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
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
	 * @param reader who reads; what that circle may not see is left out, see {@link ContactField}
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
		for (String part : List.of("serviceIds", "needIds", "areaIds")) {
			entities.createQuery("select c from Contact c left join fetch c." + part + " where c in :all", Contact.class)
				.setParameter("all", contacts).getResultList();
		}
		Map<UUID, Person> persons = named(Person.class, contacts.stream().flatMap(contact -> contact.personId().stream()).toList(),
				Person::id);
		Map<UUID, Contact> deputies = named(Contact.class, contacts.stream().flatMap(contact -> contact.deputyId().stream()).toList(),
				Contact::id);
		var disclosure = new ContactDisclosure(reader, today);
		return contacts.stream().map(contact -> disclosure.of(contact, contact.personId().map(persons::get).orElse(null),
				contact.deputyId().map(deputies::get).orElse(null)))
			.sorted((a, b) -> a.details().function().in("fr").compareTo(b.details().function().in("fr"))).toList();
	}

	private <T> Map<UUID, T> named(Class<T> type, Collection<UUID> ids, Function<T, UUID> id) {
		return ids.isEmpty() ? Map.of()
				: entities.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type).setParameter("ids", ids)
					.getResultStream().collect(Collectors.toMap(id, Function.identity()));
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
	 * @param details without office hours and note where they are not for this reader
	 * @param name of the person, only where that was agreed for this reader
	 * @param means only those agreed for this reader
	 * @param deputy the function of whoever replaces; empty where there is none, or not for this reader
	 */
	public record ContactEntry(UUID id, ContactDetails details, Optional<String> name, List<Means> means,
			Set<UUID> serviceIds, Set<String> needIds, Set<UUID> areaIds, Optional<LocalizedText> deputy,
			@Nullable UUID organizationId) {

		public record Means(MeansKind kind, String value) {
		}
	}

	public record PartnershipEntry(UUID id, Partnership.End from, Partnership.End to, PartnershipDetails details,
			Set<String> needIds) {
	}

}
