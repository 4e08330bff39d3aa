package org.guichetouvert.site.web;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskedDateTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@ParameterizedTest
	@CsvSource({ "2019, 2019", "2019-03, 2019-03", "2019-03-11, 2019-03-11", "11/03/2019, 2019-03-11", "11/3/2019, 2019-03-11",
			"1.3.2019, 2019-03-01", "11-03-2019, 2019-03-11", "03/2019, 2019-03", "3 2019, 2019-03", "2019/3/1, 2019-03-01",
			"' 2019 ', 2019", "2026-11-18, 2026-11-18", "2026, 2026", "29/02/2020, 2020-02-29", "1019, 1019" })
	void readsWhatPeopleType(String typed, String point) {
		assertThat(AskedDate.read(typed, TODAY).point()).hasToString(point);
		assertThat(AskedDate.read(typed, TODAY).problem()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "hier, unreadable", "mars 2019, unreadable", "19, unreadable", "11/03/19, unreadable", "2019-3-1-1, unreadable",
			"-2019, unreadable", "31/02/2020, impossible", "29/02/2019, impossible", "2019-13, impossible", "2019-00-10, impossible",
			"2026-11-19, future", "2027, future", "12/2026, future", "9999, future" })
	void saysWhyItCanNotAnswer(String typed, String problem) {
		AskedDate asked = AskedDate.read(typed, TODAY);

		assertThat(asked.problem()).isEqualTo(problem);
		assertThat(asked.point()).isNull();
		assertThat(asked.typed()).isEqualTo(typed);
	}

}
