package org.guichetouvert.exchange.columns;

import java.time.LocalDate;
import java.util.List;

import org.guichetouvert.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CellReadingTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	InputColumns columns;

	/** The last column is the key of the reason, without its beginning; empty for a cell that is read. */
	@ParameterizedTest
	@CsvFileSource(resources = "/exchange/cells.csv", delimiter = ';', numLinesToSkip = 1)
	void readsCells(String column, String raw, String value, String reason) {
		Cell cell = columns.readerOf(column).read(raw, TODAY);

		assertThat(cell.value()).isEqualTo(value == null ? "" : value);
		assertThat(cell.problems()).extracting(Cell.Problem::key)
			.isEqualTo(reason == null ? List.of() : List.of("exchange.cell." + reason));
	}

}
