package org.guichetouvert.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnterpriseNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "0123456749", "0123.456.749", "BE 0123.456.749", "be0123 456 749", "123456749", "0123-456-749" })
	void readsANumberAsPeopleWriteIt(String typed) {
		assertThat(EnterpriseNumber.find(typed)).contains("0123456749");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0123456748", "0123456479", "012345674", "01234567490", "2123456749", "BCE", "0123456a49" })
	void refusesWhatItsLastTwoDigitsDoNotCheck(String typed) {
		assertThat(EnterpriseNumber.find(typed)).isEmpty();
	}

	@Test
	void checkDigitsOfARestOfNoneAre97() {
		assertThat(EnterpriseNumber.find("0000009797")).contains("0000009797");
	}

	@Test
	void isPrintedWithPoints() {
		assertThat(EnterpriseNumber.printed("0123456749")).isEqualTo("0123.456.749");
	}

}
