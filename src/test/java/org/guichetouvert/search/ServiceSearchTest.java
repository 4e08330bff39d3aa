package org.guichetouvert.search;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaTree;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ServiceSearchTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	@Autowired
	ServiceSearch search;

	@Autowired
	org.guichetouvert.directory.Catalogue catalogue;

	@Autowired
	AreaTree areas;

	@Test
	void findsByName() {
		UUID found = doors().open("Maison Zanzibar", "Mo-Fr 09:00-12:00");

		assertThat(find("zanzibar")).containsExactly(found);
	}

	@Test
	void tellsOpenToTheMinute() {
		UUID morning = doors().open("Permanence Wolubilis", "We 09:00-12:00");

		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 11, 59))).containsExactly(morning);
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 12, 0))).isEmpty();
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 8, 59))).isEmpty();
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 9, 0))).containsExactly(morning);
	}

	private Doors doors() {
		return new Doors(catalogue, areas);
	}

	private List<UUID> find(String words) {
		return ids(search.search(SearchCriteria.all(now()).withWords(words, "fr")));
	}

	private List<UUID> openAt(String words, LocalDateTime at) {
		return ids(search.search(SearchCriteria.all(at.atZone(BRUSSELS)).withWords(words, "fr").withOpenOnly(true)));
	}

	private static ZonedDateTime now() {
		return MutableClock.START.atZone(BRUSSELS);
	}

	private static List<UUID> ids(SearchResult result) {
		return result.hits().stream().map(SearchResult.Hit::serviceId).toList();
	}

}
