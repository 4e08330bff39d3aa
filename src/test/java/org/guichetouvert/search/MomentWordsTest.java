package org.guichetouvert.search;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table {@code moments.csv}: which words are a moment, and which. */
class MomentWordsTest {

	private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

	@ParameterizedTest
	@CsvFileSource(resources = "/search/moments.csv", numLinesToSkip = 2, delimiter = '|', quoteCharacter = '"')
	void readsTheTable(String words, String moment) {
		if (moment.equals("-")) {
			assertThat(MomentWords.read(words, WEDNESDAY)).isEmpty();
		}
		else {
			assertThat(MomentWords.read(words, WEDNESDAY)).contains(LocalDateTime.parse(moment));
		}
	}

}
