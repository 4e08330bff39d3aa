package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Hours of a day, from {@code start} to {@code end}, which may lie in the next day; an open end is unknown from where it
 * begins for as long as one may guess.
 *
 * @param end null for "17:00+"
 */
record TimeSpan(TimeSpec start, @Nullable TimeSpec end, boolean openEnded) {

	private static final int EIGHT_HOURS = 8 * 60;

	private static final int TEN_HOURS = 10 * 60;

	static final TimeSpan WHOLE_DAY = new TimeSpan(new TimeSpec(null, 0), new TimeSpec(null, Piece.DAY), false);

	boolean isFixed() {
		return start.isFixed() && (end == null || end.isFixed());
	}

	/** Adds the pieces of the day itself to one list and those of the day after to the other. */
	void cut(LocalDate date, ZoneId zone, Outcome outcome, boolean fallback, List<Piece> sameDay, List<Piece> nextDay) {
		int from = start.on(date, zone);
		int to = end == null ? from : endAfter(from, date, zone);
		if (openEnded) {
			Outcome open = new Outcome(HoursState.UNKNOWN, outcome.comment());
			split(to, guessedEnd(to), outcome.state() == HoursState.OPEN ? open : outcome, fallback, sameDay, nextDay);
		}
		split(from, to, outcome, fallback, sameDay, nextDay);
	}

	/** "sunset-sunrise" ends with the sunrise of the next day. */
	private int endAfter(int from, LocalDate date, ZoneId zone) {
		TimeSpec last = Objects.requireNonNull(end);
		int to = last.on(date, zone);
		return to <= from ? last.on(date.plusDays(1), zone) + Piece.DAY : to;
	}

	/** As the JavaScript reference guesses it. */
	private static int guessedEnd(int from) {
		if (from >= 22 * 60) {
			return from + EIGHT_HOURS;
		}
		return from >= 17 * 60 ? from + TEN_HOURS : Piece.DAY;
	}

	private static void split(int from, int to, Outcome outcome, boolean fallback, List<Piece> sameDay, List<Piece> nextDay) {
		if (from < Math.min(to, Piece.DAY)) {
			sameDay.add(new Piece(from, Math.min(to, Piece.DAY), outcome, fallback));
		}
		if (to > Piece.DAY) {
			nextDay.add(new Piece(Math.max(0, from - Piece.DAY), Math.min(to - Piece.DAY, Piece.DAY), outcome, fallback));
		}
	}

}
