package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ways in drawn over the years, one line each; the same stands beside it in words.
 *
 * @param end where today stands
 * @param mirrored whether time runs from right to left
 * @param asked the day, month or year that was asked for; null for none
 */
record TimelineView(List<Line> lines, List<YearScale.Tick> ticks, String end, boolean mirrored, @Nullable Bar asked) {

	/** Whether any end is not exact, or unknown: the legend then says how that is drawn. */
	public boolean has(String kind) {
		return lines.stream().flatMap(line -> line.bars().stream()).anyMatch(bar -> bar.kind().equals(kind));
	}

	/** One way in. */
	record Line(TextView name, List<Bar> bars) {
	}

	/**
	 * A stretch; positions in percent from the left.
	 *
	 * @param sign the state that held
	 * @param kind {@code sure}, {@code vague} where a date is not exact, {@code unknown} where a start is not known
	 * @param iconAt where its sign stands; null where there is no room
	 */
	record Bar(String sign, String kind, String start, String width, String end, @Nullable String iconAt) {
	}

}
