package org.guichetouvert.exchange.columns;

import java.time.LocalDate;
import java.util.Optional;

import org.guichetouvert.directory.DatedPoint;

/** Readers of dates, the Belgian way (16/03/2020) or ISO 8601. */
public final class DateReaders {

	private DateReaders() {
	}

	/** "2020-03-16", "16/03/2020", "16 mars 2020". */
	public static Optional<LocalDate> findDay(String raw) {
		return DatedPoint.find(raw).filter(point -> point.toString().length() == 10).map(DatedPoint::date);
	}

	/** A day that is not in the future. */
	static CellReader past() {
		return (raw, today) -> findDay(raw)
			.map(day -> day.isAfter(today) ? Cell.refused(raw, "exchange.cell.future") : Cell.of(day.toString()))
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.date"));
	}

	/** A day, a month or a year. */
	static CellReader point() {
		return (raw, today) -> DatedPoint.find(raw)
			.map(point -> Math.abs(point.date().getYear() - today.getYear()) > 200 ? Cell.refused(raw, "exchange.cell.year")
					: Cell.of(point.toString()))
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.point"));
	}

}
