package org.guichetouvert.colleagues;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may stand in a note; the table is {@code note-texts.csv}. */
class NoteTextTest {

	private static final List<String> NUMBERS = List.of("02 000 00 12", "1733");

	@ParameterizedTest
	@CsvFileSource(resources = "/colleagues/note-texts.csv", delimiter = ';', numLinesToSkip = 1)
	void tellsDataOfPersonsFromOthers(String text, String problem) {
		assertThat(NoteText.findProblem(text, NUMBERS))
			.isEqualTo(Optional.ofNullable(problem).map(NoteText.Problem::valueOf));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "Complet\0 le lundi", "Complet\u0007", "\u001bComplet", "Complet\rle lundi", "Complet\u0085" })
	void hasNoHiddenSigns(String text) {
		assertThat(NoteText.findProblem(text, NUMBERS)).contains(NoteText.Problem.CONTROL);
	}

	@Test
	void hasLinesAndTabs() {
		assertThat(NoteText.findProblem("Lundi :\tcomplet\nMardi :\tlibre\n", NUMBERS)).isEmpty();
	}

	@Test
	void isShort() {
		assertThat(NoteText.findProblem("a".repeat(600), NUMBERS)).isEmpty();
		assertThat(NoteText.findProblem("a".repeat(601), NUMBERS)).contains(NoteText.Problem.LONG);
	}

}
