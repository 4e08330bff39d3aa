package org.guichetouvert.tally;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.guichetouvert.tally.ShownCells.Cell;
import org.guichetouvert.tally.ShownCells.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What may be shown, and whether somebody who knows all that is shown can reckon what is not. */
class ShownCellsTest {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final UUID REGION = id("region");

	private static final UUID BRUSSELS = id("brussels");

	private static final UUID LAEKEN = id("laeken");

	private static final UUID HEYSEL = id("heysel");

	private static final UUID FOREST = id("forest");

	private static final Map<UUID, UUID> AROUND = Map.of(BRUSSELS, REGION, FOREST, REGION, LAEKEN, BRUSSELS, HEYSEL, BRUSSELS);

	private static final List<UUID> AREAS = List.of(LAEKEN, HEYSEL, FOREST, BRUSSELS);

	@Test
	void showsWhatEnoughPeopleNotedOftenEnough() {
		assertThat(shown(noted(LAEKEN, "onem", 5, "a", "b", "c")).of(Subject.INSTITUTION, area -> true))
			.containsExactly(new Cell(OCTOBER, LAEKEN, Subject.INSTITUTION, "onem", 5, 50));
	}

	@Test
	void showsNothingOfFourOrOfTwo() {
		ShownCells four = shown(noted(LAEKEN, "onem", 4, "a", "b", "c"));
		ShownCells two = shown(noted(LAEKEN, "onem", 400, "a", "b"));

		assertThat(List.of(four, two)).allSatisfy(shown -> {
			for (Subject subject : Subject.values()) {
				assertThat(shown.of(subject, area -> true)).isEmpty();
			}
			assertThat(shown.participants(area -> true)).isZero();
			assertThat(shown.withheld(area -> true)).as("the name alone tells who noted it").isEmpty();
		});
	}

	@Test
	void whatIsTooLittleAloneIsShownTogetherWithOthers() {
		ShownCells shown = shown(noted(LAEKEN, "onem", 9, "a", "b", "c"), noted(LAEKEN, "cpas", 3, "a", "b"), noted(LAEKEN, "bpost", 2, "c"));

		assertThat(shown.of(Subject.INSTITUTION, area -> true)).extracting(Cell::code, Cell::entries)
			.containsExactlyInAnyOrder(tuple("onem", 9), tuple(null, 5));
		assertThat(shown.withheld(area -> true)).containsExactlyInAnyOrder("cpas", "bpost");
	}

	@Test
	void whatIsTooLittleInAnAreaCountsInTheOneAround() {
		ShownCells shown = shown(noted(LAEKEN, "onem", 3, "a", "b"), noted(HEYSEL, "onem", 2, "c"), noted(FOREST, "cpas", 1, "d"));

		assertThat(shown.of(Subject.INSTITUTION, area -> true))
			.containsExactly(new Cell(OCTOBER, BRUSSELS, Subject.INSTITUTION, "onem", 5, 50));
		assertThat(shown.of(Subject.INSTITUTION, LAEKEN::equals)).isEmpty();
	}

	@Test
	void theSmallestActJoinsThoseThatAreTooFew() {
		ShownCells shown = shown(noted(Act.LETTER, 20, "a", "b", "c"), noted(Act.ON_HOLD, 7, "a", "b", "c"), noted(Act.OTHER, 1, "a"));

		assertThat(shown.of(Subject.ACT, area -> true)).extracting(Cell::code, Cell::entries)
			.containsExactlyInAnyOrder(tuple("letter", 20), tuple(null, 8));
	}

	@Test
	void countsPeopleByMonthNotTwice() {
		ShownCells shown = shown(noted(LAEKEN, "onem", 6, "a", "b", "c"), noted(LAEKEN, "cpas", 6, "b", "c", "d"));

		assertThat(shown.participants(area -> true)).isEqualTo(4);
	}

	/**
	 * Writes down each shown number as the sum that it is of what was noted, by institution in an area, and asks whether any
	 * combination of them is a single sum that is withheld. Whoever tries knows even which sums hold what.
	 */
	@ParameterizedTest
	@MethodSource("seeds")
	void nobodyReckonsWhatIsWithheld(long seed) {
		List<Counted> all = random(new Random(seed));
		ShownCells shown = new ShownCells(all, area -> Optional.ofNullable(AROUND.get(area)));
		assertUnreckonable(all, shown, Subject.INSTITUTION, Counted::institution);
		assertUnreckonable(all, shown, Subject.ACT, row -> row.act().code());
		assertUnreckonable(all, shown, Subject.OUTCOME, row -> row.outcome().code());
	}

