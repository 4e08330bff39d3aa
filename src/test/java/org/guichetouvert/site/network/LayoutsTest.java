package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guichetouvert.site.network.NetworkGraph.Link;
import org.guichetouvert.site.network.NetworkGraph.Node;
import org.guichetouvert.site.network.NetworkPicture.Box;
import org.guichetouvert.site.network.NetworkPicture.Placed;
import org.guichetouvert.site.network.NetworkPicture.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LayoutsTest {

	static void assertSound(NetworkPicture picture) {
		List<Box> boxes = picture.nodes().stream().flatMap(node -> Stream.of(node.circle(), node.words())).toList();
		for (int one = 0; one < boxes.size(); one++) {
			assertThat(picture.sheet().contains(boxes.get(one))).as("%s on %s", boxes.get(one), picture.sheet()).isTrue();
			for (int other = one + 1; other < boxes.size(); other++) {
				assertThat(boxes.get(one).overlaps(boxes.get(other)))
					.as("%s and %s", picture.nodes().get(one / 2), picture.nodes().get(other / 2)).isFalse();
			}
		}
		assertThat(picture.nodes()).allMatch(node -> node.label().size() <= 2);
	}

	@Nested
	class Ring {

		static IntStream sizes() {
			return IntStream.rangeClosed(2, RingLayout.MOST);
		}

		@ParameterizedTest
		@MethodSource("sizes")
		void nothingLiesOnAnythingElse(int size) {
			NetworkPicture picture = RingLayout.of(Networks.ring(size));
			assertSound(picture);
			assertThat(picture.nodes()).hasSize(size);
		}

		@Test
		void nothingLiesOnAnythingElseWhereAllNamesAreLong() {
			IntStream.of(2, 3, 14, 15, 36, 37, 79, 80).forEach(size -> assertSound(RingLayout.of(new NetworkGraph(
					IntStream.range(0, size).mapToObj(at -> new Node(Networks.id(at), 0, Networks.LONG_NAME, null)).toList(), List.of()))));
		}

		@Test
		void isTheSameInWhateverOrderItIsTold() {
			NetworkGraph told = Networks.ring(30);
			List<Node> backwards = new ArrayList<>(told.nodes());
			Collections.reverse(backwards);
			assertThat(RingLayout.of(new NetworkGraph(backwards, told.links()))).isEqualTo(RingLayout.of(told));
		}

		@Test
		void goesByFamilyThenByKey() {
			List<Node> nodes = RingLayout.of(Networks.ring(40)).nodes().stream().map(Placed::node).toList();
			assertThat(nodes).isSortedAccordingTo(Node.ORDER);
			assertThat(nodes.stream().map(Node::position).distinct()).containsExactly(0, 1, 2, 3, 4, 5);
		}

		@Test
		void goesClockwiseFromTheTop() {
			List<Placed> nodes = RingLayout.of(Networks.ring(12)).nodes();
			assertThat(nodes.get(0).x()).isGreaterThan(540);
			assertThat(nodes.get(0).y()).isLessThan(nodes.get(1).y());
			assertThat(nodes.get(11).x()).isLessThan(540);
			assertThat(nodes.get(11).y()).isLessThan(nodes.get(10).y());
		}

		@Test
		void changesLittleWhenSomebodyComes() {
			List<Placed> before = RingLayout.of(same(24)).nodes();
			List<Placed> after = RingLayout.of(same(25)).nodes();
			for (Placed was : before) {
				Placed is = after.stream().filter(one -> one.node().id().equals(was.node().id())).findFirst().orElseThrow();
				assertThat(is.y()).as(is.node().id()).isCloseTo(was.y(), within(55));
			}
		}

		/** The newest stands somewhere among the others. */
		private static NetworkGraph same(int size) {
			return new NetworkGraph(IntStream.range(0, size)
				.mapToObj(at -> new Node(Networks.id(at), at == 24 ? 5 : at, "Le Tilleul", null)).toList(), List.of());
		}

		@Test
		void drawsEachLinkFromCircleToCircle() {
			NetworkPicture picture = RingLayout.of(Networks.ring(20));
			assertThat(picture.curves()).hasSameSizeAs(Networks.ring(20).links())
				.allMatch(curve -> curve.path().matches("M\\d+ \\d+Q\\d+ \\d+ \\d+ \\d+"));
		}

		@Test
		void refusesMoreThanAnybodyCanRead() {
			assertThatIllegalArgumentException().isThrownBy(() -> RingLayout.of(Networks.ring(81))).withMessageContaining("81");
		}

	}

	@Nested
	class Star {

		static IntStream sizes() {
			return IntStream.range(1, StarLayout.MOST);
		}

		@ParameterizedTest
		@MethodSource("sizes")
		void nothingLiesOnAnythingElse(int around) {
			for (int partners : List.of(around, (around + 1) / 2, 1)) {
				NetworkPicture picture = StarLayout.of(Networks.star(partners, around - partners), Networks.id(0));
				assertSound(picture);
				assertThat(picture.nodes()).hasSize(around + 1);
				Box frame = picture.nodes().get(0).frame();
				assertThat(picture.nodes().stream().skip(1)).noneMatch(node -> node.circle().overlaps(frame) || node.words().overlaps(frame));
			}
		}

		@Test
		void standsAroundTheOneInTheMiddle() {
			NetworkPicture picture = StarLayout.of(Networks.star(4, 6), Networks.id(0));
			Placed centre = picture.nodes().get(0);
			assertThat(centre.node().id()).isEqualTo(Networks.id(0));
			assertThat(centre.x()).isEqualTo(picture.width() / 2);
			assertThat(picture.curves()).filteredOn(curve -> curve.link().from().equals(Networks.id(0))).hasSize(4)
				.allSatisfy(curve -> {
					String[] start = curve.path().substring(1, curve.path().indexOf('L')).split(" ");
					var point = new Box(Integer.parseInt(start[0]), Integer.parseInt(start[1]), 0, 0);
					assertThat(centre.circle().contains(point) || centre.words().contains(point))
						.as("a spoke begins outside of what stands in the middle").isFalse();
				});
		}

		@Test
		void keepsWhomAPartnerBringsOnItsSide() {
			List<Node> nodes = IntStream.rangeClosed(0, 5).mapToObj(Networks::node).toList();
			List<Link> links = List.of(link(0, 1), link(0, 2), link(1, 3), link(1, 4), link(1, 5));
			Map<String, Side> sides = StarLayout.of(new NetworkGraph(nodes, links), Networks.id(0)).nodes().stream()
				.collect(Collectors.toMap(one -> one.node().id(), Placed::side));

			assertThat(List.of(3, 4, 5)).allSatisfy(number -> assertThat(sides.get(Networks.id(number))).isEqualTo(sides.get(Networks.id(1))));
			assertThat(sides.get(Networks.id(2))).as("not all on one side").isNotEqualTo(sides.get(Networks.id(1)));
		}

		private static Link link(int from, int to) {
			return new Link(Networks.id(from), Networks.id(to), NetworkGraph.Strength.WEAK, false);
		}

		@Test
		void refusesACentreThatIsNotThere() {
			assertThatIllegalArgumentException().isThrownBy(() -> StarLayout.of(Networks.star(2, 2), "nobody"))
				.withMessageContaining("nobody");
		}

	}

}
