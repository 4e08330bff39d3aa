package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A network on a sheet whose upper left corner is 0, 0.
 *
 * @param nodes in their order
 * @param curves one for each link, in the order of the links
 */
public record NetworkPicture(int width, int height, List<Placed> nodes, List<Curve> curves) {

	/**
	 * A node at its place.
	 *
	 * @param x of the middle of its circle
	 * @param sign width and height of what stands in the circle
	 * @param size of its letters
	 * @param label its lines, from top to bottom
	 */
	public record Placed(NetworkGraph.Node node, int x, int y, int radius, int sign, int size, Side side, List<Line> label) {

		static Placed of(NetworkGraph.Node node, int x, int y, Measure measure, Side side, List<String> lines) {
			var label = new ArrayList<Line>();
			int away = measure.radius() + Measure.BESIDE;
			double first = side == Side.BELOW ? y + measure.radius() + measure.size() * 1.1
					: y + measure.size() * .35 - (lines.size() - 1) * measure.line() / 2.0;
			for (String line : lines) {
				label.add(new Line(line, x + side.direction * away, (int) Math.round(first + label.size() * measure.line())));
			}
			return new Placed(node, x, y, measure.radius(), measure.sign(), measure.size(), side, label);
		}

		/** What the circle covers. */
		public Box circle() {
			return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
		}

		/** What the words cover, at most. */
		public Box words() {
			double width = label.stream().mapToDouble(line -> TextWidth.of(line.text(), size)).max().orElse(0);
			int at = label.get(0).x();
			double left = side == Side.RIGHT ? at : side == Side.LEFT ? at - width : at - width / 2;
			double top = label.get(0).y() - size * .8;
			return new Box(left, top, width, label.get(label.size() - 1).y() + size * .25 - top);
		}

		/** Around circle and words, with room to breathe. */
		public Box frame() {
			Box words = words();
			double left = Math.min(words.x(), x - radius) - Measure.BESIDE - 4;
			double top = Math.min(words.y(), y - radius) - Measure.BESIDE;
			double right = Math.max(words.x() + words.width(), x + radius) + Measure.BESIDE + 4;
			double bottom = Math.max(words.y() + words.height(), y + radius) + Measure.BESIDE;
			return new Box(left, top, right - left, bottom - top);
		}

	}

	/** Words on one base line; {@code x} is where they begin, end or have their middle, see {@link Side}. */
	public record Line(String text, int x, int y) {
	}

	/** Where the words of a node stand. */
	public enum Side {

		RIGHT("start", 1), LEFT("end", -1), BELOW("middle", 0);

		private final String anchor;

		private final int direction;

		Side(String anchor, int direction) {
			this.anchor = anchor;
			this.direction = direction;
		}

		/** Value of SVG's {@code text-anchor}. */
		public String anchor() {
			return anchor;
		}

		int direction() {
			return direction;
		}

	}

	/** @param path SVG path data, from circle to circle */
	public record Curve(NetworkGraph.Link link, String path) {
	}

	/** A rectangle along the axes. */
	public record Box(double x, double y, double width, double height) {

		double middleX() {
			return x + width / 2;
		}

		double middleY() {
			return y + height / 2;
		}

		public boolean overlaps(Box other) {
			return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
		}

		public boolean contains(Box other) {
			return other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height;
		}

	}

	/** All of the sheet. */
	public Box sheet() {
		return new Box(0, 0, width, height);
	}

	/**
	 * How large a node is drawn.
	 *
	 * @param line from base line to base line
	 * @param gap between its words or circle and those of the next one
	 * @param ring half the width of the ring it stands on
	 */
	record Measure(int radius, int sign, int size, int line, int gap, int ring) {

		/** Between circle and words. */
		static final int BESIDE = 8;

		/** What its words may take beside it. */
		double widest(int sheet) {
			return sheet / 2.0 - ring - radius - BESIDE - 6;
		}

		int band(int lines) {
			return Math.max(2 * radius, lines * line) + gap;
		}

	}

}
