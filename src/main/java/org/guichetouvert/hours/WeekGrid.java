package org.guichetouvert.hours;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Hours as the table in which most people write them: seven days, a few spans each and a remark, the same every week.
 * <p>
 * A remark that speaks of an appointment makes its day one on which nobody finds an open door; any other leaves it open. A day
 * with a remark and no span is closed for that reason.
 *
 * @param days Monday to Sunday
 * @param holidays what holds on public holidays, whatever day they fall on; null where nothing is said of them
 */
public record WeekGrid(List<Day> days, @Nullable Day holidays) {

	/** How many spans fit into a day. */
	public static final int SPANS = 3;

	/** Longer remarks belong into the note of a way in. */
	public static final int LONGEST_REMARK = 60;

	public static final WeekGrid EMPTY = new WeekGrid(List.of(Day.CLOSED, Day.CLOSED, Day.CLOSED, Day.CLOSED, Day.CLOSED, Day.CLOSED,
			Day.CLOSED), null);

	/** @throws IllegalArgumentException when it has not seven days */
	public WeekGrid {
		days = List.copyOf(days);
		if (days.size() != 7) {
			throw new IllegalArgumentException("A week has seven days, not " + days.size());
		}
	}

	/** @throws IllegalArgumentException when a day has more spans than fit */
	public record Day(List<Span> spans, @Nullable String remark) {

		public static final Day CLOSED = new Day(List.of(), null);

		public Day {
			spans = List.copyOf(spans);
			if (spans.size() > SPANS) {
				throw new IllegalArgumentException("At most " + SPANS + " spans fit into a day, not " + spans.size());
			}
		}

		/** Whether nothing stands in its row. */
		public boolean isEmpty() {
			return spans.isEmpty() && remark == null;
		}

	}

	/**
	 * From a minute of the day to another.
	 *
	 * @param from 0 to 1439
	 * @param to 1 to 1440; not after {@code from} when it is one of the following day
	 */
	public record Span(int from, int to) {

		public Span {
			if (from < 0 || from >= Piece.DAY || to < 1 || to > Piece.DAY || from == to) {
				throw new IllegalArgumentException("No span of a day: " + from + " to " + to);
			}
		}

		public boolean isPastMidnight() {
			return to < from;
		}

	}

	/** Empty where a table can't show the value without losing something: seasons, dates, open ends, a fourth span of a day. */
	public static Optional<WeekGrid> of(OpeningHours hours) {
		return WeekGridReader.read(hours);
	}

	/** Whether nothing stands in it, not even of public holidays. */
	public boolean isEmpty() {
		return days.stream().allMatch(Day::isEmpty) && holidays == null;
	}

	/** The value as somebody who knows OSM would write it; "off" where no door ever opens. */
	public String toValue() {
		return WeekGridWriter.write(this);
	}

	public WeekGrid withHolidays(@Nullable Day changed) {
		return new WeekGrid(days, changed);
	}

}
