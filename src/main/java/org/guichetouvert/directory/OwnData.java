package org.guichetouvert.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the site keeps about one person, for that person alone, who comes by a mailed link and needs no account. */
@Component
public class OwnData {

	/** What stands as author where she acted. */
	private static final String AUTHOR = "la personne elle-même";

	private final EntityManager entities;

	private final ConsentLinks links;

	private final PersonRows rows;

	private final Catalogue catalogue;

	private final RefusedNames refused;

	private final Removals removals;

	OwnData(EntityManager entities, ConsentLinks links, PersonRows rows, Catalogue catalogue, RefusedNames refused,
			Removals removals) {
		this.entities = entities;
		this.links = links;
		this.rows = rows;
		this.catalogue = catalogue;
		this.refused = refused;
		this.removals = removals;
	}

	/** All of it; empty when the link is over. */
	@Transactional(readOnly = true)
	public Optional<Kept> find(String token, Instant now) {
		return links.find(token, now).map(personId -> {
			Set<UUID> persons = rows.listAll(personId);
			List<Named> names = persons.stream().map(id -> entities.find(Person.class, id))
				.map(person -> new Named(person.name(), new Agreement(person.circle(), person.consent().orElse(null)))).distinct().toList();
			List<Contact> contacts = contacts(persons);
			List<Function> functions = contacts.stream().filter(contact -> contact.personId().filter(persons::contains).isPresent())
				.map(contact -> new Function(contact.details(), Set.copyOf(contact.serviceIds()), contact.organizationId().orElse(null))).toList();
			Collection<String> lines = new TreeSet<>();
			List<Line> all = contacts.stream().flatMap(contact -> own(contact, persons).stream())
				.filter(means -> lines.add(means.kind() + " " + means.agreed()))
				.map(means -> new Line(means.kind(), means.value(), new Agreement(means.circle(), means.consent().orElse(null)))).toList();
			Long checks = entities.createQuery("select count(p) from AccessPeriod p where p.verification.byPersonId in :ids", Long.class)
				.setParameter("ids", persons).getSingleResult();
			return new Kept(names, functions, all, checks);
		});
	}

	/**
	 * Nobody is shown her name or lines any more, from now on; the functions stay.
	 *
	 * @return whether the link was good
	 */
	@Transactional
	public boolean withdraw(String token, Instant now) {
		Optional<UUID> found = links.find(token, now);
		found.ifPresent(personId -> {
			links.use(token, now);
			withdraw(personId, change(now));
		});
		return found.isPresent();
	}

	/** As {@link #withdraw(String, Instant)}, for a coordinator who was told so. */
	@Transactional
	public void withdraw(UUID personId, Change change) {
		Set<UUID> persons = rows.listAll(personId);
		persons.forEach(refused::refuse);
		catalogue.change(change, session -> {
			persons.forEach(id -> session.findPerson(id).orElseThrow().withdrawConsent());
			contacts(persons).forEach(contact -> own(session.get(Contact.class, contact.id()), persons)
				.forEach(ContactMeans::withdrawConsent));
		});
	}

	/**
	 * Removes her, see {@link Removals}.
	 *
	 * @return whether the link was good
	 */
	@Transactional
	public boolean erase(String token, Instant now) {
		Optional<UUID> found = links.find(token, now);
		found.ifPresent(personId -> removals.erase(personId, Removals.Way.OWN_LINK, change(now)));
		return found.isPresent();
	}

	/** Ids of those of whom that is an address, whoever may read it; one for each person, however many rows are hers. */
	@Transactional(readOnly = true)
	Set<UUID> findByEmail(String address) {
		Set<UUID> found = new LinkedHashSet<>();
		Set<UUID> all = new HashSet<>();
		entities.createQuery("""
				select coalesce(m.personId, m.contact.personId) from ContactMeans m
				where m.kind = :kind and lower(m.value) = lower(:address) and coalesce(m.personId, m.contact.personId) is not null""", UUID.class)
			.setParameter("kind", MeansKind.EMAIL).setParameter("address", address.strip()).getResultList().forEach(id -> {
				if (!all.contains(id)) {
					found.add(id);
					all.addAll(rows.listAll(id));
				}
			});
		return found;
	}

	/** Where she can be written to; empty where no address of hers is known. */
	@Transactional(readOnly = true)
	Optional<String> findEmail(UUID personId) {
		Set<UUID> persons = rows.listAll(personId);
		return contacts(persons).stream().flatMap(contact -> own(contact, persons).stream())
			.filter(means -> means.kind() == MeansKind.EMAIL).map(ContactMeans::value).findFirst();
	}

	private List<Contact> contacts(Set<UUID> persons) {
		return entities.createQuery("""
				select c from Contact c where c.personId in :ids or c.id in (select m.contact.id from ContactMeans m where m.personId in :ids)
				order by c.id""", Contact.class).setParameter("ids", persons).getResultList();
	}

	private static List<ContactMeans> own(Contact contact, Set<UUID> persons) {
		boolean holds = contact.personId().filter(persons::contains).isPresent();
		return contact.means().stream().filter(means -> means.personId().map(persons::contains).orElse(holds)).toList();
	}

	private static Change change(Instant now) {
		return new Change(Origin.SERVICE_LINK, AUTHOR, null, null, null, now);
	}

	/**
	 * @param names one for each way in which the rows that are hers write it or show it
	 * @param functions those that she holds
	 * @param lines lines and addresses of hers, whoever may read them
	 * @param checks ways in that bear her as who checked them
	 */
	public record Kept(List<Named> names, List<Function> functions, List<Line> lines, long checks) {
	}

	/** @param details with everything, whoever may read it */
	public record Function(ContactDetails details, Set<UUID> serviceIds, @Nullable UUID organizationId) {
	}

	public record Named(String name, Agreement agreed) {
	}

	public record Line(MeansKind kind, String value, Agreement agreed) {
	}

	/** Who may read it, and by which consent; null where none is needed or left. */
	public record Agreement(Circle circle, @Nullable Consent consent) {
	}

}
