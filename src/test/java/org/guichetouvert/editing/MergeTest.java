package org.guichetouvert.editing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergeTest {

	static LongStream seeds() {
		return LongStream.range(0, 60);
	}

	@Nested
	class OfAnyTrees {

		static LongStream seeds() {
			return MergeTest.seeds();
		}

		@ParameterizedTest
		@MethodSource("seeds")
		void whatOneSideLeftAloneIsTakenFromTheOther(long seed) {
			var trees = new RandomSnapshots(seed);
			var base = trees.next();
			var changed = trees.changed(base);
			assertSame(Merge.of(base, changed, base).result(), changed);
			assertSame(Merge.of(base, base, changed).result(), changed);
			assertSame(Merge.of(base, changed, changed).result(), changed);
			assertThat(changed).isEqualTo(Merge.of(base, changed, base).result());
		}

		@ParameterizedTest
		@MethodSource("seeds")
		void takingTheLastChangeBackGivesWhatWasBefore(long seed) {
			var trees = new RandomSnapshots(seed);
			var before = trees.next();
			var after = trees.changed(before);
			assertSame(Merge.undo(before, after, after).result(), before);
		}

		@ParameterizedTest
		@MethodSource("seeds")
		void bothSidesMeetTheSameConflicts(long seed) {
			var trees = new RandomSnapshots(seed);
			var base = trees.next();
			var mine = trees.changed(base);
			var theirs = trees.changed(base);
			var there = byPath(Merge.of(base, mine, theirs));
			var back = byPath(Merge.of(base, theirs, mine));
			assertThat(there.keySet()).isEqualTo(back.keySet());
			there.forEach((path, conflict) -> {
				assertSame(conflict.mine(), back.get(path).theirs());
				assertSame(conflict.theirs(), back.get(path).mine());
			});
		}

		@ParameterizedTest
		@MethodSource("seeds")
		void everyChoiceIsTaken(long seed) {
			var trees = new RandomSnapshots(seed);
			var base = trees.next();
			var mine = trees.changed(base);
			var theirs = trees.changed(base);
			var merge = Merge.of(base, mine, theirs);
			var own = merge.result(all(merge, Merge.Side.MINE));
			var others = merge.result(all(merge, Merge.Side.THEIRS));
			if (merge.isClean()) {
				assertThat(own).isEqualTo(others);
			}
			else {
				assertThat(Comparison.between(own, others)).isNotEmpty();
				assertThatThrownBy(merge::result).isInstanceOf(IllegalStateException.class);
			}
			var second = Merge.of(base, own, theirs);
			JsonNode again = second.result(all(second, Merge.Side.MINE));
			assertThat(Comparison.between(own, again)).allMatch(one -> one.kind() == Difference.Kind.ORDER);
		}

		@ParameterizedTest
		@MethodSource("seeds")
		void comparisonIsEmptyExactlyForTheSame(long seed) {
			var trees = new RandomSnapshots(seed);
			var base = trees.next();
			var changed = trees.changed(base);
			assertThat(Comparison.between(base, base.deepCopy())).isEmpty();
			assertThat(Comparison.between(base, changed).isEmpty()).isEqualTo(SnapshotTree.same(base, changed));
			assertThat(Comparison.between(base, changed)).hasSameSizeAs(Comparison.between(changed, base));
		}

	}

	@Test
	void bringsTogetherWhatDoesNotTouch() {
		var merge = merge("""
				{"name": {"fr": "A"}, "cost": {"fee": "free", "note": {}}, "areas": ["x", "y"]}""", """
				{"name": {"fr": "A", "nl": "B"}, "cost": {"fee": "paid", "note": {}}, "areas": ["x"]}""", """
				{"name": {"fr": "C"}, "cost": {"fee": "free", "note": {"fr": "rien"}}, "areas": ["x", "y", "z"]}""");
		assertThat(merge.result()).isEqualTo(json("""
				{"name": {"fr": "C", "nl": "B"}, "cost": {"fee": "paid", "note": {"fr": "rien"}}, "areas": ["x", "z"]}"""));
	}

	@Test
	void asksWhereBothSaidSomethingElse() {
		var merge = merge("{\"a\": 1, \"b\": 1}", "{\"a\": 2, \"b\": 1}", "{\"a\": 3, \"b\": 5}");
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("a");
		assertThat(merge.result(Map.of("a", Merge.Side.THEIRS))).isEqualTo(json("{\"a\": 3, \"b\": 5}"));
		assertThat(merge.result(Map.of("a", Merge.Side.MINE))).isEqualTo(json("{\"a\": 2, \"b\": 5}"));
	}

	@Test
	void anElementRemovedHereAndChangedThereIsOneConflict() {
		var merge = merge("""
				{"needs": [{"needId": "gaz", "sentence": {"fr": "lit"}, "helpLevel": null}, {"needId": "loyer"}]}""", """
				{"needs": [{"needId": "loyer"}]}""", """
				{"needs": [{"needId": "gaz", "sentence": {"fr": "lit et écrit"}, "helpLevel": "informs"}, {"needId": "loyer"}]}""");
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("needs[gaz]");
		assertThat(merge.result(Map.of("needs[gaz]", Merge.Side.MINE))).isEqualTo(json("{\"needs\": [{\"needId\": \"loyer\"}]}"));
		assertThat(merge.result(Map.of("needs[gaz]", Merge.Side.THEIRS)).path("needs").size()).isEqualTo(2);
	}

	@Test
	void whatBothAddedStandsBehindWhatItStoodBehind() {
		var merge = merge("{\"l\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}",
				"{\"l\": [{\"id\": \"a\"}, {\"id\": \"m\"}, {\"id\": \"b\"}]}",
				"{\"l\": [{\"id\": \"b\"}, {\"id\": \"a\"}, {\"id\": \"t\"}]}");
		assertThat(merge.result()).isEqualTo(json("{\"l\": [{\"id\": \"b\"}, {\"id\": \"a\"}, {\"id\": \"m\"}, {\"id\": \"t\"}]}"));
	}

	@Test
	void fieldsThatMustFitAreChosenTogether() {
		var merge = merge("{\"effect\": \"closed\", \"hours\": null, \"n\": 1}",
				"{\"effect\": \"hours\", \"hours\": \"Mo 09:00-12:00\", \"n\": 1}",
				"{\"effect\": \"message\", \"hours\": null, \"n\": 2}");
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("effect+hours");
		assertThat(merge.result(Map.of("effect+hours", Merge.Side.THEIRS)))
			.isEqualTo(json("{\"effect\": \"message\", \"hours\": null, \"n\": 2}"));
	}

	@Test
	void datesMovedOnBothEndsAreChosenTogether() {
		var merge = merge("{\"startsOn\": \"2026-01-01\", \"endsOn\": \"2026-01-10\"}",
				"{\"startsOn\": \"2026-01-08\", \"endsOn\": \"2026-01-10\"}",
				"{\"startsOn\": \"2026-01-01\", \"endsOn\": \"2026-01-05\"}");
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("endsOn+startsOn");
	}

	@Test
	void periodsAddedOnBothSidesMayNotOverlap() {
		String first = "{\"id\": \"p1\", \"start\": null, \"end\": \"2026-10\"}";
		String mine = "{\"id\": \"p2\", \"start\": \"2026-10\", \"end\": null}";
		String theirs = "{\"id\": \"p3\", \"start\": \"2026-11-02\", \"end\": null}";
		var merge = merge(periods("{\"id\": \"p1\", \"start\": null, \"end\": null}"), periods(first + "," + mine),
				periods(first + "," + theirs));
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("channels[c].periods");
		assertSame(merge.result(Map.of("channels[c].periods", Merge.Side.THEIRS)), json(periods(first + "," + theirs)));
	}

	@Test
	void aPeriodReopenedThereAndFollowedHereIsAConflict() {
		var merge = merge(periods("{\"id\": \"p1\", \"start\": null, \"end\": \"2026-10\"}"),
				periods("{\"id\": \"p1\", \"start\": null, \"end\": \"2026-10\"}, {\"id\": \"p2\", \"start\": \"2026-10\", \"end\": null}"),
				periods("{\"id\": \"p1\", \"start\": null, \"end\": null}"));
		assertThat(merge.conflicts()).extracting(Conflict::path).containsExactly("channels[c].periods");
	}

	@Test
	void periodsThatFollowEachOtherAreBothTaken() {
		var merge = merge(periods("{\"id\": \"p1\", \"start\": \"2020\", \"end\": \"2021\"}"),
				periods("{\"id\": \"p1\", \"start\": \"2020\", \"end\": \"2021\"}, {\"id\": \"p2\", \"start\": \"2023\", \"end\": null}"),
				periods("{\"id\": \"p1\", \"start\": \"2020\", \"end\": \"2021\"}, {\"id\": \"p3\", \"start\": \"2021\", \"end\": \"2023\"}"));
		assertThat(merge.result().at("/channels/0/periods").size()).isEqualTo(3);
	}

	private static String periods(String elements) {
		return "{\"channels\": [{\"id\": \"c\", \"periods\": [" + elements + "]}]}";
	}

	private static Merge merge(String base, String mine, String theirs) {
		return Merge.of(json(base), json(mine), json(theirs));
	}

	private static Map<String, Merge.Side> all(Merge merge, Merge.Side side) {
		return merge.conflicts().stream().collect(Collectors.toMap(Conflict::path, conflict -> side));
	}

	private static Map<String, Conflict> byPath(Merge merge) {
		return merge.conflicts().stream().collect(Collectors.toMap(Conflict::path, Function.identity()));
	}

	private static void assertSame(JsonNode actual, JsonNode expected) {
		assertThat(SnapshotTree.same(actual, expected)).as("%s is %s", actual, expected).isTrue();
	}

	private static JsonNode json(String text) {
		return JsonMapper.builder().build().readTree(text);
	}

}
