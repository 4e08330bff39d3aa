package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.guichetouvert.shared.ReferenceFile;
import org.jspecify.annotations.Nullable;

/**
 * School holidays of one Community.
 *
 * @param from first date of which anything is known
 * @param until last date of which anything is known, inclusive
 */
record SchoolHolidays(LocalDate from, LocalDate until, List<Days> days) {

	static final SchoolHolidays UNKNOWN = new SchoolHolidays(LocalDate.MAX, LocalDate.MIN, List.of());

	static Map<Community, SchoolHolidays> read(ReferenceFile file) {
		var byCommunity = file.rows().stream().map(row -> new Row(
				Community.valueOf(row.getField("community").toUpperCase(Locale.ROOT)),
				new Days(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("to"))),
				LocalDate.parse(row.getField("published_until"))))
			.collect(Collectors.groupingBy(Row::community, () -> new EnumMap<>(Community.class), Collectors.toList()));
		return byCommunity.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
	}

	/** Null outside what was published: neither open nor closed. */
	@Nullable Boolean isHoliday(LocalDate date) {
		if (date.isBefore(from) || date.isAfter(until)) {
			return null;
		}
		for (Days period : days) {
			if (period.contains(date)) {
				return true;
			}
		}
		return false;
	}

	private static SchoolHolidays of(List<Row> rows) {
		return new SchoolHolidays(rows.stream().map(row -> row.days().first()).min(Comparator.naturalOrder()).orElseThrow(),
				rows.stream().map(Row::publishedUntil).max(Comparator.naturalOrder()).orElseThrow(),
				rows.stream().map(Row::days).toList());
	}

	/** Both inclusive. */
	record Days(LocalDate first, LocalDate last) {

		Days {
			if (last.isBefore(first)) {
				throw new IllegalArgumentException("School holiday ends before it starts: " + first + " to " + last);
			}
		}

		boolean contains(LocalDate date) {
			return !date.isBefore(first) && !date.isAfter(last);
		}

	}

	private record Row(Community community, Days days, LocalDate publishedUntil) {
	}

}
