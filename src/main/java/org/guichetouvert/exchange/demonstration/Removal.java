package org.guichetouvert.exchange.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.Entry;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.Service;

/**
 * Takes the invented entries out. What a true entry stands on, an organization or a place, is kept as a true one; a true
 * contact stops answering for invented services; a partnership with an invented end goes with it.
 */
final class Removal {

	private final Catalogue.Session session;

	private final EntityManager entities;

	private final Map<EntryKind, Integer> removed = new TreeMap<>();

	Removal(Catalogue.Session session, EntityManager entities) {
		this.session = session;
		this.entities = entities;
	}

	Outcome run() {
		Set<UUID> kept = keepWhatTrueEntriesStandOn();
		List<UUID> services = demo(Service.class);
		letGo(services);
		remove(Disruption.class, demo(Disruption.class));
		remove(GapStatement.class, demo(GapStatement.class));
		remove(Partnership.class, partnerships(services));
		remove(Contact.class, demo(Contact.class));
		remove(Service.class, services);
		remove(Location.class, demo(Location.class));
		remove(Organization.class, demo(Organization.class));
		List<UUID> persons = demo(Person.class);
		persons.forEach(id -> session.findPerson(id).ifPresent(session::remove));
		return new Outcome(removed, persons.size(), kept.size());
	}

	private Set<UUID> keepWhatTrueEntriesStandOn() {
		var kept = new HashSet<UUID>();
		list("""
				select l.id from Location l where l.demo and exists
				(select p.id from ServiceAtLocation p where p.locationId = l.id and not p.service.demo)""").forEach(id -> {
			session.getLocation(id).becomeReal();
			kept.add(id);
		});
		// an organization may be kept for another that is kept
		for (List<UUID> needed = neededOrganizations(); !needed.isEmpty(); needed = neededOrganizations()) {
			needed.forEach(id -> session.getOrganization(id).becomeReal());
			kept.addAll(needed);
		}
		return kept;
	}

	private List<UUID> neededOrganizations() {
		return list("""
				select o.id from Organization o where o.demo and (
				exists (select s.id from Service s where s.organizationId = o.id and not s.demo)
				or exists (select c.id from Organization c where c.details.parentId = o.id and not c.demo)
				or exists (select c.id from Contact c where c.organizationId = o.id and not c.demo)
				or exists (select p.id from Partnership p where (p.fromOrganizationId = o.id or p.toOrganizationId = o.id) and not p.demo)
				or exists (select d.id from Disruption d where o.id in elements(d.organizationIds) and not d.demo))""");
	}

	/** True contacts and services forget the invented ones. */
	private void letGo(List<UUID> services) {
		Set<UUID> invented = Set.copyOf(services);
		list("select distinct c.id from Contact c join c.serviceIds i join Service s on s.id = i where s.demo and not c.demo")
			.forEach(id -> {
				Contact contact = session.get(Contact.class, id);
				contact.answerFor(contact.serviceIds().stream().filter(one -> !invented.contains(one)).collect(Collectors.toSet()));
			});
		list("select c.id from Contact c join Person p on p.id = c.personId where p.demo and not c.demo")
			.forEach(id -> session.get(Contact.class, id).isHeldBy(null));
		list("select c.id from Contact c join Contact d on d.id = c.deputyId where d.demo and not c.demo")
			.forEach(id -> session.get(Contact.class, id).isReplacedBy(null));
		list("""
				select distinct p.channel.service.id from AccessPeriod p join Service s on s.id = p.relayedByServiceId
				where s.demo and not p.channel.service.demo""").forEach(id -> forgetRelays(session.getService(id), invented));
	}

	private static void forgetRelays(Service service, Set<UUID> invented) {
		service.channels().stream().flatMap(channel -> channel.periods().stream()).forEach(period -> period.ending()
			.filter(ending -> ending.relayedByServiceId() != null && invented.contains(ending.relayedByServiceId()))
			.ifPresent(ending -> period.endOn(period.end().orElseThrow(), ending.withoutRelay())));
	}

	private List<UUID> partnerships(List<UUID> services) {
		return entities.createQuery("select p.id from Partnership p where p.demo or p.fromServiceId in :ids or p.toServiceId in :ids",
				UUID.class).setParameter("ids", services).getResultList();
	}

	private List<UUID> demo(Class<?> type) {
		return list("select e.id from " + type.getSimpleName() + " e where e.demo");
	}

	private List<UUID> list(String query) {
		return entities.createQuery(query, UUID.class).getResultList();
	}

	private <E extends Entry> void remove(Class<E> type, List<UUID> ids) {
		ids.forEach(id -> {
			E entry = session.get(type, id);
			session.remove(entry);
			removed.merge(entry.kind(), 1, Integer::sum);
		});
	}

	/**
	 * What was done.
	 *
	 * @param removed number of entries by kind
	 * @param kept organizations and places that are true ones from now on
	 */
	record Outcome(Map<EntryKind, Integer> removed, int persons, int kept) {

		int of(EntryKind kind) {
			return removed.getOrDefault(kind, 0);
		}
	}

}
