package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The openings of a service as an agenda reads them. */
@IntegrationTest
class CalendarTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00,13:30-16:00";

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	StatusEngine engine;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	private final List<UUID> written = new ArrayList<>();

	private LocationDetails.Placed placed;

	@BeforeEach
	void choosePlace() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	/** From these days on the 90 days hold the change to winter time, Armistice and Christmas, the change to summer time. */
	@ParameterizedTest
	@ValueSource(strings = { "2026-10-20", "2026-11-18", "2027-02-01" })
	void saysWhatTheEngineSays(LocalDate today) {
		clock.setTo(today.atTime(10, 0));
		String path = path("Su 01:00-04:00; Mo-Fr 09:00-12:00,13:30-16:00; Th 20:00-26:00", HolidayRule.CLOSED);
		ServiceEntry service = reader.findService(written.get(0), today).orElseThrow();
		ChannelFacts counter = ChannelFacts.at(service, service.snapshot().places().get(0).id()).get(0);

		List<Stretch> said = calendar(path).getEvents().stream()
			.map(event -> new Stretch(event.getDateStart().getValue().toInstant(), event.getDateEnd().getValue().toInstant())).toList();

		List<Stretch> known = Stream.iterate(today, day -> day.plusDays(1)).limit(90)
			.flatMap(day -> engine.intervalsOn(counter, day, BRUSSELS).stream())
			.map(one -> new Stretch(one.start().toInstant(), one.end().toInstant())).toList();
		assertThat(said).hasSizeGreaterThan(100).containsExactlyElementsOf(Stretch.joined(known));
	}

	@Test
	void carriesItsTimeZoneAlongOverTheChangeOfTheClock() {
		clock.setTo(LocalDateTime.of(2026, 10, 20, 10, 0));
		String file = text(path(HOURS, HolidayRule.CLOSED));
		assertThat(file).as("as RFC 7986 asks").contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H");

		assertThat(file).contains("BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "DTSTART:20261025T030000", "TZOFFSETTO:+0100")
			.contains("DTSTART;TZID=Europe/Brussels:20261023T090000", "DTSTART;TZID=Europe/Brussels:20261026T090000");
		List<VEvent> events = Biweekly.parse(file).first().getEvents();
		assertThat(events).extracting(event -> event.getDateStart().getValue().toInstant())
			.contains(Instant.parse("2026-10-23T07:00:00Z"), Instant.parse("2026-10-26T08:00:00Z"));
	}

	@Test
	void leavesOutHolidaysAndClosures() {
		String path = path(HOURS, HolidayRule.CLOSED, (service, location) -> service.except(UUID.randomUUID(), new ExceptionDetails(
				LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null),
				Scope.WHOLE_SERVICE));

		assertThat(days(path)).contains("2026-11-19", "2026-12-24").doesNotContain("2026-11-20", "2026-12-25", "2026-11-21");
	}

	@Test
	void asksToVerifyAHolidayOfWhichNobodyKnows() {
		List<VEvent> events = calendar(path(HOURS, HolidayRule.UNKNOWN)).getEvents();

		assertThat(events).filteredOn(event -> event.getStatus().isTentative())
			.allSatisfy(event -> assertThat(day(event)).isIn("2026-12-25", "2027-01-01")).hasSize(4)
			.allSatisfy(event -> assertThat(event.getSummary().getValue()).startsWith("À vérifier"));
	}

	@Test
	void saysSinceWhenNobodyConfirmedIt() {
		String path = path(HOURS, HolidayRule.CLOSED);
		clock.setTo(LocalDateTime.of(2027, 6, 1, 10, 0));

		assertThat(calendar(path).getEvents()).allSatisfy(event -> {
			assertThat(event.getStatus().isTentative()).isTrue();
			assertThat(event.getDescription().getValue()).contains("3 novembre 2026");
		});
	}

	@Test
	void saysThatOneNeedsAnAppointment() {
		String path = path(HOURS, HolidayRule.CLOSED, (service, location) -> service.channels().get(0).periods().get(0)
			.correct(PeriodDetails.of(Admission.APPOINTMENT).withHours(HOURS, null)));

		assertThat(calendar(path).getEvents().get(0).getSummary().getValue())
			.isEqualTo("Porte; de l’agenda, n° 1 : sur rendez-vous");
		assertThat(calendar("/nl" + path).getEvents().get(0).getSummary().getValue()).endsWith(": op afspraak");
	}

	@Test
	void saysWhereItIsFull() {
		String path = path(HOURS, HolidayRule.CLOSED, (service, location) -> service.give(UUID.randomUUID(),
				new NoticeDetails(NoticeKind.NO_NEW_FILES, Instant.parse("2026-11-18T07:00:00Z"), Instant.parse("2026-11-20T23:00:00Z"), null,
						LocalizedText.EMPTY, null), Scope.WHOLE_SERVICE));

		assertThat(calendar(path).getEvents()).filteredOn(event -> event.getSummary().getValue().startsWith("Complet")).hasSize(6);
	}

	@Test
	void tellsWhereUnlessThatIsHidden() {
		String path = path(HOURS, HolidayRule.CLOSED);
		assertThat(calendar(path).getEvents()).extracting(event -> event.getLocation().getValue())
			.containsOnly("rue des Essais 1, 1020 Laeken");

		String hidden = path(HOURS, HolidayRule.CLOSED, (service, location) -> location.describe(location.details().withHidden(true)));

		assertThat(text(hidden)).doesNotContain("Essais", "LOCATION", "1020");
	}

	@Test
	void keepsItsUidsAndNamesThePage() {
		String path = path(HOURS, HolidayRule.CLOSED);
		List<String> today = calendar(path).getEvents().stream().map(event -> event.getUid().getValue()).toList();
		clock.setTo(LocalDateTime.of(2026, 11, 19, 15, 0));
		ICalendar tomorrow = calendar(path);

		assertThat(today).doesNotHaveDuplicates();
		assertThat(tomorrow.getEvents().stream().map(event -> event.getUid().getValue()).toList()).startsWith(today.get(2));
		assertThat(tomorrow.getEvents().get(0).getUrl().getValue())
			.isEqualTo("https://guichet.example" + path.replace("/horaire.ics", ""));
		assertThat(tomorrow.getRefreshInterval().getValue()).hasToString("PT6H");
		assertThat(tomorrow.getNames().get(0).getValue()).isEqualTo("Porte; de l’agenda, n° 1");
	}

	@Test
	void isKeptLikeAPageWithTheNameOfItsFile() {
		String path = path(HOURS, HolidayRule.CLOSED);
		MvcTestResult first = mvc.get().uri(path).exchange();
		String etag = first.getResponse().getHeader(HttpHeaders.ETAG);

		assertThat(first).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
		assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304);
		for (MvcTestResult answer : List.of(first, mvc.get().uri(path).exchange())) {
			assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("filename=\"porte", ".ics\"");
		}
	}

	@Test
	void holdsThePlacesOfAServiceTogetherOrOneByOne() {
		String path = path(HOURS, HolidayRule.CLOSED);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Service service = session.getService(written.get(0));
			Location other = session.add(new Location(UUID.randomUUID(), LocationDetails
				.at(new LocationDetails.PostalAddress("rue des Essais", "2", "1020", "Laeken")).withPlacement(placed), false));
			CatalogueMother.open(service, ChannelDetails.of(ChannelKind.COUNTER), service.settleAt(other.id(), UUID.randomUUID()),
					PeriodDetails.of(Admission.WALK_IN).withHours("Sa 10:00-12:00", null));
		});
		UUID saturday = reader.findService(written.get(0), LocalDate.of(2026, 11, 18)).orElseThrow().snapshot().places().get(1).id();

		assertThat(days(path)).contains("2026-11-20", "2026-11-21");
		assertThat(days(path + "?lieu=" + saturday)).contains("2026-11-21").doesNotContain("2026-11-20");
		assertThat(mvc.get().uri(path + "?lieu=ailleurs")).hasStatus(404);
		assertThat(page(path)).contains("horaire.ics?lieu=" + saturday);
	}

	@Test
	void isOfferedWhereThereAreHoursOnly() {
		String path = path(HOURS, HolidayRule.CLOSED);
		assertThat(page(path)).contains(path);
		String without = path(HOURS, HolidayRule.CLOSED, (service, location) -> service.channels().get(0).periods().get(0)
			.correct(PeriodDetails.of(Admission.WALK_IN).withHours(null, "parfois le mardi")));
		String ended = path(HOURS, HolidayRule.CLOSED, (service, location) -> service.endOn(LocalDate.of(2026, 11, 1)));

		for (String none : List.of(without, ended)) {
			assertThat(mvc.get().uri(none)).hasStatus(404);
			assertThat(page(none)).doesNotContain("horaire.ics");
		}
	}

	private String path(String hours, HolidayRule holidays) {
		return path(hours, holidays, (service, location) -> { });
	}

	private String path(String hours, HolidayRule holidays, BiConsumer<Service, Location> more) {
		UUID id = CatalogueMother.withCounter(catalogue, "Porte; de l’agenda, n° 1", hours, placed, (session, service) -> {
			var period = service.channels().get(0).periods().get(0);
			period.correct(period.details().withPublicHolidays(holidays));
			more.accept(service, session.getLocation(service.places().get(0).locationId().orElseThrow()));
		});
		written.add(0, id);
		return "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id) + "/horaire.ics";
	}

	private List<String> days(String path) {
		return calendar(path).getEvents().stream().map(CalendarTest::day).toList();
	}

	private static String day(VEvent event) {
		return LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), BRUSSELS).toString();
	}

	private ICalendar calendar(String path) {
		return Biweekly.parse(text(path)).first();
	}

	private String page(String path) {
		return text(path.replace("/horaire.ics", ""));
	}

	private String text(String path) {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).as(path).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Half-open. */
	private record Stretch(Instant start, Instant end) {

		/** What meets becomes one. */
		static List<Stretch> joined(List<Stretch> all) {
			var joined = new ArrayList<Stretch>();
			for (Stretch one : all) {
				Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
				if (last != null && last.end().equals(one.start())) {
					joined.set(joined.size() - 1, new Stretch(last.start(), one.end()));
				}
				else {
					joined.add(one);
				}
			}
			return joined;
		}

	}

}
