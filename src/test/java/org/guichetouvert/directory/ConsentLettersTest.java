package org.guichetouvert.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** Letters with the link to what is kept about a person. */
@IntegrationTest
@Transactional
class ConsentLettersTest {

	@Autowired
	Catalogue catalogue;

	@Autowired
	OwnData data;

	@Autowired
	ConsentLinks links;

	@Autowired
	SiteLinks site;

	@Autowired
	MessageSource messages;

	@Autowired
	Clock clock;

	@Autowired
	TransactionTemplate transaction;

	private final Postbox post = mock(Postbox.class);

	private ConsentLetters letters;

	@BeforeEach
	void take() {
		letters = new ConsentLetters(data, links, post, site, messages, clock, transaction);
	}

	@Test
	void tellsAPersonInBothLanguagesThatSheIsListed() {
		UUID person = person("elle@example.org");

		assertThat(letters.tell(person)).isTrue();

		Letter letter = sent().get(0);
		assertThat(letter.to()).isEqualTo("elle@example.org");
		assertThat(letter.body()).contains("https://guichet.example/mes-donnees/lien?jeton=", "https://guichet.example/nl/mes-donnees/lien?jeton=", "30")
			.doesNotContain("{0}", "Prénom N.");
		String token = letter.body().replaceAll("(?s).*?jeton=([\\w-]+).*", "$1");
		assertThat(data.find(token, clock.instant())).get().extracting(kept -> kept.names().get(0).name()).isEqualTo("Prénom N.");
	}

	@Test
	void writesToNobodyWhoseAddressIsNotKnown() {
		assertThat(letters.tell(person(null))).isFalse();
		letters.write("autre@example.org", Locale.FRENCH);

		verify(post, never()).send(any());
	}

	@Test
	void answersInTheLanguageOfThePage() {
		person("elle.aussi@example.org");

		letters.write(" Elle.Aussi@example.org ", Locale.forLanguageTag("nl"));

		assertThat(sent()).singleElement().satisfies(letter -> assertThat(letter.body())
			.contains("https://guichet.example/nl/mes-donnees/lien?jeton=").doesNotContain("https://guichet.example/mes-donnees"));
	}

	@Test
	void writesOnceToAPersonWithTwoRows() {
		person("deux.fois@example.org");
		person("Deux.Fois@example.org");

		letters.write("deux.fois@example.org", Locale.FRENCH);

		assertThat(sent()).hasSize(1);
	}

	private List<Letter> sent() {
		var sent = ArgumentCaptor.forClass(Letter.class);
		verify(post, atLeast(1)).send(sent.capture());
		return sent.getAllValues();
	}

	private UUID person(String mail) {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			var consent = new Consent(LocalDate.of(2026, 1, 1), "par courriel", null);
			Contact contact = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french("médiatrice")), false));
			contact.isHeldBy(session.add(new Person(id, "Prénom N.", Circle.PROFESSIONALS, consent, false)));
			if (mail != null) {
				contact.addMeans(UUID.randomUUID(), MeansKind.EMAIL, mail, Circle.NOBODY, null);
			}
		});
		return id;
	}

}
