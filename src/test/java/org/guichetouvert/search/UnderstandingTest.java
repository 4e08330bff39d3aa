package org.guichetouvert.search;

import java.util.List;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class UnderstandingTest {

	@Autowired
	Understanding understanding;

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
		assertThat(needs(words)).startsWith(needId);
	}

	@Test
	void understandsNothingWhereNothingIsMeant() {
		assertThat(needs("Zanzibar")).isEmpty();
		assertThat(needs("de la")).isEmpty();
	}

	private List<String> needs(String words) {
		return understanding.of(SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(words, "fr"), true, name -> false).needs()
			.stream().map(Understood.Need::needId).toList();
	}

}
