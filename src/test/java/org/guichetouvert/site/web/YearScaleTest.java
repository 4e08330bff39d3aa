package org.guichetouvert.site.web;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class YearScaleTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private final YearScale years = new YearScale(LocalDate.of(2009, 1, 1), TODAY, false);

	@Test
	void endsTodayAndCutsWhatLiesOutside() {
		assertThat(years.at(LocalDate.of(1900, 1, 1))).isEqualTo("0.00%");
		assertThat(years.at(TODAY)).isEqualTo(years.end()).isEqualTo("100.00%");
		assertThat(years.at(LocalDate.MAX)).isEqualTo("100.00%");
		assertThat(years.stretch(LocalDate.MIN, LocalDate.MAX).width()).isEqualTo("100.00%");
	}

	@Test
	void runsFromRightToLeft() {
		YearScale mirrored = new YearScale(LocalDate.of(2009, 1, 1), TODAY, true);

		assertThat(mirrored.end()).isEqualTo("0.00%");
		assertThat(mirrored.stretch(LocalDate.of(2009, 1, 1), LocalDate.of(2010, 1, 1)).end()).isEqualTo("100.00%");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1850, 1950, 1987, 2001, 2014, 2020, 2023 })
	void namesAFewYearsWithRoomForToday(int first) {
		YearScale scale = new YearScale(LocalDate.of(first, 1, 1), TODAY, false);

		assertThat(scale.ticks()).hasSizeBetween(1, 7).allSatisfy(tick ->
				assertThat(Double.parseDouble(tick.at().replace("%", ""))).isBetween(0.0, 86.0));
	}

}
