package org.guichetouvert.hours;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * What holds on some days, whatever was said of them before.
 *
 * @param scopes the scopes that must all hold, as bits of {@link Rules#scopes}
 * @param week hours by day of the week, Monday 0; days that are closed are left out where nothing said that they are open
 * @param whole whether no day in question is left out
 * @param only whether the words must say that hours told before fall away
 */
record Statement(Scope scope, int scopes, SortedMap<Integer, DayHours> week, boolean whole,
		boolean only) {

	boolean holds(int holding) {
		return (scopes & ~holding) == 0;
	}

	boolean isClosing() {
		return week.values().stream().allMatch(DayHours::isClosed);
	}

	/** The same on each day in question. */
	boolean isEveryDay() {
		return whole && week.values().stream().distinct().count() == 1;
	}

	/** The days as bits by their hours, in the order of the week; closed ones last. */
	Map<DayHours, Integer> groups() {
		Map<DayHours, Integer> groups = new LinkedHashMap<>();
		for (boolean closed : new boolean[] { false, true }) {
			week.forEach((day, hours) -> {
				if (hours.isClosed() == closed) {
					groups.merge(hours, 1 << day, (a, b) -> a | b);
				}
			});
		}
		return groups;
	}

}
