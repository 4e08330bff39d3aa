package org.guichetouvert.site.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.FreshState;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.picture;

/** The board of a quartier on the days on which boards are wrong elsewhere; pictures in {@code target/screenshots}. */
@BrowserTest
class BoardsOfTheYearBrowserTest {

	private static final String BOARD = "/quartiers/cureghem/guichets";

	@Autowired
	MutableClock clock;

	@Autowired
	ApplicationContext application;

	@Autowired
	Catalogue catalogue;

	@Autowired
	AreaTree areas;

	@AfterEach
	void takeTheInventedOnesOut() {
		FreshState.bringBack(application);
	}

	@Test
	void closesOnTheNationalHoliday(Page page) {
		loadAsOf(LocalDateTime.of(2026, 7, 17, 9, 0));

		int ordinary = open(page, LocalDateTime.of(2026, 7, 20, 10, 30), "board-20-july");
		int holiday = open(page, LocalDateTime.of(2026, 7, 21, 10, 30), "board-21-july");

		assertThat(ordinary).isGreaterThan(2);
		assertThat(holiday).as("only the day centre that is open on holidays").isEqualTo(1);
	}

	@Test
	void followsTheWinter(Page page) {
		loadAsOf(LocalDateTime.of(2026, 10, 20, 9, 0));
		int ordinary = open(page, LocalDateTime.of(2026, 11, 4, 10, 30), "board-4-november");

		assertThat(open(page, LocalDateTime.of(2026, 11, 11, 10, 30), "board-11-november")).isLessThan(ordinary);
		assertThat(open(page, LocalDateTime.of(2026, 12, 24, 10, 30), "board-2026-12-24")).isGreaterThan(1);
		assertThat(open(page, LocalDateTime.of(2026, 12, 25, 10, 30), "board-2026-12-25")).isLessThan(ordinary);
		for (int day = 26; day <= 31; day++) {
			assertThat(open(page, LocalDateTime.of(2026, 12, day, 10, 30), "board-2026-12-" + day)).isGreaterThan(0);
		}
		assertThat(open(page, LocalDateTime.of(2027, 1, 1, 10, 30), "board-2027-01-01")).isLessThan(ordinary);
		for (int day = 2; day <= 4; day++) {
			assertThat(open(page, LocalDateTime.of(2027, 1, day, 10, 30), "board-2027-01-0" + day)).isGreaterThan(0);
		}
	}

	/** The shelter is open from 20h to 8h; at half past two the clock goes back, or has just jumped. */
	@Test
	void staysOpenThroughTheNightsOfTheTimeChange(Page page) {
		loadAsOf(LocalDateTime.of(2026, 10, 20, 9, 0));
		open(page, LocalDateTime.of(2026, 10, 24, 21, 0), "board-evening-before");
		assertThat(signs(page)).contains("open");
		for (LocalDateTime night : List.of(LocalDateTime.of(2026, 10, 25, 2, 30), LocalDateTime.of(2026, 10, 25, 3, 30),
				LocalDateTime.of(2027, 3, 28, 1, 30), LocalDateTime.of(2027, 3, 28, 3, 30))) {
			open(page, night, "board-night-" + night.toString().replace(':', 'h'));
			String shelter = page.locator("[data-status=full]").first().innerText();
			assertThat(shelter).as("%s", night).contains("tickets");
			assertThat(page.locator("main").innerText()).as("%s", night).contains("8h");
		}
	}

	@Test
	void followsAStrikeAndAFullHouseInAndOut(Page page) {
		loadAsOf(MutableClock.START);
		int ordinary = open(page, MutableClock.START, "board-ordinary");
		UUID strike = UUID.randomUUID();
		UUID quartier = areas.findBySlug("cureghem").orElseThrow().id();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Disruption(strike,
				new Disruption.Details(LocalizedText.french("Grève : par téléphone seulement."), LocalDate.of(2026, 11, 18),
						LocalDate.of(2026, 11, 20), List.of("counter", "outreach"), null),
				new Disruption.Reach(Set.of(quartier), Set.of(), Set.of()), false)));
		assertThat(open(page, MutableClock.START, "board-strike")).isZero();
		assertThat(page.locator(".banner").first().innerText()).contains("Grève");
		assertThat(page.locator("#open").innerText()).as("14h is when somebody answers the telephone").doesNotContain("14h").contains("vendredi");

		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Disruption.class, strike)));
		assertThat(open(page, MutableClock.START, "board-strike-over")).isEqualTo(ordinary);

		UUID centre = WithDemonstration.Loaded.id(EntryKind.SERVICE, "accueil-palier");
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(centre).give(UUID.randomUUID(),
				new NoticeDetails(NoticeKind.FULL, Instant.parse("2026-11-18T08:00:00Z"), Instant.parse("2026-11-18T22:00:00Z"), null,
						LocalizedText.EMPTY, null), Scope.WHOLE_SERVICE));
		assertThat(open(page, MutableClock.START, "board-full")).isEqualTo(ordinary - 1);

		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service service = session.getService(centre);
			service.withdraw(service.notices().get(service.notices().size() - 1));
		});
		assertThat(open(page, MutableClock.START, "board-full-over")).isEqualTo(ordinary);
	}

	private void loadAsOf(LocalDateTime day) {
		clock.setTo(day);
		WithDemonstration.Loaded.load(application);
	}

	/** How many doors surely receive then. */
	private int open(Page page, LocalDateTime instant, String picture) {
		clock.setTo(instant);
		page.setViewportSize(1280, 900);
		page.navigate(BOARD);
		picture(page, picture);
		return page.locator("#open [data-service]").count();
	}

	private static List<String> signs(Page page) {
		return page.locator("main [data-service]").all().stream().map(row -> row.getAttribute("data-status")).distinct().toList();
	}

}
