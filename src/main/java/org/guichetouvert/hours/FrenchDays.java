package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Days that belong together.
 *
 * @param bits Monday the lowest, public holidays the eighth
 * @param ranks which of the month, from the end when negative; empty for every week
 * @param part part of the day, null for the whole
 */
record FrenchDays(int bits, List<Integer> ranks, @Nullable FrenchPart part) {

	/** Eighth column beside the seven days. */
	static final int PUBLIC_HOLIDAY = 7;

	static final FrenchDays PUBLIC_HOLIDAYS = single(PUBLIC_HOLIDAY);

	static final FrenchDays EVERY_DAY = range(0, 6);

	private static final String[] NAMES = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH" };

	private static final String[] FRENCH = { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
			"jours fériés" };

	static FrenchDays of(int bits) {
		return new FrenchDays(bits, List.of(), null);
	}

	static FrenchDays single(int day) {
		return of(1 << day);
	}

	static FrenchDays range(int first, int last) {
		int bits = 1 << last;
		for (int day = first; day != last; day = (day + 1) % 7) {
			bits |= 1 << day;
		}
		return of(bits);
	}

	static FrenchDays ranked(int day, List<Integer> ranks) {
		return new FrenchDays(1 << day, List.copyOf(ranks), null);
	}

	FrenchDays withPart(@Nullable FrenchPart partOfDay) {
		return new FrenchDays(bits, ranks, partOfDay);
	}

	FrenchDays without(int others) {
		return new FrenchDays(bits & ~others, ranks, part);
	}

	boolean isRanked() {
		return !ranks.isEmpty();
	}

	boolean isPublicHolidays() {
		return bits == 1 << PUBLIC_HOLIDAY;
	}

	boolean isSingle() {
		return Integer.bitCount(bits) == 1;
	}

	boolean has(int day) {
		return (bits >> day & 1) == 1;
	}

	int first() {
		return Integer.numberOfTrailingZeros(bits);
	}

	IntStream days() {
		return IntStream.rangeClosed(0, PUBLIC_HOLIDAY).filter(this::has);
	}

	/** All days of some that come every week. */
	static int weekly(List<FrenchDays> days) {
		return days.stream().filter(item -> !item.isRanked()).mapToInt(FrenchDays::bits).reduce(0, (a, b) -> a | b);
	}

	static String french(int day) {
		return FRENCH[day];
	}

	/** As OSM writes them, "Tu[1,3]". */
	String names() {
		return names(bits) + (ranks.isEmpty() ? "" : ranks.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
	}

	/** Monday to Wednesday and Friday: "Mo-We,Fr". */
	static String names(int bits) {
		List<String> names = new ArrayList<>();
		int day = 0;
		while (day <= PUBLIC_HOLIDAY) {
			int last = day;
			while (last < 6 && (bits >> day & 1) == 1 && (bits >> last + 1 & 1) == 1) {
				last++;
			}
			if ((bits >> day & 1) == 1) {
				names.add(last > day + 1 ? NAMES[day] + "-" + NAMES[last]
						: IntStream.rangeClosed(day, last).mapToObj(each -> NAMES[each]).collect(Collectors.joining(",")));
			}
			day = last + 1;
		}
		return String.join(",", names);
	}

}
