package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.platform.GuichetSettings;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The full-text index: asked and written, nothing else. Whatever fails in it comes out as an exception. */
@Component
class PlaceIndex {

	/** Ids that are asked for at most; beyond, the least relevant are left out. */
	private static final int MOST = 20_000;

	private final EntityManagerFactory factory;

	private final EntityManager entities;

	private final SearchMapping mapping;

	private final GuichetSettings settings;

	PlaceIndex(EntityManagerFactory factory, EntityManager entities, SearchMapping mapping, GuichetSettings settings) {
		this.factory = factory;
		this.entities = entities;
		this.mapping = mapping;
		this.settings = settings;
	}

	/** Places that hold the words, each with how well. */
	Map<UUID, Relevance> find(String words) {
		record Scored(UUID id, Float score) {
		}
		return ask(session -> {
			var found = new HashMap<UUID, Relevance>();
			session.search(ServiceAtLocation.class)
				.select(f -> f.composite().from(f.id(UUID.class), f.score()).as(Scored::new))
				.where(f -> PlaceQuery.of(f, words))
				.fetchHits(MOST)
				.forEach(hit -> found.put(hit.id, Relevance.ofScore(hit.score)));
			return found;
		});
	}

	/** Every place that has a document. */
	Set<UUID> ids() {
		return ask(session -> new HashSet<>(session.search(ServiceAtLocation.class).select(f -> f.id(UUID.class))
			.where(SearchPredicateFactory::matchAll).fetchAllHits()));
	}

	/**
	 * Writes documents, in the transaction in which their entities were read. All is on the disk when this returns, and seen
	 * after {@link #refresh}.
	 */
	void write(Map<UUID, PlaceDocument> documents) {
		SearchSession session = session();
		mapping.prepare(documents);
		documents.keySet().forEach(id -> session.indexingPlan().addOrUpdate(entities.find(ServiceAtLocation.class, id)));
		session.indexingPlan().execute();
	}

	/** Takes documents out, in a transaction; those that aren't there don't matter. */
	void remove(Collection<UUID> placeIds) {
		SearchSession session = session();
		placeIds.forEach(id -> session.indexingPlan().purge(ServiceAtLocation.class, id, null));
		session.indexingPlan().execute();
	}

	private SearchSession session() {
		SearchSession session = Search.session(entities);
		session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.writeSync());
		return session;
	}

	/** What was written can be found when this returns, and survives a crash. */
	void refresh() {
		scope().workspace().flush();
		scope().workspace().refresh();
	}

	/** Makes it if there is none. */
	void open() {
		scope().schemaManager().createIfMissing();
	}

	/** Makes it anew, without documents, whatever lies in its folder. */
	void recreate() {
		try {
			scope().schemaManager().dropAndCreate();
		}
		catch (SearchException e) {
			clearFolder();
			scope().schemaManager().createIfMissing();
		}
	}

	private void clearFolder() {
		try {
			FileSystemUtils.deleteRecursively(settings.indexDir().resolve(SearchMapping.INDEX));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private SearchScope<ServiceAtLocation> scope() {
		return Search.mapping(factory).scope(ServiceAtLocation.class);
	}

	/** The session takes no connection: the database isn't asked. */
	private <T> T ask(Function<SearchSession, T> question) {
		try (EntityManager own = factory.createEntityManager()) {
			return question.apply(Search.session(own));
		}
	}

}
