package org.guichetouvert.rounds;

import java.util.List;

import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a street is typed, and which known address of it is meant. */
class StreetWordsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "rue du Nord|rue du Nord||", "1020 rue du Nord|rue du Nord||1020", "1020, rue du Nord 14|rue du Nord|14|1020",
			"rue du Nord 14b|rue du Nord|14|", "rue du Nord 14, 1020 Laeken|rue du Nord|14|1020", "rue du Nord, B-1020 Laeken|rue du Nord||1020",
			"chaussée d’Essai 812|chaussée d’Essai|812|", "place du 4 Août|place du 4 Août||", "1020|1020||" })
	void isRead(String typed, String street, @Nullable Integer number, @Nullable String postcode) {
		assertThat(StreetWords.of(typed)).isEqualTo(new StreetWords(street, number, postcode));
	}

	@Test
	void beginsAtTheNearestNumberOrInTheMiddle() {
		List<LocationDetails> street = List.of(at("2", 50.880), at("10", 50.882), at("31-33", 50.890));

		assertThat(StreetWords.of("rue du Nord 27").nearest(street)).contains(street.get(2));
		assertThat(StreetWords.of("rue du Nord").nearest(street)).contains(street.get(1));
		assertThat(StreetWords.of("rue du Nord").nearest(List.of())).isEmpty();
	}

	private static LocationDetails at(String number, double latitude) {
		return LocationDetails.at(new LocationDetails.PostalAddress("rue du Nord", number, "1020", "Laeken")).withPoint(new GeoPoint(latitude, 4.34));
	}

}
