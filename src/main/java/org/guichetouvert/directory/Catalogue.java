package org.guichetouvert.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one write path: a {@link Change} calls verbs of aggregates, and each aggregate that is different afterwards gets a
 * revision. What readers see of persons stands in no revision; a change of it still makes a new version of the catalogue, so
 * that no kept page outlives it. All of it is one transaction: either everything stands, or nothing.
 */
@Component
public class Catalogue {

	private final EntityManager entities;

	private final Revisions revisions;

	private final SlugBook slugs;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	Catalogue(EntityManager entities, Revisions revisions, SlugBook slugs, JsonMapper json, ApplicationEventPublisher events) {
		this.entities = entities;
		this.revisions = revisions;
		this.slugs = slugs;
		this.json = json;
		this.events = events;
	}

	/** Runs {@code verbs} on entries taken from the session, and keeps what they changed. */
	@Transactional
	public <T> T write(Change change, Function<Session, T> verbs) {
		var session = new Session();
		T result = verbs.apply(session);
		session.keep(change);
		return result;
	}

	/** As {@link #write}, for verbs without a result. */
	@Transactional
	public void change(Change change, Consumer<Session> verbs) {
		var session = new Session();
		verbs.accept(session);
		session.keep(change);
	}

	/**
	 * Runs {@code verbs} as {@link #write} would, and keeps nothing: tells which entries would be different. What only the database
	 * would refuse is not found out.
	 */
	@Transactional(readOnly = true)
	public <T> Rehearsal<T> rehearse(Function<Session, T> verbs) {
		var session = new Session();
		T result = verbs.apply(session);
		var rehearsal = new Rehearsal<>(result, session.differences());
		entities.clear();
		return rehearsal;
	}

	/** The entries of one write. Entries taken from it are watched; others would be changed without a revision. */
	public final class Session {

		private final Map<Entry, Before> before = new LinkedHashMap<>();

		private final Map<Person, Object> persons = new LinkedHashMap<>();

		private final List<Person> forgotten = new ArrayList<>();

		private final Set<Entry> renewed = new HashSet<>();

		private final List<Entry> removed = new ArrayList<>();

		private final Map<Entry, Object> lastSaid = new HashMap<>();

		private final Set<Entry> back = new HashSet<>();

		private final List<Identifier> identifiers = new ArrayList<>();

		private Session() {
		}

		/** @throws NotInCatalogueException when there is none */
		public Service getService(UUID id) {
			return get(Service.class, id);
		}

		/** @throws NotInCatalogueException when there is none */
		public Organization getOrganization(UUID id) {
			return get(Organization.class, id);
		}

		/** @throws NotInCatalogueException when there is none */
		public Location getLocation(UUID id) {
			return get(Location.class, id);
		}

		/** @throws NotInCatalogueException when there is none */
		public <E extends Entry> E get(Class<E> type, UUID id) {
			return find(type, id).orElseThrow(() -> new NotInCatalogueException(type, id));
		}

		public <E extends Entry> Optional<E> find(Class<E> type, UUID id) {
			E entry = entities.find(type, id);
			if (entry != null) {
				watch(entry);
			}
			return Optional.ofNullable(entry);
		}

		/** Many services at once, in a number of queries that does not grow with them; those that are not there are left out. */
		public List<Service> findServices(Collection<UUID> ids) {
			List<Service> services = ids.isEmpty() ? List.of() : CatalogueReader.fetch(entities, ids);
			services.forEach(this::watch);
			return services;
		}

		/** As {@link #findServices}, of places. */
		public List<Location> findLocations(Collection<UUID> ids) {
			List<Location> locations = ids.isEmpty() ? List.of()
					: entities.createQuery("select l from Location l where l.id in :ids", Location.class).setParameter("ids", ids)
						.getResultList();
			locations.forEach(this::watch);
			return locations;
		}

		private void watch(Entry entry) {
			if (!before.containsKey(entry)) {
				before.put(entry, new Before(json.writeValueAsString(entry.snapshot()), entry.unrecorded()));
			}
		}

		/** Takes a new entry into the catalogue. */
		public <E extends Entry> E add(E entry) {
			entities.persist(entry);
			before.put(entry, Before.NEW);
			return entry;
		}

		/** Takes a person into the database; persons are no entries and have no revisions. */
		public Person add(Person person) {
			entities.persist(person);
			persons.put(person, "");
			return person;
		}

