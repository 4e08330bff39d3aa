package org.guichetouvert.site.web;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			facture de gaz      | Lit la facture de gaz.              | Lit la [facture] de [gaz].
			énergie             | Maison de l’Energie                 | Maison de l’[Energie]
			energie             | Maison de l’Énergie                 | Maison de l’[Énergie]
			factures            | Une facture                         | Une [facture]
			média               | La médiation de dettes              | La [média]tion de dettes
			sos                 | SOS Factures, sosie                 | [SOS] Factures, sosie
			la de pour          | La porte de la rue, pour tous       | La porte de la rue, pour tous
			coeur               | Au cœur du quartier                 | Au [cœur] du quartier
			<b>                 | Entrez <b>ici</b>                   | Entrez <b>ici</b>
			فاتورة الغاز         | دفع فاتورة                           | دفع [فاتورة]
			""")
	void marksWordsThatWereTyped(String typed, String text, String marked) {
		var pieces = Highlight.of(typed).in(text);

		assertThat(pieces.stream().map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining()))
			.isEqualTo(marked);
	}

}
