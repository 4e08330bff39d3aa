package org.guichetouvert.exchange.columns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;

/** Readers of dates, the Belgian way (16/03/2020) or ISO 8601. */
public final class DateReaders {

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00.*)?");

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

	private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

	private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");

	private static final Pattern WORDS = Pattern.compile("(?:le )?(?:(\\d{1,2})(?:er)? )?([a-z]+) (\\d{4})");

	private static final List<String> MONTHS = List.of("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
			"septembre", "octobre", "novembre", "decembre");

	private DateReaders() {
	}

	/** "2020-03-16", "16/03/2020", "16 mars 2020". */
	public static Optional<LocalDate> findDay(String raw) {
		return find(raw).filter(point -> point.toString().length() == 10).map(DatedPoint::date);
	}

	/** A day that is not in the future. */
	static CellReader past() {
		return (raw, today) -> findDay(raw)
			.map(day -> day.isAfter(today) ? Cell.refused(raw, "exchange.cell.future") : Cell.of(day.toString()))
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.date"));
	}

	/** A day, a month or a year. */
	static CellReader point() {
		return (raw, today) -> find(raw)
			.map(point -> Math.abs(point.date().getYear() - today.getYear()) > 200 ? Cell.refused(raw, "exchange.cell.year")
					: Cell.of(point.toString()))
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.point"));
	}

	private static Optional<DatedPoint> find(String raw) {
		try {
			return Optional.ofNullable(read(raw.strip()));
		}
		catch (DateTimeException e) {
			return Optional.empty(); // 31 February
		}
	}

	private static @Nullable DatedPoint read(String raw) {
		Matcher iso = ISO.matcher(raw);
		Matcher day = DAY_FIRST.matcher(raw);
		Matcher month = MONTH_FIRST.matcher(raw);
		Matcher isoMonth = ISO_MONTH.matcher(raw);
		if (iso.matches()) {
			return point(iso.group(1), iso.group(2), iso.group(3));
		}
		if (day.matches()) {
			return point(day.group(3), day.group(2), day.group(1));
		}
		if (month.matches()) {
			return point(month.group(2), month.group(1), null);
		}
		if (isoMonth.matches()) {
			return point(isoMonth.group(1), isoMonth.group(2), null);
		}
		return raw.matches("\\d{4}(\\.0)?") ? DatedPoint.parse(raw.substring(0, 4)) : words(Folding.of(raw));
	}

	private static @Nullable DatedPoint words(String folded) {
		Matcher matcher = WORDS.matcher(folded);
		int month = matcher.matches() ? MONTHS.indexOf(matcher.group(2)) + 1 : 0;
		return month == 0 ? null : point(matcher.group(3), String.valueOf(month), matcher.group(1));
	}

	private static DatedPoint point(String year, String month, @Nullable String day) {
		String text = "%04d-%02d".formatted(Integer.parseInt(year), Integer.parseInt(month));
		return DatedPoint.parse(day == null ? text : text + "-%02d".formatted(Integer.parseInt(day)));
	}

}