	/** Nothing may depend on where a table is cut: totals of each subject agree in each area. */
	@ParameterizedTest
	@MethodSource("seeds")
	void actsAndOutcomesAddUpToInstitutions(long seed) {
		ShownCells shown = new ShownCells(random(new Random(seed)), area -> Optional.ofNullable(AROUND.get(area)));
		for (UUID area : List.of(LAEKEN, HEYSEL, FOREST, BRUSSELS, REGION)) {
			assertThat(total(shown, Subject.ACT, area)).isEqualTo(total(shown, Subject.INSTITUTION, area))
				.isEqualTo(total(shown, Subject.OUTCOME, area));
		}
	}

	static IntStream seeds() {
		return IntStream.rangeClosed(1, 60);
	}

	private static int total(ShownCells shown, Subject subject, UUID area) {
		return shown.of(subject, area::equals).stream().mapToInt(Cell::entries).sum();
	}

	/** Each cell is one equation over the rows that it adds up; so is what all of them add up to. */
	private static void assertUnreckonable(List<Counted> all, ShownCells shown, Subject subject, Function<Counted, String> code) {
		List<double[]> equations = new ArrayList<>();
		for (Cell cell : shown.of(subject, area -> true)) {
			assertThat(cell.entries()).isGreaterThanOrEqualTo(ShownCells.LEAST_ENTRIES);
			equations.add(vector(all, row -> (cell.minutes() & row.minutes()) != 0));
		}
		Map<String, List<Counted>> finest = all.stream().collect(Collectors.groupingBy(row -> row.areaId() + " " + code.apply(row)));
		finest.forEach((name, rows) -> {
			int entries = rows.stream().mapToInt(Counted::entries).sum();
			long hands = rows.stream().flatMap(row -> row.hands().stream()).distinct().count();
			if (entries < ShownCells.LEAST_ENTRIES || hands < ShownCells.LEAST_HANDS) {
				List<double[]> withIt = new ArrayList<>(equations);
				withIt.add(vector(all, rows::contains));
				assertThat(rank(withIt)).as("%s %s", subject, name).isGreaterThan(rank(equations));
			}
		});
	}

	/** Minutes of a row are a power of two, so that a sum tells its rows. */
	private static double[] vector(List<Counted> all, Predicate<Counted> holds) {
		return all.stream().mapToDouble(row -> holds.test(row) ? 1 : 0).toArray();
	}

	private static int rank(List<double[]> rows) {
		double[][] m = rows.stream().map(double[]::clone).toArray(double[][]::new);
		int rank = 0;
		for (int column = 0; m.length > 0 && column < m[0].length && rank < m.length; column++) {
			int pivot = rank;
			for (int row = rank; row < m.length; row++) {
				pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
			}
			if (Math.abs(m[pivot][column]) > 1e-9) {
				double[] swap = m[pivot];
				m[pivot] = m[rank];
				m[rank] = swap;
				for (int row = rank + 1; row < m.length; row++) {
					double factor = m[row][column] / m[rank][column];
					for (int at = column; at < m[0].length; at++) {
						m[row][at] -= factor * m[rank][at];
					}
				}
				rank++;
			}
		}
		return rank;
	}

	/** At most 30 rows of one month. */
	private static List<Counted> random(Random random) {
		var rows = new HashMap<String, Counted>();
		for (int row = 0; row < 30; row++) {
			UUID area = AREAS.get(random.nextInt(AREAS.size()));
			String institution = "i" + random.nextInt(5);
			Act act = Act.values()[random.nextInt(4)];
			Outcome outcome = Outcome.values()[random.nextInt(3)];
			Set<UUID> hands = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(hand -> id("hand" + random.nextInt(5)))
				.collect(Collectors.toSet());
			int place = rows.size();
			rows.putIfAbsent(area + institution + act + outcome, new Counted(OCTOBER, area, institution, act, outcome,
					hands.size() + random.nextInt(4), 1 << place, hands));
		}
		return rows.values().stream().sorted(Comparator.comparingInt(Counted::minutes)).toList();
	}

	private static ShownCells shown(Counted... rows) {
		return new ShownCells(List.of(rows), area -> Optional.ofNullable(AROUND.get(area)));
	}

	private static Counted noted(UUID area, String institution, int entries, String... hands) {
		return new Counted(OCTOBER, area, institution, Act.LETTER, Outcome.PENDING, entries, entries * 10, hands(hands));
	}

	private static Counted noted(Act act, int entries, String... hands) {
		return new Counted(OCTOBER, LAEKEN, "onem", act, Outcome.PENDING, entries, entries * 10, hands(hands));
	}

	private static Set<UUID> hands(String... hands) {
		return Arrays.stream(hands).map(ShownCellsTest::id).collect(Collectors.toSet());
	}

	private static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
