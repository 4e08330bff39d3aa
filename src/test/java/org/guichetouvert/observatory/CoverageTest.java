package org.guichetouvert.observatory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.search.Competence;
import org.guichetouvert.search.NeedDoors;
import org.guichetouvert.taxonomy.Taxonomy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What there is for a need in a quartier, from what is known; the table is {@code doors.csv}: anybody can add a line. */
@IntegrationTest
class CoverageTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static KnownDoors doors;

	/** Each line of the table has a need of its own, and so has each further test. */
	private static List<String> needs;

	private static AreaNode here;

	private static AreaNode elsewhere;

	@Autowired
	Coverage coverage;

	@Autowired
	Catalogue catalogue;

	@Autowired
	AreaTree areas;

	@BeforeAll
	static void writeTheTable(@Autowired Catalogue catalogue, @Autowired CatalogueReader reader, @Autowired AreaTree areas,
			@Autowired Taxonomy taxonomy) throws IOException {
		CatalogueMother.clear(catalogue, reader);
		here = areas.findBySlug("stockel").orElseThrow();
		elsewhere = areas.findBySlug("cureghem").orElseThrow();
		needs = taxonomy.needs().stream().map(need -> need.id()).toList();
		doors = new KnownDoors(catalogue, areas, here, elsewhere);
		List<Row> rows = rows().toList();
		catalogue.change(CatalogueMother.CHANGE, session -> rows.forEach(row -> {
			doors.write(session, row.need(), row.cell(0), row.cell(1));
			doors.state(session, row.need(), row.cell(2));
		}));
	}

	@AfterAll
	static void takeBack() {
		doors.takeBack();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void saysWhatTheTableSays(Row row) {
		NeedCell cell = coverage.matrix(TODAY).cell(row.need(), here.id());

		assertThat(cell.state().code()).isEqualTo(row.cell(3));
		assertThat(List.of(cell.walkIn(), cell.appointment(), cell.remote())).as("how many").extracting(NeedCell.Count::services)
			.containsExactly(row.number(4), row.number(5), row.number(6));
		assertThat(cell.walkIn().doubtful() + cell.appointment().doubtful() + cell.remote().doubtful()).as("doubtful")
			.isEqualTo(row.number(7));
		boolean stated = List.of("here", "around").contains(row.cell(2));
		assertThat(cell.stated() != null).as("stated").isEqualTo(stated);
		assertThat(cell.isContradicted()).as("contradicted").isEqualTo(stated && cell.state().isDoor());
	}

	@Test
	void saysWhoStatedItAndWhen() {
		Row stated = rows().filter(row -> row.cell(3).equals("none_stated")).findFirst().orElseThrow();

		NeedCell.Stated found = coverage.matrix(TODAY).cell(stated.need(), here.id()).stated();

		assertThat(found.on()).isEqualTo("2026-03-01");
		assertThat(found.source()).isEqualTo("Réunion d’essai");
		assertThat(coverage.matrix(TODAY).isAnythingKnown(stated.need())).isTrue();
	}

	@Test
	void namesTheNearestDoorThatTakesThePeople() {
		doors.add(need(0), "La plus proche, pour d'autres", "elsewhere for others: counter");
		doors.add(need(0), "Sur rendez-vous", "elsewhere: counter appointment");
		UUID door = doors.add(need(0), "Pour tous", "elsewhere for here: counter");
		doors.add(need(0), "Cachée", "hidden: counter");

		NeedCell.Found nearest = coverage.matrix(TODAY).cell(need(0), here.id()).nearest();

		assertThat(nearest.serviceId()).isEqualTo(door);
		assertThat(nearest.metresStraight()).isEqualTo(here.centre().distanceMetresTo(elsewhere.centre()));
		assertThat(nearest.metres()).isEqualTo(Math.round(nearest.metresStraight() * 1.3));
	}

	@Test
	void namesADoorByAppointmentWhereThereIsNoOther() {
		UUID door = doors.add(need(1), "Sur rendez-vous", "elsewhere: counter appointment");

		assertThat(coverage.matrix(TODAY).cell(need(1), here.id()).nearest().serviceId()).isEqualTo(door);
	}

	@Test
	void namesWhoComesAndWhoAnswersTheTelephone() {
		UUID team = doors.add(need(2), "Équipe de rue", "elsewhere for here: outreach");
		UUID nurse = doors.add(need(2), "Soins à domicile", "elsewhere: home_visit");
		doors.add(need(2), "Ligne d'ailleurs", "elsewhere for others: phone");
		doors.add(need(2), "Ligne douteuse", "nowhere: phone stale");
		UUID line = doors.add(need(2), "Ligne", "nowhere: phone");

		NeedCell cell = coverage.matrix(TODAY).cell(need(2), here.id());

		assertThat(cell.comes()).extracting(NeedCell.Found::serviceId).containsExactly(team, nurse);
		assertThat(cell.line().serviceId()).isEqualTo(line);
		assertThat(cell.line().metresStraight()).isNull();
	}

	@Test
	void saysWhatRestsOnAnEstimate() {
		doors.add(need(3), "Placée au plus près", "estimated: counter");
		NeedMatrix matrix = coverage.matrix(TODAY);

		assertThat(matrix.cell(need(3), here.id()).estimated()).isTrue();
		assertThat(matrix.cell(need(3), areas.region().id()).estimated()).isFalse();
		assertThat(matrix.cell(need(3), elsewhere.id()).estimated()).isFalse();
	}

	@Test
	void tellsOfAHiddenPlaceOnlyThatItIsInTheRegion() {
		doors.add(need(4), "Refuge", "hidden: counter + phone");
		NeedMatrix matrix = coverage.matrix(TODAY);

		Stream.of(areas.municipalities(), areas.lived(), areas.neighbourhoods()).flatMap(List::stream).forEach(area -> {
			NeedCell cell = matrix.cell(need(4), area.id());
			assertThat(cell.state()).as(area.slug()).isEqualTo(DoorState.UNKNOWN);
			assertThat(cell.nearest()).isNull();
			assertThat(cell.line().metresStraight()).isNull();
		});
		assertThat(matrix.cell(need(4), areas.region().id()).walkIn().services()).isEqualTo(1);
	}

	@Test
	void countsInEveryAreaThatHoldsThePlace() {
		doors.add(need(5), "Porte", "here: counter");
		NeedMatrix matrix = coverage.matrix(TODAY);

		List<AreaNode> with = Stream.of(areas.municipalities(), areas.lived(), areas.neighbourhoods(), List.of(areas.region()))
			.flatMap(List::stream).filter(area -> matrix.cell(need(5), area.id()).state() == DoorState.WALK_IN).toList();

		AreaNode leaf = areas.neighbourhoodsOf(here).get(0);
		assertThat(with).containsExactlyInAnyOrder(here, leaf, areas.municipalitiesOf(leaf).get(0), areas.region());
	}

	@Test
	void takesSeveralAreasTogether() {
		doors.add(need(6), "Porte d'ici", "here: counter appointment");
		doors.add(need(6), "Porte de là", "elsewhere: counter");
		catalogue.change(CatalogueMother.CHANGE, session -> doors.state(session, need(7), "here"));

		assertThat(coverage.together(List.of(here, elsewhere), TODAY).get(need(6)).state()).isEqualTo(DoorState.WALK_IN);
		assertThat(coverage.together(List.of(here), TODAY).get(need(6)).state()).isEqualTo(DoorState.APPOINTMENT);
		assertThat(coverage.together(List.of(here), TODAY).get(need(7)).state()).isEqualTo(DoorState.NONE_STATED);
		assertThat(coverage.together(List.of(here, elsewhere), TODAY).get(need(7)).state()).as("of one nobody knows")
			.isEqualTo(DoorState.UNKNOWN);
	}

	@Test
	void countsAgainWhenTheCatalogueChanges() {
		NeedMatrix before = coverage.matrix(TODAY);
		assertThat(coverage.matrix(TODAY)).isSameAs(before);

		doors.add(need(8), "Nouvelle porte", "here: counter");

		assertThat(before.cell(need(8), here.id()).state()).isEqualTo(DoorState.UNKNOWN);
		assertThat(coverage.matrix(TODAY).cell(need(8), here.id()).state()).isEqualTo(DoorState.WALK_IN);
	}

	/** No measurement: what grew with the square of the places would take minutes of the processor. */
	@Test
	void countsTenThousandPlacesAtOnce(@Autowired Competence competence) {
		List<AreaNode> leaves = areas.neighbourhoods();
		var random = new Random(1);
		List<NeedDoors.Place> many = IntStream.range(0, 10_000).mapToObj(number -> {
			AreaNode leaf = leaves.get(random.nextInt(leaves.size()));
			Set<UUID> within = Stream.concat(Stream.of(leaf), areas.ancestorsOf(leaf).stream()).map(AreaNode::id)
				.collect(Collectors.toSet());
			Set<String> answered = IntStream.range(0, 3).mapToObj(n -> needs.get(random.nextInt(needs.size())))
				.collect(Collectors.toSet());
			Set<UUID> served = number % 3 == 0 ? Set.of(areas.municipalities().get(random.nextInt(19)).id()) : Set.of();
			List<NeedDoors.Way> ways = List.of(new NeedDoors.Way(ChannelKind.values()[random.nextInt(4)], Admission.WALK_IN, false, false),
					new NeedDoors.Way(ChannelKind.PHONE, Admission.WALK_IN, false, false));
			return new NeedDoors.Place(UUID.randomUUID(), UUID.randomUUID(), "porte", answered, within, served, leaf.centre(), false,
					false, ways);
		}).toList();
		List<AreaNode> all = Stream.of(areas.municipalities(), areas.lived(), leaves).flatMap(List::stream).toList();

		assertThat(Stream.generate(() -> {
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			var counting = new CoverageCount(many, needs, List.of(), areas);
			all.forEach(area -> counting.of(MatrixColumn.of(List.of(area), areas, competence)));
			return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
		}).limit(2).min(Comparator.naturalOrder()).orElseThrow()).isLessThan(Duration.ofSeconds(20));
	}

	/** From the end, where the table doesn't reach. */
	private static String need(int number) {
		assertThat(needs).hasSizeGreaterThan((int) rows().count() + 10 + number);
		return needs.get(needs.size() - 1 - number);
	}

	static Stream<Row> rows() {
		try (var in = CoverageTest.class.getResourceAsStream("/observatory/doors.csv")) {
			List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#")).skip(1)
				.map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
			return IntStream.range(0, lines.size()).mapToObj(number -> new Row(number, lines.get(number)));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	record Row(int line, List<String> cells) {

		String cell(int column) {
			return cells.get(column);
		}

		int number(int column) {
			return Integer.parseInt(cell(column));
		}

		String need() {
			return needs.get(line);
		}

		@Override
		public String toString() {
			return cell(0);
		}

	}

}
