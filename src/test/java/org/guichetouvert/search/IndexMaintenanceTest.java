package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.platform.GuichetSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class IndexMaintenanceTest {

	@Autowired
	ServiceSearch search;

	@Autowired
	IndexMaintenance maintenance;

	@Autowired
	PlaceIndex index;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	AreaTree areas;

	@Autowired
	GuichetSettings settings;

	@Autowired
	TransactionOperations transaction;

	private Doors doors;

	@BeforeEach
	void upToDate() {
		doors = new Doors(catalogue, areas, "94");
		maintenance.catchUp();
	}

	@Test
	void writesAgainWhatAKilledProgramHadNotOnItsDisk() {
		IndexState before = IndexState.read(settings.indexDir());
		UUID id = doors.add("Comptoir Flagornette", "We 09:00-12:00");
		assertThat(IndexState.read(settings.indexDir()).version()).isGreaterThan(before.version());
		take(id);
		before.write(settings.indexDir());

		maintenance.startOver();
		maintenance.catchUp();

		assertThat(find("flagornette")).containsExactly(id);
		assertThat(IndexState.read(settings.indexDir()).version()).isGreaterThan(before.version());
	}

	@Test
	void findsBackDocumentsThatTheVersionPromised() {
		UUID id = doors.add("Comptoir Zwanzeur", "We 09:00-12:00");
		take(id);
		assertThat(find("zwanzeur")).isEmpty();

		maintenance.startOver();
		maintenance.catchUp();

		assertThat(find("zwanzeur")).containsExactly(id);
	}

	@Test
	void makesAnewAnIndexOfAnotherMaking() {
		UUID id = doors.add("Comptoir Babeleer", "We 09:00-12:00");
		new IndexState(IndexState.read(settings.indexDir()).version(), "older").write(settings.indexDir());
		take(id);

		maintenance.startOver();
		maintenance.catchUp();

		assertThat(find("babeleer")).containsExactly(id);
	}

	@Test
	void answersFromTheDatabaseWhileTheIndexIsAway() {
		UUID id = doors.add("Comptoir Éclusière", "We 09:00-12:00");

		maintenance.reportFailure(new UncheckedIOException(new IOException("for a test")));
		SearchResult without = search.search(words("eclusiere"));
		maintenance.catchUp();

		assertThat(without.degraded()).isTrue();
		assertThat(without.hits()).extracting(SearchResult.Hit::serviceId).containsExactly(id);
		assertThat(search.search(words("eclusiere")).degraded()).isFalse();
		assertThat(find("eclusiere")).containsExactly(id);
	}

	@Test
	void indexesNothingThatIsNotCommitted() {
		transaction.executeWithoutResult(status -> {
			doors.add("Comptoir Kastard", "We 09:00-12:00");
			status.setRollbackOnly();
		});

		assertThat(find("kastard")).isEmpty();
	}

	/** Takes the documents of a service out of the index, behind the back of whoever keeps it. */
	private void take(UUID serviceId) {
		List<UUID> places = reader.placesOf(List.of(serviceId));
		transaction.executeWithoutResult(status -> index.remove(places));
		index.refresh();
	}

	private List<UUID> find(String words) {
		return search.search(words(words)).hits().stream().map(SearchResult.Hit::serviceId).toList();
	}

	private static SearchCriteria words(String words) {
		return SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(words, "fr");
	}

}
