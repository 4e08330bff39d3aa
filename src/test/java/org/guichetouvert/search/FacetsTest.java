package org.guichetouvert.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each number beside a choice is what that choice gives. */
@IntegrationTest
@WithDemonstration
class FacetsTest {

	@Autowired
	ServiceSearch search;

	@Autowired
	IndexMaintenance maintenance;

	@Autowired
	AreaTree areas;

	@ParameterizedTest
	@ValueSource(strings = {"", "cpas", "colis alimentaire", "médecin laeken", "papiers"})
	void countsWhatAChoiceGives(String words) {
		SearchCriteria asked = SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(words, "fr");

		search.search(asked).facets().forEach((facet, counts) -> counts.forEach(count -> {
			long given = search.search(asked.with(facet, List.of(count.value()))).total();
			boolean narrowedByWords = facet == Facet.AREA && search.understand(asked).area() != null;
			assertThat(given).as("%s %s", facet, count.value()).isGreaterThanOrEqualTo(narrowedByWords ? 1 : count.count());
			if (!narrowedByWords) {
				assertThat(given).as("%s %s", facet, count.value()).isEqualTo(count.count());
			}
		}));
	}

	@Test
	void isNotEmptiedByItsOwnChoice() {
		SearchCriteria asked = SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS));
		List<SearchResult.FacetCount> before = search.search(asked).facet(Facet.NEED);

		List<SearchResult.FacetCount> after = search.search(asked.withNeeds(List.of("dettes"))).facet(Facet.NEED);

		assertThat(after).extracting(SearchResult.FacetCount::value, SearchResult.FacetCount::count)
			.containsExactlyElementsOf(before.stream().map(one -> org.assertj.core.api.Assertions.tuple(one.value(), one.count())).toList());
		assertThat(after).filteredOn(SearchResult.FacetCount::chosen).extracting(SearchResult.FacetCount::value).containsExactly("dettes");
	}

	@Test
	void countsFewRowsAsItCountsMany() {
		FacetBits bits = maintenance.rows().bits();
		var day = MutableClock.START.toLocalDate();
		for (Facet facet : Facet.values()) {
			Map<String, Integer> oneByOne = bits.count(facet, bits.all(), day);

			bits.values(facet, day).forEach((value, having) -> assertThat(oneByOne.get(value)).as("%s %s", facet, value)
				.isEqualTo(RoaringBitmap.andCardinality(bits.all(), having)));
		}
	}

	@Test
	void putsThoseWhoTakeYouFirst() {
		UUID anderlecht = areas.findBySlug("anderlecht").orElseThrow().id();
		SearchCriteria asked = SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withTypes(List.of("cpas-antenne"))
			.withFrom(new SearchCriteria.From(anderlecht, null));

		SearchResult result = search.search(asked);

		assertThat(result.hits()).extracting(SearchResult.Hit::group).isSorted();
		assertThat(result.count(ResultGroup.NOT_FOR_YOU)).isPositive();
		assertThat(result.hits().get(0).group()).isNotEqualTo(ResultGroup.NOT_FOR_YOU);
		assertThat(result.hits().get(0).distanceMetres()).isNotNull();
	}

}
