package org.guichetouvert.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class NeedMatcherTest {

	private final NeedMatcher matcher;

	NeedMatcherTest(@Autowired Taxonomy taxonomy) {
		matcher = new NeedMatcher(taxonomy.needs());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			j'ai reçu une facture de gaz que je sais pas payer; energie-impayes
			colis alimentaires; colis-alimentaires
			schulden; dettes
			food parcel; colis-alimentaires
			medecin; medecin
			mediation de dettes; dettes
			""")
	void understandsFirst(String words, String needId) {
		assertThat(ids(words)).startsWith(needId);
	}

	@Test
	void understandsNothingWhereNothingIsMeant() {
		assertThat(ids("Zanzibar")).isEmpty();
		assertThat(ids("de la")).isEmpty();
	}

	/** Measured with {@code -Dguichet.queries=FILE}: one JSON object a line, with query, best and acceptable needs. */
	@Test
	@EnabledIfSystemProperty(named = "guichet.queries", matches = ".+")
	void understandsNineInTenAmongThree() throws IOException {
		List<JsonNode> queries = Files.readAllLines(Path.of(System.getProperty("guichet.queries"))).stream()
			.map(JsonMapper.shared()::readTree).filter(query -> !wanted(query).isEmpty()).toList();

		List<JsonNode> understood = queries.stream()
			.filter(query -> ids(query.get("query").asString()).stream().anyMatch(wanted(query)::contains)).toList();

		assertThat(understood).hasSizeGreaterThanOrEqualTo(queries.size() * 9 / 10);
	}

	private static Set<String> wanted(JsonNode query) {
		Set<String> wanted = StreamSupport.stream(query.get("acceptable").spliterator(), false).map(JsonNode::asString)
			.collect(Collectors.toSet());
		if (!query.get("best").isNull()) {
			wanted.add(query.get("best").asString());
		}
		return wanted;
	}

	private List<String> ids(String words) {
		return matcher.understand(words).stream().map(Understood.Need::needId).toList();
	}

}
