package org.guichetouvert.search;

import java.util.LinkedHashMap;
import java.util.Map;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.taxonomy.Distress;
import org.guichetouvert.taxonomy.EmergencyNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences in which a number comes first, and sentences that only sound like it. */
@IntegrationTest
class DistressTest {

	@Autowired
	Understanding understanding;

	@Autowired
	Distress distress;

	@ParameterizedTest
	@CsvFileSource(resources = "/search/distress_yes.csv", delimiter = ';', numLinesToSkip = 1)
	void hears(String sentence, String language, String kind) {
		assertThat(understanding.danger(Words.tokens(sentence), language)).as(language).isNotNull().extracting(Distress.Said::kind).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/search/distress_not.csv", delimiter = ';', numLinesToSkip = 1)
	void hearsNothingIn(String language, String sentence, String reason) {
		assertThat(understanding.danger(Words.tokens(sentence), language)).as("%s: %s", language, reason).isNull();
	}

	@Test
	void hasANumberForEachKindInEachLanguage() {
		Map<String, Long> kinds = new LinkedHashMap<>();
		distress.phrases().keySet().stream().map(Distress.Said::kind).distinct().forEach(kind -> {
			for (String language : new String[] {"fr", "nl", "ar"}) {
				assertThat(distress.numbersFor(kind, language)).as("%s %s", kind, language).isNotEmpty()
					.extracting(EmergencyNumber::number).doesNotHaveDuplicates();
			}
			kinds.merge(kind, 1L, Long::sum);
		});
		assertThat(kinds).containsOnlyKeys("suicide", "partner-violence", "sexual-violence", "child-danger", "poison", "life", "threat");
	}

}
