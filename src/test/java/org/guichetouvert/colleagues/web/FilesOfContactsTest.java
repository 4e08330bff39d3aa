package org.guichetouvert.colleagues.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import org.guichetouvert.colleagues.ShownCatalogue.FunctionLine;
import org.guichetouvert.colleagues.ShownCatalogue.Link;
import org.guichetouvert.colleagues.ShownCatalogue.Phone;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Status;
import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Cards, tables and letters, without an application. */
class FilesOfContactsTest {

	@Test
	void tableSaysThatItIsUtf8() {
		byte[] table = SpreadsheetTable.write(List.of("Fonction", "Nom"), List.of(Arrays.asList("médiatrice; dettes", null)));
		assertThat(new String(table, StandardCharsets.UTF_8)).isEqualTo("\ufeffFonction;Nom\r\n\"médiatrice; dettes\";\r\n");
	}

	@Test
	void cardBearsTheFunctionWhereNoNameIsAllowed() {
		List<VCard> cards = Ezvcard.parse(BusinessCards.write(List.of(chosen(null, "02 000 00 13"), chosen("Nadia B.", "02 000 00 14")))).all();
		assertThat(cards).extracting(card -> card.getFormattedName().getValue())
			.containsExactly("médiatrice de dettes, Centre d'essai", "Nadia B.");
		assertThat(cards.get(1).getTitles().get(0).getValue()).isEqualTo("médiatrice de dettes");
		assertThat(cards.get(1).getTelephoneNumbers().get(0).getUri().getNumber()).isEqualTo("+3220000013");
	}

	@Test
	void longLetterIsSplit() {
		List<Chosen> many = IntStream.range(0, 120).mapToObj(number -> chosen(null, null, "adresse.numero" + number + "@service-exemple.example"))
			.toList();
		MailView view = MailView.of(many);
		assertThat(view.links()).hasSizeGreaterThan(1).allMatch(link -> link.length() <= MailView.LONGEST_LINK)
			.allMatch(link -> link.startsWith("mailto:?bcc="));
		assertThat(view.addresses()).hasSize(120);
		assertThat(String.join("", view.links())).contains("adresse.numero0@").contains("adresse.numero119@");
	}

	@Test
	void serviceIsWrittenToWhereTheFunctionHasNoAddress() {
		MailView view = MailView.of(List.of(chosen(null, null)));
		assertThat(view.addresses()).containsExactly("info@essai.example");
		assertThat(view.general()).hasSize(1);
	}

	@Test
	void addressThatIsNoneIsLeftOut() {
		MailView view = MailView.of(List.of(chosen(null, null, "a@b.example,x@y.example?subject=z")));
		assertThat(view.addresses()).containsExactly("info@essai.example");
	}

	private static Chosen chosen(String name, String line, String... mails) {
		var person = new FunctionLine(UUID.randomUUID().toString(), Text.of("médiatrice de dettes"), name,
				line == null ? List.of() : List.of(new Phone(line, "tel:+3220000013")),
				Arrays.stream(mails).map(mail -> new Link(Text.of(mail), "mailto:" + mail)).toList(), null, null, null, null, false);
		var service = new ServiceLine(UUID.randomUUID(), "centre", Text.of("Centre d'essai"), new Status("open", "Porte ouverte", null, null),
				new Phone("02 000 00 12", "tel:+3220000012"), "info@essai.example", List.of("02 000 00 12"), List.of(), List.of(), List.of());
		return new Chosen(person, List.of(service), List.of(), List.of());
	}

}
