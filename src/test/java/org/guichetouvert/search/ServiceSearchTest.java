package org.guichetouvert.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ServiceSearchTest {

	/** A neighbourhood of Laeken. */
	private static final String LAEKEN = "19";

	@Autowired
	ServiceSearch search;

	@Autowired
	Catalogue catalogue;

	@Autowired
	AreaTree areas;

	private Doors doors;

	@BeforeEach
	void inLaeken() {
		doors = new Doors(catalogue, areas, LAEKEN);
	}

	@Test
	void tellsOpenToTheMinute() {
		UUID morning = doors.add("Permanence Wolubilis", "We 09:00-12:00");

		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 8, 59))).isEmpty();
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 9, 0))).containsExactly(morning);
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 11, 59))).containsExactly(morning);
		assertThat(openAt("wolubilis", LocalDateTime.of(2026, 11, 18, 12, 0))).isEmpty();
	}

	@Test
	void listsOpenThenStaleThenClosed() {
		UUID closed = doors.add("Alpha Nikkelmuts", "We 14:00-17:00");
		UUID stale = doors.add("Bravo Nikkelmuts", "We 09:00-12:00", service -> Doors.verify(service, LocalDate.of(2026, 1, 5)));
		UUID open = doors.add("Charlie Nikkelmuts", "We 09:00-12:00");

		SearchResult result = search.search(words("nikkelmuts"));

		assertThat(ids(result)).containsExactly(open, stale, closed);
		assertThat(result.hits()).extracting(hit -> hit.status().sign())
			.containsExactly(Sign.OPEN, Sign.UNVERIFIED, Sign.CLOSED);
		assertThat(result.count(ResultGroup.LATER)).isEqualTo(1);
		assertThat(openAt("nikkelmuts", MutableClock.START)).containsExactly(open, stale);
	}

	@Test
	void countsFullAppointmentAndUnknownApartFromOpen() {
		UUID open = doors.add("Alpha Snotneus", "We 09:00-12:00");
		UUID full = doors.add("Bravo Snotneus", "We 09:00-12:00", service -> service.give(UUID.randomUUID(),
				new NoticeDetails(NoticeKind.FULL, Instant.parse("2026-11-18T07:00:00Z"), Instant.parse("2026-11-18T23:00:00Z"), null,
						LocalizedText.EMPTY, null), Scope.WHOLE_SERVICE));
		UUID appointment = doors.add("Charlie Snotneus", "We 09:00-12:00 \"sur rendez-vous\"");
		UUID unknown = doors.add("Delta Snotneus", "We 09:00-12:00 unknown");
		doors.add("Echo Snotneus", "Th 09:00-12:00");

		SearchResult result = search.search(words("snotneus").withWanted(Wanted.OPEN));

		assertThat(ids(result)).containsExactly(open);
		assertThat(result.apart()).containsExactlyInAnyOrderEntriesOf(
				Map.of(Wanted.FULL, 1L, Wanted.APPOINTMENT, 1L, Wanted.UNKNOWN, 1L));
		assertThat(ids(search.search(words("snotneus").withWanted(Wanted.FULL)))).containsExactly(full);
		assertThat(ids(search.search(words("snotneus").withWanted(Wanted.APPOINTMENT)))).containsExactly(appointment);
		assertThat(ids(search.search(words("snotneus").withWanted(Wanted.UNKNOWN)))).containsExactly(unknown);
	}

	@Test
	void namesTheWayInThatDecided() {
		UUID id = doors.add("Permanence Dubbelfrits", "We 09:00-12:00");
		var channel = new UUID[1];
		doors.change(id, service -> channel[0] = service.channels().get(0).id());

		assertThat(search.search(words("dubbelfrits")).hits().get(0).status().channelId()).isEqualTo(channel[0]);
	}

	@Test
	void narrowsToTheQuartierInTheWords() {
		UUID here = doors.add("Permanence Krokodelle", "We 09:00-12:00");
		UUID elsewhere = new Doors(catalogue, areas, "59").add("Permanence Krokodelle", "We 09:00-12:00");

		assertThat(find("krokodelle")).containsExactlyInAnyOrder(here, elsewhere);
		assertThat(find("krokodelle laeken")).containsExactly(here);
		assertThat(find("krokodelle à Laeken")).containsExactly(here);
		assertThat(search.search(words("krokodelle 1020")).understood().area()).extracting(AreaNode::slug).isEqualTo("laeken");
		SearchResult nobodyThere = search.search(words("krokodelle uccle"));
		assertThat(nobodyThere.nothingIn()).extracting(AreaNode::slug).isEqualTo("uccle");
		assertThat(ids(nobodyThere)).containsExactlyInAnyOrder(here, elsewhere);
	}

	@Test
	void narrowsToChosenAreas() {
		UUID here = doors.add("Permanence Stoemelings", "We 09:00-12:00");
		UUID laeken = areas.findBySlug("laeken").orElseThrow().id();
		UUID scheut = areas.findBySlug("scheut").orElseThrow().id();

		assertThat(ids(search.search(words("stoemelings").withAreas(List.of(laeken))))).containsExactly(here);
		assertThat(ids(search.search(words("stoemelings").withAreas(List.of(scheut))))).isEmpty();
	}

	@Test
	void forgetsWhatEnded() {
		UUID id = doors.add("Permanence Zievereir", "We 09:00-12:00");
		doors.change(id, service -> service.endOn(LocalDate.of(2026, 11, 1)));

		assertThat(find("zievereir")).isEmpty();
	}

	@Test
	void findsARenamedOrganization() {
		UUID organization = UUID.randomUUID();
		doors.write(session -> session.add(new Organization(organization, named("Pottepei"), false)));
		UUID id = doors.add("Permanence", "We 09:00-12:00", service -> service.belongTo(organization));
		assertThat(find("pottepei")).containsExactly(id);

		doors.write(session -> session.getOrganization(organization).describe(named("Architek")));

		assertThat(find("architek")).containsExactly(id);
		assertThat(find("pottepei")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {LAEKEN, "vieux-laeken", "bruxelles", "region-bruxelloise"})
	void followsADisruption(String codeOrSlug) {
		UUID id = doors.add("Permanence Smoelentrekker", "We 09:00-12:00");
		UUID area = areas.findByCode(AreaKind.NEIGHBOURHOOD, codeOrSlug).or(() -> areas.findBySlug(codeOrSlug)).orElseThrow().id();
		UUID disruption = UUID.randomUUID();
		doors.write(session -> session.add(new Disruption(disruption, new Disruption.Details(LocalizedText.french("Grève"),
				LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21), List.of("counter"), null),
				new Disruption.Reach(Set.of(area), Set.of(), Set.of()), false)));

		SearchResult during = search.search(SearchCriteria.all(LocalDateTime.of(2026, 11, 20, 10, 0).atZone(Doors.BRUSSELS))
			.withWords("smoelentrekker", "fr"));
		assertThat(during.hits()).extracting(hit -> hit.status().sign()).containsExactly(Sign.SUSPENDED);

		doors.write(session -> session.remove(session.get(Disruption.class, disruption)));
		assertThat(ids(during)).containsExactly(id);
		assertThat(search.search(SearchCriteria.all(LocalDateTime.of(2026, 11, 20, 10, 0).atZone(Doors.BRUSSELS))
			.withWords("smoelentrekker", "fr")).hits()).extracting(hit -> hit.status().sign()).containsExactly(Sign.CLOSED);
		doors.write(session -> session.remove(session.getService(id)));
	}

	@Test
	void believesTheShorterOfTwoExceptions() {
		UUID id = doors.add("Permanence Congépayé", "We 09:00-12:00", service -> {
			service.except(UUID.randomUUID(), closed(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1)), Scope.WHOLE_SERVICE);
			service.except(UUID.randomUUID(), new ExceptionDetails(LocalDate.of(2026, 8, 12), LocalDate.of(2026, 8, 13),
					ExceptionEffect.HOURS, "Mo-Su 10:00-11:00", LocalizedText.EMPTY, null), Scope.WHOLE_SERVICE);
		});

		assertThat(openAt("congepaye", LocalDateTime.of(2026, 8, 12, 10, 30))).containsExactly(id);
		assertThat(openAt("congepaye", LocalDateTime.of(2026, 8, 19, 10, 30))).isEmpty();
	}

	private static ExceptionDetails closed(LocalDate from, LocalDate to) {
		return new ExceptionDetails(from, to, ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null);
	}

	@Test
	void findsAHiddenPlaceByNameButNotByAddress() {
		UUID id = doors.add("Refuge Mandoline", "We 09:00-12:00");
		doors.write(session -> {
			Location location = session.getLocation(session.getService(id).places().get(0).locationId().orElseThrow());
			location.describe(doors.location().withHidden(true)
				.withAddress(new LocationDetails.PostalAddress("chaussée Cachecache", "7", null, null)));
		});

		assertThat(find("mandoline")).containsExactly(id);
		assertThat(find("cachecache")).isEmpty();
		assertThat(ids(search.search(words("mandoline").withAreas(List.of(areas.findBySlug("laeken").orElseThrow().id())))))
			.as("not by its quartier either").isEmpty();
	}

	@Test
	void countsDoorsOfAnArea() {
		var there = new Doors(catalogue, areas, "95");
		there.add("Comptoir Un", "We 09:00-12:00", service -> Doors.answer(service, "colis-alimentaires"));
		there.add("Comptoir Deux", "We 14:00-17:00", service -> Doors.answer(service, "colis-alimentaires"));
		AreaNode area = areas.findByCode(AreaKind.NEIGHBOURHOOD, "95").orElseThrow();

		StatusCounts counts = search.counts(CountCriteria.in(area.id(), now()));

		assertThat(counts.of(Sign.OPEN)).isEqualTo(1);
		assertThat(counts.of(Sign.CLOSED)).isEqualTo(1);
		assertThat(counts.openByFamily()).hasSize(1).containsValue(1L);
		assertThat(counts.in(area.id())).isEqualTo(new StatusCounts.AreaCount(2, 1));
		assertThat(counts.in(areas.region().id()).services()).isGreaterThanOrEqualTo(2);
		assertThat(counts.trueUntil()).isBeforeOrEqualTo(now().withHour(12));
	}

	@Test
	void answersAnyWords() {
		for (String words : List.of("", "  ", "\"", "*:*", "l'", "de la", "()[]^~!", "طبيب", "a".repeat(5000), "??? ???",
				"AND OR")) {
			assertThat(search.search(words(words)).degraded()).as(words).isFalse();
		}
	}

	@Test
	void pages() {
		for (int i = 0; i < 5; i++) {
			doors.add("Comptoir Tarabistouille " + i, "We 09:00-12:00");
		}

		SearchResult second = search.search(words("tarabistouille").withPage(2, 2));

		assertThat(second.total()).isEqualTo(5);
		assertThat(second.hits()).hasSize(2);
		assertThat(search.search(words("tarabistouille").withPage(4, 2)).hits()).isEmpty();
	}

	private static OrganizationDetails named(String name) {
		return OrganizationDetails.named(LocalizedText.french(name));
	}

	private List<UUID> find(String words) {
		return ids(search.search(words(words)));
	}

	private List<UUID> openAt(String words, LocalDateTime at) {
		return ids(search.search(SearchCriteria.all(at.atZone(Doors.BRUSSELS)).withWords(words, "fr").withWanted(Wanted.OPEN)));
	}

	private static SearchCriteria words(String words) {
		return SearchCriteria.all(now()).withWords(words, "fr");
	}

	private static ZonedDateTime now() {
		return MutableClock.START.atZone(Doors.BRUSSELS);
	}

	private static List<UUID> ids(SearchResult result) {
		return result.hits().stream().map(SearchResult.Hit::serviceId).toList();
	}

}
