package org.guichetouvert.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.SearchNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The index in a real OpenSearch, shared by several nodes, and what happens when it is away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenSearchSearchTest extends SearchContract {

	private SearchNode server;

	OpenSearchSearchTest() {
		super("93");
	}

	@Override
	OwnSearch start(ApplicationContext application) {
		server = SearchNode.require();
		return OwnSearch.open(application,
				Map.of("guichet.index-chunk", chunk(), "guichet.opensearch.uris", server.address().toString()));
	}

	@Override
	void damage() {
		server.call("DELETE", "/" + server.call("GET", "/_cat/indices/guichet-*?h=index", "").strip(), "");
	}

	@Test
	void isWrittenByOneNodeAndReadByAll() {
		try (OwnSearch other = start(site)) {
			other.documents().failAfter(0);
			other.maintenance().catchUp();
			UUID id = doors.add("Comptoir Kadeeke", "We 09:00-12:00");

			boolean held = node.ledger().alone(() -> assertThat(other.ledger().alone(() -> { })).isFalse());
			node.maintenance().catchUp();
			other.maintenance().catchUp();

			assertThat(held).isTrue();
			assertThat(find(other, "kadeeke")).containsExactly(id);
			assertThat(other.maintenance().isIndexUsable()).isTrue();
		}
	}

	@Test
	void fillsANewIndexWhileTheOldOneIsReadWhereTheAnalysisChanged() {
		UUID id = doors.add("Comptoir Schieve", "We 09:00-12:00");
		node.maintenance().catchUp();
		IndexState made = node.ledger().read();
		keep(new IndexState(made.index(), made.version(), "other/older", null));
		node.documents().failAfter(node.index().ids().size() / 2);
		node.maintenance().startOver();

		assertThatIllegalStateException().isThrownBy(node.maintenance()::catchUp).withMessageContaining("Killed");

		assertThat(node.ledger().read().building().index()).isNotEqualTo(made.index());
		assertThat(find(node, "schieve")).containsExactly(id);
		node.documents().failAfter(Integer.MAX_VALUE);

		assertThat(find(restarted(), "schieve")).containsExactly(id);
		assertThat(node.ledger().read().index()).isNotEqualTo(made.index());
		assertThat(server.call("GET", "/_cat/indices/guichet-*?h=index", "").strip().lines()).hasSize(1);
	}

	@Test
	void leavesAnIndexAloneThatANewerProgramMade() {
		IndexState made = node.ledger().read();
		IndexState newer = new IndexState(made.index(), made.version(), "newer/making", null);
		keep(newer);

		node.maintenance().catchUp();

		assertThat(node.ledger().read()).isEqualTo(newer);
		assertThat(node.maintenance().isIndexUsable()).isTrue();
		keep(made);
	}

	@Test
	void startsWithoutAServer() {
		UUID id = doors.add("Comptoir Zinneke", "We 09:00-12:00");
		try (OwnSearch alone = OwnSearch.open(site, Map.of("guichet.opensearch.uris", "http://127.0.0.1:1"))) {
			alone.maintenance().catchUp();

			SearchResult result = alone.search().search(words("zinneke", "fr"));

			assertThat(result.degraded()).isTrue();
			assertThat(result.hits()).extracting(SearchResult.Hit::serviceId).containsExactly(id);
		}
	}

	/** Last, for it takes long. */
	@Test
	@Order(Integer.MAX_VALUE)
	void answersFromTheDatabaseUntilAKilledServerIsBack() {
		UUID before = doors.add("Comptoir Klachkop", "We 09:00-12:00");
		node.maintenance().catchUp();

		server.kill();
		SearchResult without = node.search().search(words("klachkop", "fr"));
		UUID meanwhile = doors.add("Comptoir Zageman", "We 09:00-12:00");
		node.maintenance().catchUp();
		assertThat(node.maintenance().isIndexUsable()).isFalse();
		assertThat(node.search().search(words("zageman", "fr")).hits()).extracting(SearchResult.Hit::serviceId)
			.containsExactly(meanwhile);
		server.restart();
		node.maintenance().catchUp();

		assertThat(without.degraded()).isTrue();
		assertThat(without.hits()).extracting(SearchResult.Hit::serviceId).containsExactly(before);
		assertThat(find(node, "zageman")).containsExactly(meanwhile);
		assertThat(find(node, "klachkop")).containsExactly(before);
		assertThat(node.index().placesOf(List.of(meanwhile))).hasSize(1);
	}

}
