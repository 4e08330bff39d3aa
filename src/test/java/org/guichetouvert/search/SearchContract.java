package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What holds with each engine: the queries of {@code search/queries.csv} on a few doors of one neighbourhood that no other test
 * uses, and how the index follows the catalogue.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchContract {

	@Autowired
	ApplicationContext site;

	@Autowired
	AreaTree areas;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	Doors doors;

	OwnSearch node;

	/** Number of the neighbourhood of its doors; both engines are tried on one database. */
	private final String neighbourhood;

	private Map<UUID, String> names;

	SearchContract(String neighbourhood) {
		this.neighbourhood = neighbourhood;
	}

	/** A new node on the same index, as if the program had been started again. */
	abstract OwnSearch start(ApplicationContext application);

	/** Removes what is on the disk, or part of it, behind the back of the program. */
	abstract void damage();

	@BeforeAll
	void open() {
		node = start(site);
		doors = new Doors(catalogue, areas, neighbourhood);
		UUID cpas = doors.add("Antenne Quichenotte", "Mo-Fr 09:00-12:00", service -> {
			service.describe(ServiceDetails.named(LocalizedText.french("Antenne Quichenotte")).withTypeId("cpas-antenne"));
			service.answer(List.of(new NeedServed("dettes", LocalizedText.french("Lit la lettre de l'huissier."), null)));
		});
		names = Map.of(cpas, "Antenne Quichenotte",
				doors.add("Barakazoo", "Mo-Fr 09:00-12:00", service -> Doors.answer(service, "colis-alimentaires")),
				"Barakazoo",
				doors.add("Maison de l'Énergie Zifelle", "Mo-Fr 09:00-12:00",
						service -> Doors.answer(service, "energie-impayes")),
				"Maison de l'Énergie Zifelle");
	}

	@BeforeEach
	void upToDate() {
		node.documents().failAfter(Integer.MAX_VALUE);
		node.maintenance().catchUp();
	}

	@AfterAll
	void close() {
		if (node != null) {
			node.close();
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/search/queries.csv", delimiter = ';', numLinesToSkip = 1)
	void comesFirst(String query, String language, String first) {
		SearchResult result = node.search().search(words(query, language));

		assertThat(result.hits()).extracting(hit -> names.get(hit.serviceId())).startsWith(first);
		assertThat(result.degraded()).isFalse();
	}

	@Test
	void followsAChange() {
		UUID id = doors.add("Comptoir Krabbeleir", "We 09:00-12:00");
		node.maintenance().catchUp();
		assertThat(find(node, "krabbeleir")).containsExactly(id);

		doors.change(id, service -> service.describe(ServiceDetails.named(LocalizedText.french("Comptoir Plattekeis"))));
		node.maintenance().catchUp();

		assertThat(find(node, "plattekeis")).containsExactly(id);
		assertThat(find(node, "krabbeleir")).isEmpty();
	}

	@Test
	void writesAgainWhatAKilledProgramHadNotWritten() {
		IndexState before = node.ledger().read();
		UUID id = doors.add("Comptoir Flagornette", "We 09:00-12:00");
		node.maintenance().catchUp();
		take(id);
		keep(before);

		assertThat(find(restarted(), "flagornette")).containsExactly(id);
		assertThat(node.ledger().read().version()).isGreaterThan(before.version());
	}

	@Test
	void findsBackDocumentsThatTheVersionPromisedAndRemovesOthers() {
		UUID id = doors.add("Comptoir Zwanzeur", "We 09:00-12:00");
		UUID closed = doors.add("Comptoir Dikkenek", "We 09:00-12:00");
		node.maintenance().catchUp();
		take(id);
		IndexState late = node.ledger().read();
		doors.change(closed, service -> service.endOn(LocalDate.of(2026, 11, 6)));
		keep(new IndexState(late.index(), late.version() + 1, late.fingerprint(), null));
		assertThat(node.index().placesOf(List.of(closed))).isNotEmpty();

		assertThat(find(restarted(), "zwanzeur")).containsExactly(id);
		assertThat(node.index().placesOf(List.of(closed))).isEmpty();
	}

	@Test
	void goesOnWhereARebuildWasInterruptedAndIsReadMeanwhile() {
		UUID id = doors.add("Comptoir Babeleer", "We 09:00-12:00");
		node.maintenance().catchUp();
		int all = node.index().ids().size();
		IndexState made = node.ledger().read();
		keep(new IndexState(made.index(), made.version(), node.engine().schema() + "/older", null));
		int half = all / 2;
		node.documents().failAfter(half);
		node.maintenance().startOver();

		assertThatIllegalStateException().isThrownBy(node.maintenance()::catchUp).withMessageContaining("Killed");

		assertThat(node.maintenance().isIndexUsable()).isTrue();
		assertThat(find(node, "babeleer")).containsExactly(id);
		assertThat(node.ledger().read().building()).isNotNull();
		node.documents().failAfter(Integer.MAX_VALUE);
		assertThat(find(restarted(), "babeleer")).containsExactly(id);
		assertThat(node.documents().asked()).isPositive().isLessThan(all - half / 2);
		assertThat(node.ledger().read().building()).isNull();
		assertThat(node.ledger().read().fingerprint()).isEqualTo(made.fingerprint());
	}

	@Test
	void isMadeAgainAfterDamage() {
		UUID id = doors.add("Comptoir Éclusière", "We 09:00-12:00");
		node.maintenance().catchUp();

		damage();
		SearchResult without = node.search().search(words("eclusiere", "fr"));
		if (!without.degraded()) { // it had the files open; the next start sees it
			node.maintenance().startOver();
		}
		node.maintenance().catchUp();

		assertThat(without.hits()).extracting(SearchResult.Hit::serviceId).containsExactly(id);
		assertThat(find(node, "eclusiere")).containsExactly(id);
	}

	/** So few services at once that there are several chunks. */
	int chunk() {
		return Math.max(2, reader.published().size() / 4);
	}

	/** The same node, that has forgotten everything. */
	OwnSearch restarted() {
		node.maintenance().startOver();
		node.maintenance().catchUp();
		return node;
	}

	void keep(IndexState state) {
		assertThat(node.ledger().alone(() -> node.ledger().write(state))).isTrue();
	}

	/** Takes the documents of a service out of the index, behind the back of whoever keeps it. */
	void take(UUID serviceId) {
		node.index().remove(reader.placesOf(List.of(serviceId)));
		node.index().refresh();
	}

	/** What the index finds; whatever comes from the database instead does not count. */
	List<UUID> find(OwnSearch asked, String words) {
		SearchResult result = asked.search().search(words(words, "fr"));
		assertThat(result.degraded()).isFalse();
		return result.hits().stream().map(SearchResult.Hit::serviceId).toList();
	}

	SearchCriteria words(String words, String language) {
		UUID area = areas.findByCode(AreaKind.NEIGHBOURHOOD, neighbourhood).orElseThrow().id();
		return SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(words, language).withAreas(List.of(area));
	}

}
