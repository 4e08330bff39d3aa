package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.guichetouvert.directory.ServiceAtLocation;
import org.hibernate.Session;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.stereotype.Component;

/**
 * The full-text index: asked and written, nothing else, the same with each engine. Whatever fails in it comes out as an
 * exception.
 */
@Component
class PlaceIndex {

	/** Ids that are asked for at most; beyond, the least relevant are left out. */
	private static final int MOST = 20_000;

	/** Nobody waits longer for a page. */
	private static final int PATIENCE_SECONDS = 3;

	/** Ids that are read at once; no more are given to who asks for all. */
	private static final int CHUNK = 5_000;

	private final EntityManagerFactory factory;

	private final SearchMapping mapping;

	PlaceIndex(EntityManagerFactory factory, SearchMapping mapping) {
		this.factory = factory;
		this.mapping = mapping;
	}

	/** Places that hold the words, each with how well. */
	Map<UUID, Relevance> find(String words) {
		return find(words, PlaceQuery::of);
	}

	/** Places that hold most of the words, or all of them if errors are forgiven, each with how well. */
	Map<UUID, Relevance> guess(String words) {
		return find(words, PlaceQuery::guesses);
	}

	private Map<UUID, Relevance> find(String words, BiFunction<SearchPredicateFactory, String, PredicateFinalStep> query) {
		record Scored(UUID id, Float score) {
		}
		return ask(session -> {
			var found = new HashMap<UUID, Relevance>();
			session.search(ServiceAtLocation.class)
				.select(f -> f.composite().from(f.id(UUID.class), f.score()).as(Scored::new))
				.where(f -> query.apply(f, words))
				.failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
				.fetchHits(MOST)
				.forEach(hit -> found.put(hit.id, Relevance.ofScore(hit.score)));
			return found;
		});
	}

	/** Every place that has a document. */
	Set<UUID> ids() {
		return ids(SearchPredicateFactory::matchAll);
	}

	/** Places that have a document among those of these services, also of a service that is gone. */
	Set<UUID> placesOf(Collection<UUID> serviceIds) {
		List<String> ids = serviceIds.stream().map(UUID::toString).toList();
		return ids.isEmpty() ? new HashSet<>() : ids(f -> f.terms().field(SearchMapping.SERVICE).matchingAny(ids));
	}

	private Set<UUID> ids(Function<SearchPredicateFactory, PredicateFinalStep> which) {
		return ask(session -> {
			var ids = new HashSet<UUID>();
			try (SearchScroll<UUID> scroll = session.search(ServiceAtLocation.class).select(f -> f.id(UUID.class))
					.where(which::apply).scroll(CHUNK)) {
				for (SearchScrollResult<UUID> next = scroll.next(); next.hasHits(); next = scroll.next()) {
					ids.addAll(next.hits());
				}
			}
			return ids;
		});
	}

	/** Writes documents; a place that has left the database meanwhile is passed over. */
	void write(Map<UUID, PlaceDocument> documents) {
		mapping.prepare(documents);
		plan((session, plan) -> session.findMultiple(ServiceAtLocation.class, new ArrayList<>(documents.keySet())).stream()
			.filter(place -> place != null).forEach(plan::addOrUpdate));
	}

	/** Takes documents out; those that aren't there don't matter. */
	void remove(Collection<UUID> placeIds) {
		plan((session, plan) -> placeIds.forEach(id -> plan.purge(ServiceAtLocation.class, id, null)));
	}

	/** In a session of its own: no transaction waits for the index. All survives a crash when this returns. */
	private void plan(Work work) {
		try (EntityManager own = factory.createEntityManager()) {
			SearchSession session = Search.session(own);
			session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.writeSync());
			work.add(own.unwrap(Session.class), session.indexingPlan());
			session.indexingPlan().execute();
		}
	}

	/** What was written can be found when this returns. */
	void refresh() {
		Search.mapping(factory).scope(ServiceAtLocation.class).workspace().refresh();
	}

	/** The session takes no connection: the database isn't asked. */
	private <T> T ask(Function<SearchSession, T> question) {
		try (EntityManager own = factory.createEntityManager()) {
			return question.apply(Search.session(own));
		}
	}

	@FunctionalInterface
	private interface Work {

		void add(Session session, SearchIndexingPlan plan);

	}

}
