package org.guichetouvert.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetCellTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+32 2 000", "-1", "@SUM(A1)", " =1+1", "\ta", "\ra", "\n=1", "\t" })
	void noCellIsAFormula(String value) {
		assertThat(SheetCell.harmless(value)).isEqualTo("'" + value);
		assertThat(SheetCell.harmless("a" + value)).isEqualTo("a" + value);
	}

	@Test
	void nothingIsAnEmptyCell() {
		assertThat(SheetCell.harmless(null)).isEmpty();
		assertThat(SheetCell.harmless("")).isEmpty();
	}

}
