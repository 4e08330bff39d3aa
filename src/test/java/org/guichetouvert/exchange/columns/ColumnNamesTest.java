package org.guichetouvert.exchange.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnNamesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Nom du service      | service
			SERVICE NAME        | service
			Vérifié le          | verified_on
			verifie_le          | verified_on
			N°                  | house_number
			Code Postal         | postcode
			Jusqu'au            | until
			Jours fériés        | public_holidays
			Téléphone           | phone
			E-mail              | email
			opening_hours       | hours
			website             | link""")
	void knowsColumnsByTheNamesThatPeopleGiveThem(String name, String id) {
		assertThat(ColumnNames.findId(name)).contains(id);
	}

	@Test
	void leavesOtherNamesUnknown() {
		assertThat(ColumnNames.findId("couleur de la porte")).isEmpty();
	}

	@Test
	void documentsEachColumn() throws IOException {
		String documentation = Files.readString(Path.of("src/docs/import.md"));

		assertThat(ColumnNames.ids()).allSatisfy(id -> assertThat(documentation).contains("`" + ColumnNames.shown(id) + "`"));
	}

}
