package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Years as a line that ends today: days to positions in percent, so that a page needs no style and no script to draw it. What
 * lies outside is cut at the edge.
 *
 * @param from first day shown
 * @param today the last one, at the end of the line
 * @param mirrored whether time runs from right to left, as the language does
 */
record YearScale(LocalDate from, LocalDate today, boolean mirrored) {

	private static final int MOST_TICKS = 6;

	/** Percent that "today" needs on a narrow screen and on a wide one. */
	private static final int NARROW_END = 30;

	private static final int WIDE_END = 14;

	private static final int FIRST_TICK = 4;

	YearScale {
		if (!from.isBefore(today)) {
			throw new IllegalArgumentException("Not a stretch of days: " + from + " to " + today);
		}
	}

	String at(LocalDate day) {
		return percent(share(day));
	}

	/** Where today stands. */
	String end() {
		return percent(mirrored ? 0 : 100);
	}

	/** @param to exclusive */
	Stretch stretch(LocalDate first, LocalDate to) {
		double start = Math.min(share(first), share(to));
		double width = Math.max(share(first), share(to)) - start;
		return new Stretch(percent(start), percent(width), percent(start + width), width);
	}

	/** The beginnings of some years, not too many. */
	List<Tick> ticks() {
		int years = today.getYear() - from.getYear();
		int step = IntStream.of(1, 2, 5, 10, 20, 50).filter(one -> years / one <= MOST_TICKS).findFirst().orElse(100);
		var ticks = new ArrayList<Tick>();
		for (int year = from.getYear() - from.getYear() % step; year <= today.getYear(); year += step) {
			LocalDate day = LocalDate.of(year, 1, 1);
			double sinceStart = mirrored ? 100 - share(day) : share(day);
			if (!day.isBefore(from) && 100 - sinceStart >= WIDE_END && (sinceStart >= FIRST_TICK || day.equals(from))) {
				ticks.add(new Tick(at(day), String.valueOf(year), 100 - sinceStart >= NARROW_END ? "all" : "wide"));
			}
		}
		return ticks;
	}

	private double share(LocalDate day) {
		LocalDate shown = day.isBefore(from) ? from : day.isAfter(today) ? today : day;
		double share = 100.0 * ChronoUnit.DAYS.between(from, shown) / ChronoUnit.DAYS.between(from, today);
		return mirrored ? 100 - share : share;
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", share);
	}

	/** Positions in percent from the left; {@code share} is the width as a number. */
	record Stretch(String start, String width, String end, double share) {
	}

	/** A mark of the axis; {@code fit}: for all screens, or wide ones. */
	record Tick(String at, String label, String fit) {
	}

}
