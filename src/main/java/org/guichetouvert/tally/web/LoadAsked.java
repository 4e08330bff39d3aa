package org.guichetouvert.tally.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.jspecify.annotations.Nullable;

/**
 * A month or a whole year, in an area. What can't be read counts as not given.
 *
 * @param year whether it is a year
 * @param first of its months @param last of its months
 * @param area the region for everywhere
 */
record LoadAsked(boolean year, YearMonth first, YearMonth last, AreaNode area) {

	private static final int MONTHS = 12;

	/** @param period {@code 2026-10} or {@code 2026} @param shown months that there are, the last first */
	static LoadAsked of(String period, String slug, List<YearMonth> shown, YearMonth before, AreaTree areas) {
		AreaNode area = areas.findBySlug(slug).filter(one -> !one.is(AreaKind.NEIGHBOURHOOD)).orElseGet(areas::region);
		if (period.matches("20\\d\\d")) {
			int year = Integer.parseInt(period);
			return new LoadAsked(true, YearMonth.of(year, 1), YearMonth.of(year, MONTHS), area);
		}
		YearMonth month = Objects.requireNonNullElse(month(period), shown.isEmpty() ? before : shown.get(0));
		return new LoadAsked(false, month, month, area);
	}

	String period() {
		return year ? String.valueOf(first.getYear()) : first.toString();
	}

	/** What follows the address of each page about the same. */
	String query() {
		return "?periode=" + period() + (area.is(AreaKind.REGION) ? "" : "&quartier=" + area.slug());
	}

	/** Whether an area is the one that was asked for, or in it. */
	boolean covers(UUID id, AreaTree areas) {
		for (@Nullable UUID at = id; at != null; at = areas.findById(at).map(AreaNode::parentId).orElse(null)) {
			if (at.equals(area.id())) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable YearMonth month(String period) {
		try {
			return period.matches("20\\d\\d-\\d\\d") ? YearMonth.parse(period) : null;
		}
		catch (DateTimeException e) {
			return null;
		}
	}

}
