package org.guichetouvert.site.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A day as a line: minutes to positions in percent, so that a page needs no style and no script to draw it. What lies outside
 * is cut at the edge.
 *
 * @param fromHour first hour shown, 0 to 23
 * @param toHour last hour shown, exclusive; above 24 goes into the night
 * @param hourUnit what follows an hour on the axis: "h"
 * @param mirrored whether the day runs from right to left, as the language does
 */
record DayScale(int fromHour, int toHour, String hourUnit, boolean mirrored) {

	private static final int FITS_NARROW = 24;

	private static final int FITS_WIDE = 13;

	DayScale {
		if (fromHour < 0 || toHour <= fromHour) {
			throw new IllegalArgumentException("Not a stretch of hours: " + fromHour + " to " + toHour);
		}
	}

	/** Position of a minute of the day: {@code 22.5%}. */
	String at(int minute) {
		return percent(share(minute));
	}

	/** Whether a minute of the day is on the scale. */
	boolean covers(int minute) {
		return minute >= fromHour * 60 && minute <= toHour * 60;
	}

	/** A stretch of the day; {@code current} where it runs now. */
	Bar bar(int fromMinute, int toMinute, String label, boolean current) {
		var start = Math.min(share(fromMinute), share(toMinute));
		var width = Math.max(share(fromMinute), share(toMinute)) - start;
		return new Bar(percent(start), percent(start + width), percent(width), percent(start + width / 2), label, fit(width),
			current);
	}

	/** A mark every two hours, both ends included where they fall on one. */
	public List<Tick> ticks() {
		return ticksBeside(null);
	}

	/** The same, with room for the flag that says what time it is. */
	public List<Tick> ticksBeside(@Nullable String nowAt) {
		return IntStream.rangeClosed(fromHour, toHour)
			.filter(hour -> (hour - fromHour) % 2 == 0)
			.mapToObj(hour -> new Tick(at(hour * 60), hour % 24 + hourUnit, fitBeside(nowAt, hour)))
			.toList();
	}

	private double share(int minute) {
		var from = fromHour * 60;
		var length = (toHour - fromHour) * 60;
		var share = Math.min(100, Math.max(0, 100.0 * (minute - from) / length));
		return mirrored ? 100 - share : share;
	}

	private String fitBeside(@Nullable String nowAt, int hour) {
		if (nowAt == null) {
			return "all";
		}
		return fit(2 * Math.abs(share(hour * 60) - Double.parseDouble(nowAt.replace("%", ""))));
	}

	private static String fit(double width) {
		if (width >= FITS_NARROW) {
			return "all";
		}
		return width >= FITS_WIDE ? "wide" : "none";
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", share);
	}

	/**
	 * A stretch drawn on the line; positions in percent from the left.
	 *
	 * @param fit whether the label has room: all screens, wide ones, none
	 */
	record Bar(String start, String end, String width, String middle, String label, String fit, boolean current) {
	}

	/** A mark of the axis; {@code fit} as for bars. */
	record Tick(String at, String label, String fit) {
	}

}
