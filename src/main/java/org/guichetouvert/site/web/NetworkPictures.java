package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.site.network.NetworkGraph;
import org.guichetouvert.site.network.NetworkPicture;
import org.guichetouvert.site.network.NetworkPicture.Curve;
import org.guichetouvert.site.network.NetworkPicture.Placed;
import org.guichetouvert.site.network.NetworkPicture.Side;
import org.jspecify.annotations.Nullable;

/** A laid out network becomes what its template draws. */
final class NetworkPictures {

	private final Map<String, Shown> shown;

	private final Wording words;

	/** @param shown what nodes say of themselves, by their ids, which are addresses */
	NetworkPictures(Map<String, Shown> shown, Wording words) {
		this.shown = shown;
		this.words = words;
	}

	/** @param note what it leaves out or puts together */
	NetworkPictureView of(NetworkPicture picture, @Nullable String note) {
		var lines = new HashMap<String, List<NetworkPictureView.Line>>();
		var ends = new HashMap<String, List<String>>();
		int number = 0;
		for (Curve curve : picture.curves()) {
			NetworkGraph.Link link = curve.link();
			String id = "n" + number++;
			lines.computeIfAbsent(TieView.line(link.strength(), link.relay()), line -> new ArrayList<>())
				.add(new NetworkPictureView.Line(id, curve.path()));
			Stream.of(link.from(), link.to()).forEach(end -> ends.computeIfAbsent(end, key -> new ArrayList<>()).add(id));
		}
		List<NetworkPictureView.Node> nodes = picture.nodes().stream()
			.map(placed -> node(placed, ends.getOrDefault(placed.node().id(), List.of()))).toList();
		return new NetworkPictureView(picture.width(), picture.height(),
				words.say("site.network.summary", picture.nodes().size(), picture.curves().size()), note,
				nodes.stream().anyMatch(NetworkPictureView.Node::elsewhere), lines.getOrDefault("weak", List.of()),
				lines.getOrDefault("strong", List.of()), lines.getOrDefault("relay", List.of()), nodes);
	}

	private NetworkPictureView.Node node(Placed placed, List<String> lines) {
		Shown known = shown.getOrDefault(placed.node().id(), new Shown(null, null, false));
		StatusView status = known.status();
		String title = Stream.of(placed.node().label(), status == null ? words.say("site.network.organization") : status.label(),
				status == null ? null : status.detail()).filter(one -> one != null).collect(Collectors.joining(", "));
		return new NetworkPictureView.Node(placed.node().id(), title, known.lang(), status == null ? null : status.sign(),
				known.elsewhere(), new NetworkPictureView.Spot(placed.x(), placed.y(), placed.radius(), placed.x() - placed.sign() / 2,
						placed.y() - placed.sign() / 2, placed.sign()),
				placed.side() == Side.BELOW ? frame(placed.frame()) : null,
				placed.label().stream().map(line -> new NetworkPictureView.Words(line.x(), line.y(), placed.size(), placed.side().anchor(),
						line.text())).toList(), lines);
	}

	private static NetworkPictureView.Frame frame(NetworkPicture.Box box) {
		return new NetworkPictureView.Frame((int) box.x(), (int) box.y(), (int) Math.ceil(box.width()), (int) Math.ceil(box.height()));
	}

	/**
	 * What a node says of itself.
	 *
	 * @param lang of its name; null where it is the page's own
	 * @param status null for an organization
	 */
	record Shown(@Nullable String lang, @Nullable StatusView status, boolean elsewhere) {

		static Shown of(NetworkEnd end, boolean elsewhere, Showing showing) {
			return new Shown(end.name().lang(), end.listing() == null ? null : showing.status().of(end.listing()), elsewhere);
		}

	}

}
