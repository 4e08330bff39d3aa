package org.guichetouvert.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.Suggestion.Kind;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.Slugs;
import org.guichetouvert.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed in {@code search/suggestions.csv}, among the needs, types and areas of the reference and a few names. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsTest {

	private final PlaceTable places = new PlaceTable();

	private final Suggestions suggestions;

	SuggestionsTest(@Autowired Taxonomy taxonomy, @Autowired AreaTree areas) {
		suggestions = new Suggestions(taxonomy, areas, places);
		places.replaceAll(rows());
		suggestions.awaitNames();
	}

	private static List<PlaceRow> rows() {
		var rows = new ArrayList<>(List.of(named("Antenne Quichenotte", "Barakazoo"), named("Barakazoo du mardi", "Barakazoo"),
				named("L’Œuvre de Ménilbotte", null), named("Maison de l'Énergie Zifelle", "Énergie Claire"),
				named("Zupa u Żółtka", null), named("بيت الأمل", null)));
		for (int i = 0; i < 200; i++) {
			rows.add(named("Maison Krikri " + i, "Maisons réunies"));
		}
		return rows;
	}

	@ParameterizedTest(name = "{0} ({1})")
	@CsvFileSource(resources = "/search/suggestions.csv", delimiter = ';', numLinesToSkip = 2)
	void comesFirst(String typed, String language, String first) {
		List<Suggestion> offered = suggestions.of(typed, language, 8);

		assertThat(offered).as("%s", offered.stream().map(one -> one.key() + " (" + one.matched() + ")").toList())
			.extracting(Suggestion::key).startsWith(first);
	}

	@Test
	void offersThreeOfAKindAndNeedsBeforeTwoHundredNames() {
		List<Suggestion> offered = suggestions.of("maison", "fr", 8);

		assertThat(offered).hasSize(8).extracting(Suggestion::kind).isSorted().contains(Kind.NEED, Kind.SERVICE, Kind.ORGANIZATION);
		for (Kind kind : Kind.values()) {
			assertThat(offered).filteredOn(one -> one.kind() == kind).hasSizeLessThanOrEqualTo(3);
		}
	}

	@Test
	void offersANameThatBeginsSoBeforeANeedThatHoldsTheWord() {
		assertThat(suggestions.of("maison krik", "fr", 8)).extracting(Suggestion::kind).containsOnly(Kind.SERVICE);
		assertThat(suggestions.of("barakazoo", "fr", 8)).extracting(Suggestion::kind).startsWith(Kind.ORGANIZATION);
	}

	@Test
	void offersEachOnce() {
		assertThat(suggestions.of("facture", "fr", 8)).extracting(one -> one.kind() + one.key()).doesNotHaveDuplicates();
	}

	@Test
	void tellsWhoRunsAService() {
		assertThat(suggestions.of("quichenotte", "fr", 8)).extracting(one -> one.detail().in("fr")).containsExactly("Barakazoo");
	}

	@Test
	void forgivesOneErrorNotTwoAndNoneInShortWordsAndNumbers() {
		assertThat(keys("barakzoo")).contains("barakazoo");
		assertThat(keys("brakzoo")).isEmpty();
		assertThat(keys("ocmv")).isEmpty();
		assertThat(keys("10201")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a", "?", "'", "–", "zzzzqqqq", "\u0000\u0000", "(((((((", "%%%", "\ud83d\ude00" })
	void offersNothingWhereNothingIsMeant(String typed) {
		assertThat(keys(typed)).isEmpty();
	}

	@Test
	void readsNoMoreThanALine() {
		assertThat(keys("x".repeat(100_000))).isEmpty();
	}

	@Test
	void forgetsAServiceThatLeft() {
		assertThat(keys("quichenotte")).hasSize(1);

		places.replaceAll(List.of());
		suggestions.awaitNames();

		assertThat(keys("quichenotte")).isEmpty();
		assertThat(keys("loyer")).isNotEmpty();
		places.replaceAll(rows());
		suggestions.awaitNames();
	}

	private List<String> keys(String typed) {
		return suggestions.of(typed, "fr", 8).stream().map(Suggestion::key).toList();
	}

	private static PlaceRow named(String name, String organization) {
		UUID id = id(name);
		PlaceRow.OrganizationTitles titles = organization == null ? null : new PlaceRow.OrganizationTitles(id(organization + " org"),
				Slugs.of(organization), LocalizedText.french(organization), LocalizedText.EMPTY);
		return new PlaceRow(id, id, new PlaceRow.Titles(Slugs.of(name), LocalizedText.french(name), titles), null, Slugs.of(name),
				Set.of(), Set.of(), Set.of(), Set.of(), null, Map.of(), List.of(), Schedule.of(List.of()), List.of(), false,
				PlaceRow.Placing.SURE);
	}

	private static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
