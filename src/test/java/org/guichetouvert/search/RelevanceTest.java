package org.guichetouvert.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries of {@code search/queries.csv} on a few doors of one neighbourhood that no other test uses. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

	private static final String NEIGHBOURHOOD = "94";

	@Autowired
	ServiceSearch search;

	@Autowired
	AreaTree areas;

	private Map<UUID, String> names;

	@BeforeAll
	void open(@Autowired Catalogue catalogue) {
		var doors = new Doors(catalogue, areas, NEIGHBOURHOOD);
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

	@ParameterizedTest
	@CsvFileSource(resources = "/search/queries.csv", delimiter = ';', numLinesToSkip = 1)
	void comesFirst(String query, String language, String first) {
		UUID area = areas.findByCode(AreaKind.NEIGHBOURHOOD, NEIGHBOURHOOD).orElseThrow().id();

		SearchResult result = search.search(SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS))
			.withWords(query, language).withAreas(List.of(area)));

		assertThat(result.hits()).extracting(hit -> names.get(hit.serviceId())).startsWith(first);
		assertThat(result.degraded()).isFalse();
	}

}
