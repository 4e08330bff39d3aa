package org.guichetouvert.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WalkingOrderTest {

	private static final GeoPoint START = new GeoPoint(50.88, 4.345);

	/** Doors in a quartier of some two kilometres. */
	private static List<GeoPoint> doors(int number, long seed) {
		var random = new Random(seed);
		return IntStream.range(0, number).mapToObj(one -> new GeoPoint(50.87 + random.nextDouble() * 0.02, 4.33 + random.nextDouble() * 0.03))
			.toList();
	}

	@Test
	void nothingIsNoWay() {
		assertThat(WalkingOrder.of(List.of(), START)).isEmpty();
		assertThat(WalkingOrder.of(doors(1, 1), START)).containsExactly(0);
	}

	@Test
	void doorsInAStreetComeOneAfterTheOther() {
		List<GeoPoint> street = IntStream.of(4, 1, 3, 0, 2).mapToObj(house -> new GeoPoint(50.88, 4.346 + house * 0.001)).toList();

		assertThat(WalkingOrder.of(street, START)).containsExactly(3, 1, 4, 2, 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 14, 40, 80 })
	void eachDoorComesOnceAndNeverIsTheWayLongerThanAlwaysOnToTheNearest(int number) {
		for (long seed = 0; seed < 20; seed++) {
			List<GeoPoint> doors = doors(number, seed);
			List<Integer> order = WalkingOrder.of(doors, START);

			assertThat(order).containsExactlyInAnyOrderElementsOf(IntStream.range(0, number).boxed().toList());
			assertThat(WalkingOrder.length(doors, START, order))
				.isLessThanOrEqualTo(WalkingOrder.length(doors, START, WalkingOrder.nearest(doors, START)) + 1e-6);
			assertThat(WalkingOrder.of(doors, START)).as("the same again").isEqualTo(order);
		}
	}

	@Test
	void noTwoLegsCross() {
		for (long seed = 0; seed < 20; seed++) {
			List<GeoPoint> doors = doors(30, seed);
			List<GeoPoint> way = new ArrayList<>(List.of(START));
			WalkingOrder.of(doors, START).forEach(one -> way.add(doors.get(one)));
			for (int one = 0; one + 1 < way.size(); one++) {
				for (int other = one + 2; other + 1 < way.size(); other++) {
					assertThat(cross(way.get(one), way.get(one + 1), way.get(other), way.get(other + 1))).as("%d: %d, %d", seed, one, other).isFalse();
				}
			}
		}
	}

	@Test
	void fewDoorsComeInTheBestOrderOrNearlySo() {
		double excess = 0;
		for (long seed = 0; seed < 60; seed++) {
			List<GeoPoint> doors = doors(7, seed);
			@Nullable GeoPoint from = seed % 3 == 0 ? null : START;
			double best = permutations(IntStream.range(0, 7).boxed().toList()).stream()
				.mapToDouble(order -> WalkingOrder.length(doors, from, order)).min().orElseThrow();
			double found = WalkingOrder.length(doors, from, WalkingOrder.of(doors, from));
			assertThat(found).as("seed %d", seed).isLessThan(best * 1.05);
			excess += found / best - 1;
		}
		assertThat(excess / 60).isLessThan(0.005);
	}

	@Test
	void eightyDoorsComeToAnEnd() {
		doors(80, 1).forEach(door -> WalkingOrder.of(doors(20, 2), START));
		long began = System.nanoTime();
		WalkingOrder.of(doors(80, 3), START);

		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
	}

	@Test
	void aRoundTakesItsWayAndFiveMinutesADoor() {
		var startsAt = Instant.parse("2026-11-24T08:00:00Z").atZone(ZoneId.of("Europe/Brussels"));
		GeoPoint near = new GeoPoint(START.latitude() + 0.005, START.longitude());

		Estimate estimate = Estimate.of(Arrays.asList(near, null, near), START, startsAt);

		assertThat(estimate.metres()).isBetween(720, 726);
		assertThat(estimate.legs().get(0).arrival()).isBetween(startsAt.plusMinutes(10), startsAt.plusMinutes(12));
		assertThat(estimate.legs().get(1).metres()).isNull();
		assertThat(estimate.legs().get(2).metres()).isZero();
		assertThat(estimate.time()).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(27));
	}

	private static boolean cross(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
		return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
	}

	private static double side(GeoPoint a, GeoPoint b, GeoPoint c) {
		return (b.longitude() - a.longitude()) * (c.latitude() - a.latitude()) - (b.latitude() - a.latitude()) * (c.longitude() - a.longitude());
	}

	private static List<List<Integer>> permutations(List<Integer> of) {
		if (of.size() <= 1) {
			return List.of(of);
		}
		var all = new ArrayList<List<Integer>>();
		for (Integer first : of) {
			var rest = new ArrayList<>(of);
			rest.remove(first);
			permutations(Collections.unmodifiableList(rest)).forEach(tail -> {
				var whole = new ArrayList<>(List.of(first));
				whole.addAll(tail);
				all.add(whole);
			});
		}
		return all;
	}

}
