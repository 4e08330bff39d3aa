package org.guichetouvert.editing.web;

import org.guichetouvert.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type where a point, a site or an address is asked. */
class TypedValuesTest {

	@ParameterizedTest
	@ValueSource(strings = { "50.8719, 4.3488", "50.8719,4.3488", "50,8719; 4,3488", "50,8719, 4,3488", " 50.8719  4.3488 " })
	void readsAPointAsMapsGiveIt(String typed) {
		assertThat(PlacePositionForm.point(typed)).isEqualTo(new GeoPoint(50.8719, 4.3488));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "50.8719", "rue de la Braise", "95.5, 4.35", "50, 4" })
	void refusesWhatIsNoPoint(String typed) {
		assertThat(PlacePositionForm.point(typed)).isNull();
	}

	@Test
	void writesAPointAsItReadsIt() {
		assertThat(PlacePositionForm.text(new GeoPoint(50.8, 4.3488001))).isEqualTo("50.8, 4.3488");
		assertThat(PlacePositionForm.text(new GeoPoint(50.0, -0.00000001))).isEqualTo("50.0, 0.0");
	}

	@ParameterizedTest
	@CsvSource({ "https://exemple.example/a?b=c, https://exemple.example/a?b=c", "www.exemple.example, https://www.exemple.example",
			"HTTP://exemple.example, HTTP://exemple.example" })
	void readsASite(String typed, String site) {
		assertThat(OrganizationIdentityForm.website(typed)).contains(site);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "javascript:alert(1)", "ftp://exemple.example", "https://", "https://localhost", "data:text/html,x", "un site",
			"https://moi@exemple.example" })
	void refusesWhatIsNoSite(String typed) {
		assertThat(OrganizationIdentityForm.website(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "rue de la Braise 4|rue de la Braise|4|", "rue de la Braise, 4b, 1020 Laeken|rue de la Braise|4b|1020",
			"rue de la Braise|rue de la Braise||", "rue du 18 Juin 12/3|rue du 18 Juin|12/3|", "place de la Braise 1020|place de la Braise||1020" })
	void guessesThePartsOfAnAddress(String typed, String street, String number, String postcode) {
		Typed guessed = NewPlaceFields.guess(typed).done();
		assertThat(guessed.textOrNull("street")).isEqualTo(street);
		assertThat(guessed.textOrNull("number")).isEqualTo(number);
		assertThat(guessed.textOrNull("postcode")).isEqualTo(postcode);
	}

}
