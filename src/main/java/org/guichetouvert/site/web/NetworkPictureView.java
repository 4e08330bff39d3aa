package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A drawn network: SVG in a sheet of that size.
 *
 * @param summary "24 services et organisations, 31 liens."
 * @param note what the drawing leaves out or puts together; null where nothing
 * @param elsewhere whether a node stands for somebody elsewhere
 */
record NetworkPictureView(int width, int height, String summary, @Nullable String note, boolean elsewhere, List<Line> weak,
		List<Line> strong, List<Line> relays, List<Node> nodes) {

	private static final int MANY = 36;

	/** Name of the CSS class: with many nodes lines are thinner. */
	public String kind() {
		return nodes.size() > MANY ? "network network--dense" : "network";
	}

	/** A link: what nodes call it by, and SVG path data. */
	record Line(String id, String path) {
	}

	/**
	 * A service or organization.
	 *
	 * @param title its whole name, with its status in words
	 * @param sign null for an organization, which has no status
	 * @param elsewhere outside the quartier: drawn lighter
	 * @param frame around the one in the middle; null around the others
	 * @param lines ids of its links
	 */
	record Node(String href, String title, @Nullable String lang, @Nullable String sign, boolean elsewhere, Spot spot,
			@Nullable Frame frame, List<Words> words, List<String> lines) {

		/** Name of the CSS class. */
		public String kind() {
			return frame != null ? "node node--centre" : elsewhere ? "node node--elsewhere" : "node";
		}

	}

	/** The circle, and the square inside it. */
	record Spot(int x, int y, int radius, int left, int top, int side) {
	}

	record Frame(int x, int y, int width, int height) {
	}

	/** @param anchor value of SVG's {@code text-anchor} */
	record Words(int x, int y, int size, String anchor, String text) {
	}

}
