package org.guichetouvert.exchange.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.DiscreetServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.reports.RefusalCounts;
import org.guichetouvert.shared.ReferenceFile;
import org.guichetouvert.upkeep.Checks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the invented services show, on a Wednesday morning and at other times. Loaded once, taken back at the end. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationContentTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final String A_WEDNESDAY = "2026-11-18T10:42";

	private static final Pattern PHONE = Pattern.compile("02 000 0\\d \\d\\d|0800 00 0\\d\\d");

	private static final Pattern ANY_PHONE = Pattern.compile("(?<![\\d.-])\\+?0[\\d .]{8,}\\d");

	private List<ServiceEntry> services = List.of();

	@Autowired
	Demonstration demonstration;

	@Autowired
	CatalogueReader reader;

	@Autowired
	StatusEngine statuses;

	@Autowired
	AreaTree areas;

	@Autowired
	DiscreetServices discreet;

	@Autowired
	RefusalCounts refusals;

	@Autowired
	Checks checks;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MutableClock clock;

	@BeforeAll
	void load() {
		clock.setTo(MutableClock.START);
		demonstration.bringBack();
		read();
	}

	private void read() {
		services = reader.services(jdbc.sql("select id from service where demo").query(UUID.class).list(), LocalDate.now(clock));
	}

	@AfterAll
	void takeBack() {
		demonstration.remove();
		jdbc.sql("update demonstration set wanted = true").update();
	}

	@Test
	void hasServicesOfManyTypes() {
		assertThat(services).hasSizeGreaterThanOrEqualTo(120);
		assertThat(services.stream().map(service -> service.snapshot().details().typeId()).distinct()).hasSizeGreaterThanOrEqualTo(30);
		assertThat(services).allMatch(ServiceEntry::demo);
	}

	@Test
	void hasManyQuartiers() {
		assertThat(quartiers()).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
	}

	/** A file bears the name of its quartier. */
	Stream<String> quartiers() {
		return DemonstrationFiles.ofClasspath().contents().stream().map(file -> file.name().replace(".yaml", ""));
	}

	@ParameterizedTest
	@MethodSource("quartiers")
	void hasServicesInEachQuartier(String slug) {
		Set<UUID> neighbourhoods = areas.neighbourhoodsOf(areas.findBySlug(slug).orElseThrow()).stream().map(AreaNode::id)
			.collect(Collectors.toSet());

		assertThat(services.stream().filter(service -> service.locations().values().stream()
			.anyMatch(place -> neighbourhoods.contains(place.placement().neighbourhoodId())))).hasSizeGreaterThanOrEqualTo(14);
	}

	@Test
	void hasPeopleLinksAndGaps() {
		assertThat(count("contact")).isGreaterThanOrEqualTo(50);
		assertThat(count("partnership")).isGreaterThanOrEqualTo(50);
		assertThat(count("gap_statement")).isGreaterThanOrEqualTo(10);
		assertThat(count("disruption")).isGreaterThanOrEqualTo(3);
	}

	@Test
	void hasReportsThatWaitAndReportsThatWereAnswered() {
		assertThat(jdbc.sql("select count(*) from report where demo and state = 'received'").query(Long.class).single()).isBetween(7L, 12L);
		assertThat(jdbc.sql("select distinct state from report where demo").query(String.class).list()).hasSize(4);
		assertThat(jdbc.sql("select count(distinct kind) from report where demo and state in ('received', 'in_review')").query(Long.class).single())
			.isGreaterThanOrEqualTo(7);
		assertThat(jdbc.sql("""
				select count(*) from report where demo and state = 'received' group by service_id, channel_id, kind having count(*) > 1""")
			.query(Long.class).list()).containsExactly(2L);
		assertThat(jdbc.sql("select id from report where demo and (contact is not null or token_hash is not null or received_at > ?::timestamptz)")
			.param(clock.instant().toString()).query(UUID.class).list()).isEmpty();
		assertThat(services).filteredOn(discreet::isDiscreet).extracting(ServiceEntry::id)
			.doesNotContainAnyElementsOf(jdbc.sql("select service_id from report where demo").query(UUID.class).list());
	}

	@Test
	void showsRefusalsAndNoneUnderFive() {
		List<RefusalCounts.Cell> shown = refusals.listShown().stream().filter(RefusalCounts.Cell::invented).toList();

		assertThat(shown).hasSizeGreaterThanOrEqualTo(10).allMatch(cell -> cell.reports() >= RefusalCounts.LEAST_SHOWN);
		assertThat(count("refusal_count")).isGreaterThan(shown.size());
		assertThat(mvc.get().uri("/observatoire/refus").exchange()).hasStatusOk().bodyText().contains("class=\"demo\"", "Commune (exemple)",
				"les nombres des institutions d’exemple sont inventés");
		assertThat(mvc.get().uri("/observatoire/refus.csv").exchange()).bodyText().contains("refused;7;oui").doesNotContain(";3;", ";4;");
	}

	/** Of the quartiers of one coordinator: a week's work. */
	@Test
	void hasChecksThatAreDue() {
		Set<UUID> kept = Stream.of("laeken", "cureghem", "marolles").map(slug -> areas.findBySlug(slug).orElseThrow().id())
			.collect(Collectors.toSet());
		assertThat(checks.in(kept).stream().filter(one -> one.check().score() > 0)).hasSizeBetween(10, 20);
	}

	@Test
	void mostFunctionsBearNoName() {
		assertThat(count("person")).isBetween(10L, count("contact") / 3);
	}

	@Test
	void hasEveryKindOfPartnership() {
		assertThat(jdbc.sql("select distinct kind from partnership where demo").query(String.class).list())
			.containsExactlyInAnyOrder(Stream.of(PartnershipKind.values()).map(PartnershipKind::code).toArray(String[]::new));
	}

	@Test
	void onlyRefugesHideTheirAddress() {
		assertThat(services.stream().filter(service -> service.locations().values().stream().anyMatch(LocationDetails::hidden)))
			.isNotEmpty().allMatch(service -> "refuge-violences".equals(service.snapshot().details().typeId()));
	}

	@Test
	void hasTheAwkwardOnes() {
		assertThat(services).anyMatch(service -> service.snapshot().details().name().in("fr").length() >= 120);
		assertThat(services).anyMatch(service -> service.snapshot().places().size() == 3);
		assertThat(services).anyMatch(service -> service.snapshot().places().get(0).locationId() == null);
		assertThat(services).anyMatch(service -> service.snapshot().details().name().findIn("fr").isEmpty());
		assertThat(periods()).anyMatch(period -> period.details().hoursText() != null);
		assertThat(periods()).anyMatch(period -> period.ending() != null && period.ending().relayedByServiceId() != null);
	}

	@Test
	void knowsOnlyTheNeighbourhoodOfOne() {
		assertThat(services.stream().flatMap(service -> service.locations().values().stream())
			.filter(place -> place.point() == null)).isNotEmpty()
			.allMatch(place -> place.address().street() == null && place.placement().neighbourhoodId() != null);
	}

	@Test
	void oneEndedLastMonthAndOneLongAgo() {
		assertThat(services.stream().map(ServiceEntry::snapshot).filter(service -> service.state() == ServiceState.ENDED)
			.map(ServiceSnapshot::endedOn)).contains(LocalDate.of(2026, 10, 18), LocalDate.of(2019, 6, 1));
	}

	@Test
	void saysSomeThingsInThreeLanguagesAndSomeInDutchOnly() {
		List<Set<String>> languages = services.stream()
			.map(service -> service.snapshot().details().description().texts().keySet()).toList();

		assertThat(languages).contains(Set.of("fr", "nl", "en"), Set.of("nl"));
	}

	@Test
	void twoThirdsSpeakDutchToo() {
		assertThat(services.stream().filter(service -> service.snapshot().details().description().findIn("nl").isPresent()).count() * 3)
			.isGreaterThanOrEqualTo(services.size() * 2L);
	}

	/** Monday to Friday of an ordinary week. */
	@ParameterizedTest
	@ValueSource(strings = {"2026-11-16T10:42", "2026-11-17T10:42", A_WEDNESDAY, "2026-11-19T10:42", "2026-11-20T10:42"})
	void showsAllTenSignsOnAWeekdayMorning(String at) {
		Map<Sign, Integer> signs = signsAt(at);

		assertThat(signs.keySet()).containsExactlyInAnyOrder(Sign.values());
	}

	@ParameterizedTest
	@CsvSource({
			"2026-11-16T10:00, 20, 9", "2026-11-17T10:00, 20, 9", "2026-11-18T10:00, 20, 9", "2026-11-19T10:00, 20, 9",
			"2026-11-20T10:00, 20, 9", "2026-11-16T14:00, 5, 8", "2026-11-17T14:30, 5, 8", "2026-11-18T14:00, 5, 8",
			"2026-11-19T15:00, 5, 8", "2026-11-20T14:00, 4, 8", "2026-11-18T08:45, 2, 8", "2026-11-19T17:30, 1, 8",
			"2026-11-18T20:30, 1, 7", "2026-11-19T03:00, 1, 7", "2026-11-21T11:00, 12, 7", "2026-11-21T15:00, 1, 7",
			"2026-11-22T10:30, 2, 7", "2026-11-22T15:30, 1, 7", "2026-12-07T10:00, 20, 8", "2026-12-25T10:00, 1, 7",
			"2027-01-04T10:00, 15, 8"})
	void isAliveAtAnyTime(String at, int open, int signs) {
		Map<Sign, Integer> counts = signsAt(at);

		assertThat(counts.getOrDefault(Sign.OPEN, 0) + counts.getOrDefault(Sign.OUTREACH, 0)).as("open: %s", counts)
			.isGreaterThanOrEqualTo(open);
		assertThat(counts.keySet()).as("signs: %s", counts).hasSizeGreaterThanOrEqualTo(signs);
	}

	/** Dated again between Christmas and New Year, and in the summer holidays. */
	@ParameterizedTest
	@CsvSource({"2026-12-29T10:00, 20, 9", "2027-07-14T10:00, 20, 9"})
	void isAliveOnWhicheverDayItStarts(String at, int open, int signs) {
		List<ServiceEntry> before = services;
		try {
			clock.setTo(LocalDateTime.parse(at));
			assertThat(demonstration.refresh()).isTrue();
			read();

			isAliveAtAnyTime(at, open, signs);
		}
		finally {
			clock.setTo(MutableClock.START);
			demonstration.refresh();
			services = before;
		}
	}

	@Test
	void closesForWorksInTheirQuartierOnly() {
		ServiceEntry kiosk = reader.findService(Keys.id("service", "brabant-kiosque-tourniquet"), LocalDate.now(clock)).orElseThrow();

		assertThat(bestSign(kiosk, "2026-11-19T10:00")).isEqualTo(Sign.PHONE);
		assertThat(bestSign(kiosk, "2026-11-26T10:00")).isEqualTo(Sign.OPEN);
	}

	@Test
	void closesTheEmploymentOfficeOnTheDayOfTheStrikeOnly() {
		ServiceEntry office = reader.findService(Keys.id("service", "antenne-emploi-etoiles"), LocalDate.now(clock)).orElseThrow();

		assertThat(bestSign(office, "2026-11-26T10:00")).isEqualTo(Sign.ONLINE);
		assertThat(bestSign(office, "2026-11-25T10:00")).isEqualTo(Sign.APPOINTMENT);
	}

	@Test
	void nobodyCanBeReached() {
		for (ReferenceFile file : DemonstrationFiles.ofClasspath().contents()) {
			String text = new String(file.content(), StandardCharsets.UTF_8);
			assertThat(ANY_PHONE.matcher(text).results().map(found -> found.group().strip())
				.filter(found -> !PHONE.matcher(found).matches())).as("numbers of %s", file.name()).isEmpty();
			assertThat(Pattern.compile("[\\w.-]+@([\\w.-]+)").matcher(text).results().map(found -> found.group(1)))
				.allMatch(host -> host.endsWith("example.org"));
			assertThat(Pattern.compile("https?://([^/\\s}]+)").matcher(text).results().map(found -> found.group(1)))
				.containsOnly("exemple.example");
		}
	}

	@Test
	void noNumberIsOfTwoServices() {
		Map<String, Set<UUID>> owners = new HashMap<>();
		services.forEach(service -> service.snapshot().channels().stream().map(channel -> channel.details().address())
			.filter(address -> address != null && PHONE.matcher(address).matches())
			.forEach(address -> owners.merge(address, Set.of(service.id()),
					(one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()))));

		assertThat(owners).allSatisfy((number, services) -> assertThat(services).as(number).hasSize(1));
	}

	@Test
	void aMistakeNamesFileEntryAndReason() {
		assertThatThrownBy(() -> parse("services: {maison: {type: epn, nom: Maison}}"))
			.isInstanceOf(DemonstrationMistake.class).hasMessageContaining("essai.yaml").hasMessageContaining("services > maison > nom");
	}

	@Test
	void refusesHalfAPoint() {
		var place = parse("locations: {ici: {neighbourhood: 8, lat: 50.8}}").locations().get("ici");

		assertThatThrownBy(place::point).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("50.8");
	}

	private static DemonstrationFile parse(String text) {
		var file = new ReferenceFile("essai.yaml", text.getBytes(StandardCharsets.UTF_8));
		return new DemonstrationFiles(List.of(file)).parse().get("essai.yaml");
	}

	private Map<Sign, Integer> signsAt(String at) {
		var counts = new EnumMap<Sign, Integer>(Sign.class);
		services.forEach(service -> service.snapshot().places()
			.forEach(place -> counts.merge(statusAt(service, place.id(), at).sign(), 1, Integer::sum)));
		return counts;
	}

	private Sign bestSign(ServiceEntry service, String at) {
		return Collections.min(service.snapshot().places().stream().map(place -> statusAt(service, place.id(), at).sign()).toList());
	}

	private OpeningStatus statusAt(ServiceEntry service, UUID place, String at) {
		ZonedDateTime instant = LocalDateTime.parse(at).atZone(BRUSSELS);
		return statuses.statusOf(ChannelFacts.at(service, place), instant);
	}

	private List<ServiceSnapshot.Period> periods() {
		return services.stream().flatMap(service -> service.snapshot().channels().stream())
			.flatMap(channel -> channel.periods().stream()).toList();
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table + " where demo").query(Long.class).single();
	}

}
