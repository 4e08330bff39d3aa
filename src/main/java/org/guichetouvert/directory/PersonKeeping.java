package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a function, and the lines one reaches her by: written at once, never through a draft, because no text of ours may
 * hold a name. What is shown to nobody, or whose consent is over, is not read back here either. Whether the reader may is asked
 * by the caller.
 */
@Component
public class PersonKeeping {

	private final EntityManager entities;

	private final Catalogue catalogue;

	private final Removals removals;

	private final RefusedNames refused;

	private final PersonRows rows;

	PersonKeeping(EntityManager entities, Catalogue catalogue, Removals removals, RefusedNames refused, PersonRows rows) {
		this.entities = entities;
		this.catalogue = catalogue;
		this.removals = removals;
		this.refused = refused;
		this.rows = rows;
	}

	/**
	 * Who holds a function.
	 *
	 * @param name null where it is not for coordinators to read, or no more
	 */
	public record Holder(UUID personId, @Nullable String name, Circle circle, @Nullable Consent consent) {
	}

	/**
	 * A line or address.
	 *
	 * @param value null where it is not for coordinators to read, or no more
	 */
	public record Line(UUID id, MeansKind kind, @Nullable String value, Circle circle, @Nullable Consent consent) {
	}

	/** @param holder null where nobody holds it, or nobody known */
	public record Kept(@Nullable Holder holder, List<Line> lines) {

		public Optional<Line> findLine(UUID id) {
			return lines.stream().filter(line -> line.id().equals(id)).findFirst();
		}
	}

	/**
	 * What goes with a person.
	 *
	 * @param functions that she holds, here and elsewhere
	 * @param lines how many
	 */
	public record Going(List<LocalizedText> functions, int lines) {
	}

	/** Empty when there is no such contact. */
	@Transactional(readOnly = true)
	public Optional<Kept> find(UUID contactId, LocalDate today) {
		return Optional.ofNullable(entities.find(Contact.class, contactId)).map(contact -> new Kept(
				contact.personId().map(id -> entities.find(Person.class, id)).map(person -> new Holder(person.id(),
						person.nameFor(Circle.COORDINATORS, today).orElse(null), person.circle(), person.consent().orElse(null))).orElse(null),
				contact.means().stream().sorted(Comparator.comparing(ContactMeans::kind).thenComparing(ContactMeans::id))
					.map(line -> new Line(line.id(), line.kind(), line.valueFor(Circle.COORDINATORS, today).orElse(null), line.circle(),
							line.consent().orElse(null))).toList()));
	}

	/**
	 * Puts a person on a function. Whoever held it before leaves it, see {@link #letGo}.
	 *
	 * @return her id
	 * @throws IllegalArgumentException when others than coordinators would read the name without consent
	 */
	@Transactional
	public UUID put(Change change, UUID contactId, String name, Circle circle, @Nullable Consent consent) {
		letGo(change, contactId);
		return catalogue.write(change, session -> {
			Contact contact = session.get(Contact.class, contactId);
			Person person = session.add(new Person(UUID.randomUUID(), name, circle, consent, contact.isDemo()));
			contact.isHeldBy(person);
			return person.id();
		});
	}

	/**
	 * Changes how the person who holds a function is called, or who may read it.
	 *
	 * @param name null to leave it
	 * @throws IllegalArgumentException as {@link #put}, and where nobody holds it
	 */
	@Transactional
	public void change(Change change, UUID contactId, @Nullable String name, Circle circle, @Nullable Consent consent) {
		catalogue.change(change, session -> {
			Person person = holder(session, contactId);
			person.agree(circle, consent);
			if (name != null) {
				person.rename(name);
			}
			session.get(Contact.class, contactId);
		});
	}

	/** She agrees anew to all that is shown of her at a function to others than coordinators. */
	@Transactional
	public void renew(Change change, UUID contactId, Consent consent) {
		catalogue.change(change, session -> {
			Person person = holder(session, contactId);
			person.agree(person.circle(), isAgreed(person.circle(), person.consent()) ? consent : null);
			session.get(Contact.class, contactId).means()
				.forEach(line -> line.agree(line.circle(), isAgreed(line.circle(), line.consent()) ? consent : null));
		});
	}