		public Optional<Person> findPerson(UUID id) {
			Person person = entities.find(Person.class, id);
			if (person != null) {
				persons.computeIfAbsent(person, Person::agreed);
			}
			return Optional.ofNullable(person);
		}

		/**
		 * Removes an invented person. A real one is removed with all traces, by {@link Removals}.
		 *
		 * @throws IllegalArgumentException for a real one
		 */
		public void remove(Person person) {
			if (!person.isDemo()) {
				throw new IllegalArgumentException("Removing the row of " + person + " would leave traces");
			}
			forget(person);
		}

		void forget(Person person) {
			forgotten.add(person);
			persons.put(person, "");
		}

		/** Keeps a revision of an entry even though it is as it was when it was taken: it had been changed before. */
		public void renew(Entry entry) {
			watch(entry);
			renewed.add(entry);
		}

		/** As {@link #renew}, of one that had been taken out and whose rows are back. */
		public void comeBack(Entry entry) {
			renew(entry);
			back.add(entry);
		}

		/** Takes an entry out of the catalogue; its revisions and slugs stay. */
		public void remove(Entry entry) {
			removed.add(entry);
		}

		/** As {@link #remove(Entry)}, of one whose parts went elsewhere before. @param said what it said with them */
		public void remove(Entry entry, Object said) {
			lastSaid.put(entry, said);
			remove(entry);
		}

		/** Says under which identifier a source knows an entry. */
		public void identify(Entry entry, String source, String value) {
			identifiers.add(new Identifier(entry, source, value));
		}

		private List<Rehearsal.Different> differences() {
			var different = new ArrayList<Rehearsal.Different>();
			before.forEach((entry, was) -> {
				String now = json.writeValueAsString(entry.snapshot());
				if (!now.equals(was.snapshot())) {
					different.add(new Rehearsal.Different(entry.kind(), entry.id(), was.snapshot() == null, now));
				}
			});
			return different;
		}

		private void keep(Change change) {
			var kept = new ArrayList<Entry>();
			var drafts = new ArrayList<Function<Long, Revision>>();
			removed.forEach(entry -> {
				drafts.add(draft(change, entry, Revision.Action.REMOVED,
						json.writeValueAsString(lastSaid.getOrDefault(entry, entry.snapshot()))));
				kept.add(entry);
				entities.remove(entry);
			});
			slugs.giveNew(before.entrySet().stream().filter(one -> one.getValue().snapshot() == null).map(Map.Entry::getKey)
				.filter(entry -> !removed.contains(entry)).toList());
			boolean unrecorded = persons.entrySet().stream().anyMatch(one -> !one.getValue().equals(one.getKey().agreed()));
			for (Map.Entry<Entry, Before> one : before.entrySet()) {
				Entry entry = one.getKey();
				String earlier = one.getValue().snapshot();
				if (removed.contains(entry)) {
					continue;
				}
				String now = json.writeValueAsString(entry.snapshot());
				boolean recorded = !now.equals(earlier) || renewed.contains(entry);
				boolean beside = earlier != null && !entry.unrecorded().equals(one.getValue().unrecorded());
				if (recorded) {
					boolean created = earlier == null || back.contains(entry);
					drafts.add(draft(change, entry, created ? Revision.Action.CREATED : Revision.Action.CHANGED, now));
					kept.add(entry);
				}
				if (earlier != null && (recorded || beside)) {
					entities.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
				}
				unrecorded |= beside;
			}
			entities.flush();
			forgotten.forEach(entities::remove); // last: the database removes her lines with her, and none of ours may come after
			entities.flush();
			revisions.identify(identifiers);
			if (!drafts.isEmpty() || unrecorded) {
				long version = revisions.nextVersion();
				revisions.append(drafts.stream().map(draft -> draft.apply(version)).toList());
				events.publishEvent(CatalogueChanged.of(version, change.importId() != null, kept));
			}
		}

		private Function<Long, Revision> draft(Change change, Entry entry, Revision.Action action, String snapshot) {
			return version -> new Revision(version, entry.kind(), entry.id(), action, Revision.SCHEMA_VERSION, snapshot,
					change.origin(), change.author(), change.accountId(), change.importId(), change.comment(), change.at());
		}

	}

	/** What an entry was when it was taken; null snapshot for a new one. */
	private record Before(@Nullable String snapshot, Object unrecorded) {

		static final Before NEW = new Before(null, "");
	}

	/** Written at the end, in one go: a statement in between would make the session write all it holds each time. */
	record Identifier(Entry entry, String source, String value) {
	}

}
