package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class EndingSoonTest {

	private static final LocalDate FROM = LocalDate.of(2031, 5, 1);

	private static final LocalDate TO = LocalDate.of(2031, 6, 1);

	@Autowired
	Catalogue catalogue;

	@Autowired
	EndingSoon ending;

	@Autowired
	JdbcTemplate jdbc;

	private final UUID lineOnly = UUID.randomUUID();

	private final UUID both = UUID.randomUUID();

	private final UUID person = UUID.randomUUID();

	@BeforeEach
	void begin() {
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Contact office = session.add(new Contact(lineOnly, ContactDetails.of(LocalizedText.french("permanence")), false));
			office.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 61 01", Circle.PUBLIC, until(LocalDate.of(2031, 5, 20)));
			office.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 61 02", Circle.PUBLIC, until(LocalDate.of(2031, 5, 12)));
			office.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 61 03", Circle.PUBLIC, until(TO));
			office.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 61 04", Circle.PUBLIC, until(null));
			Contact held = session.add(new Contact(both, ContactDetails.of(LocalizedText.french("accueil")), false));
			held.isHeldBy(session.add(new Person(person, "Zoé Finissante", Circle.PUBLIC, until(LocalDate.of(2031, 5, 9)), false)));
			held.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 61 05", Circle.PUBLIC, until(LocalDate.of(2031, 5, 25)));
		});
	}

	@AfterEach
	void remove() {
		catalogue.change(CatalogueMother.CHANGE, session -> List.of(lineOnly, both).forEach(id -> session.remove(session.get(Contact.class, id))));
		jdbc.update("delete from person where id = ?", person);
	}

	@Test
	void countsConsentsOfLinesToo() {
		assertThat(ending.consents(FROM, TO)).containsExactly(new EndingSoon.Ending<>(both, LocalDate.of(2031, 5, 9)),
				new EndingSoon.Ending<>(lineOnly, LocalDate.of(2031, 5, 12)));
	}

	private static Consent until(@Nullable LocalDate day) {
		return new Consent(LocalDate.of(2026, 1, 5), "par courriel", day);
	}

}