	private static boolean isAgreed(Circle circle, Optional<Consent> before) {
		return before.isPresent() || circle == Circle.PUBLIC || circle == Circle.PROFESSIONALS;
	}

	private static Person holder(Catalogue.Session session, UUID contactId) {
		return session.get(Contact.class, contactId).personId().flatMap(session::findPerson)
			.orElseThrow(() -> new IllegalArgumentException("Nobody holds contact " + contactId));
	}

	/**
	 * She no longer holds a function: her lines go with her. With the last one that she held she goes too, with all that was written of
	 * her, and no file brings her back there. Nothing happens where nobody holds it.
	 */
	@Transactional
	public void letGo(Change change, UUID contactId) {
		Optional.ofNullable(entities.find(Contact.class, contactId)).flatMap(Contact::personId)
			.ifPresent(personId -> letGo(change, contactId, personId));
	}

	private void letGo(Change change, UUID contactId, UUID personId) {
		boolean demo = entities.find(Person.class, personId).isDemo();
		boolean herself = holdsAnother(Set.of(personId), contactId);
		boolean last = !demo && !holdsAnother(rows.listAll(personId), contactId);
		if (last) {
			refused.refuse(personId);
		}
		catalogue.change(change, session -> {
			session.get(Contact.class, contactId).isHeldBy(null);
			if (!last && !herself) {
				session.forget(session.findPerson(personId).orElseThrow()); // another row is hers, or she is invented
			}
		});
		if (last) {
			removals.erase(personId, Removals.Way.COORDINATION, change);
		}
	}

	private boolean holdsAnother(Set<UUID> persons, UUID contactId) {
		return entities.createQuery("select count(c) > 0 from Contact c where c.personId in :ids and c.id <> :id", Boolean.class)
			.setParameter("ids", persons).setParameter("id", contactId).getSingleResult();
	}

	/** @throws IllegalArgumentException when others than coordinators would read it without consent */
	@Transactional
	public void addLine(Change change, UUID contactId, MeansKind kind, String value, Circle circle, @Nullable Consent consent) {
		catalogue.change(change, session -> session.get(Contact.class, contactId).addMeans(UUID.randomUUID(), kind, value, circle, consent));
	}

	/**
	 * Changes a line; nothing happens where it is gone.
	 *
	 * @param value null to leave it
	 * @throws IllegalArgumentException when others than coordinators would read it without consent
	 */
	@Transactional
	public void changeLine(Change change, UUID contactId, UUID lineId, MeansKind kind, @Nullable String value, Circle circle,
			@Nullable Consent consent) {
		catalogue.change(change, session -> line(session, contactId, lineId).ifPresent(line -> {
			line.agree(circle, consent);
			line.become(new ContactMeans.Line(kind, Objects.requireNonNullElse(value, line.value())));
		}));
	}

	/** Nothing happens where it is gone. */
	@Transactional
	public void removeLine(Change change, UUID contactId, UUID lineId) {
		catalogue.change(change, session -> line(session, contactId, lineId)
			.ifPresent(line -> session.get(Contact.class, contactId).removeMeans(line)));
	}

	private static Optional<ContactMeans> line(Catalogue.Session session, UUID contactId, UUID lineId) {
		return session.get(Contact.class, contactId).means().stream().filter(one -> one.id().equals(lineId)).findFirst();
	}

	/** What {@link Removals#erase} would take away. */
	@Transactional(readOnly = true)
	public Going whatGoes(UUID personId) {
		Set<UUID> persons = rows.listAll(personId);
		List<Contact> held = entities.createQuery("select c from Contact c where c.personId in :ids order by c.id", Contact.class)
			.setParameter("ids", persons).getResultList();
		Long lines = entities.createQuery("""
				select count(m) from ContactMeans m where m.personId in :ids or (m.personId is null and m.contact.personId in :ids)""", Long.class)
			.setParameter("ids", persons).getSingleResult();
		return new Going(held.stream().map(contact -> contact.details().function()).distinct().toList(), lines.intValue());
	}

}
