package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * From a minute of the day to another.
 *
 * @param end before the start when in the next day, -1 when open
 * @param comment as OSM writes it behind the hours, null without
 */
record FrenchSpan(int start, int end, @Nullable String comment) {

	static final FrenchSpan WHOLE_DAY = new FrenchSpan(0, Piece.DAY, null);

	/** Minute that stands for it at the beginning of hours; before all others. */
	static final int SUNRISE = -1;

	/** Minute that stands for it at the end of hours; behind all others. */
	static final int SUNSET = Piece.DAY + 1;

	private static final int EARLIEST = 6 * 60;

	private static final int NIGHT = 17 * 60;

	/** @throws HoursRefused when the hours run backwards or begin before morning */
	static FrenchSpan of(int start, int end) throws HoursRefused {
		if (start == SUNSET || end == SUNRISE) {
			throw new HoursRefused("« " + clock(start) + "-" + clock(end) + " » : la nuit ?");
		}
		FrenchSpan span = new FrenchSpan(start % Piece.DAY, end == 0 ? Piece.DAY : end, null);
		if (span.end == span.start || span.end < span.start && (span.start < NIGHT || span.end > FrenchPart.NOON)) {
			throw new HoursRefused("« " + span + " » : la fin précède le début.");
		}
		return span.checked();
	}

	static FrenchSpan from(int start) throws HoursRefused {
		return new FrenchSpan(start, -1, null).checked();
	}

	private FrenchSpan checked() throws HoursRefused {
		if (start < EARLIEST && start != SUNRISE && !equals(WHOLE_DAY)) {
			throw new HoursRefused("« " + this + " » : le matin, ou l’après-midi ?");
		}
		return this;
	}

	/** @throws HoursRefused when the hours are not in the part of the day that is named */
	FrenchSpan in(@Nullable FrenchPart part) throws HoursRefused {
		if (part != null && !part.holds(this)) {
			throw new HoursRefused("« " + this + " » n’est pas dans la partie du jour qui est nommée.");
		}
		return this;
	}

	boolean isOpenEnded() {
		return end < 0;
	}

	boolean isPastMidnight() {
		return end >= 0 && end < start;
	}

	/** The end as a minute after the day's beginning, however long after. */
	private int last() {
		return isOpenEnded() ? Integer.MAX_VALUE : isPastMidnight() ? end + Piece.DAY : end;
	}

	boolean overlaps(FrenchSpan other) {
		return start < other.last() && other.start < last();
	}

	boolean covers(FrenchSpan other) {
		return start <= other.start && other.last() <= last();
	}

	FrenchSpan withStart(int minute) {
		return new FrenchSpan(minute, end, comment);
	}

	FrenchSpan withEnd(int minute) {
		return new FrenchSpan(start, minute, comment);
	}

	FrenchSpan withComment(@Nullable String words) {
		return new FrenchSpan(start, end, words);
	}

	/** @throws HoursRefused when two of them overlap */
	static List<FrenchSpan> sorted(List<FrenchSpan> spans) throws HoursRefused {
		List<FrenchSpan> sorted = new ArrayList<>(spans);
		sorted.sort(Comparator.comparingInt(FrenchSpan::start));
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i - 1).overlaps(sorted.get(i))) {
				throw new HoursRefused("« " + sorted.get(i - 1) + " » et « " + sorted.get(i) + " » d’un même jour se chevauchent.");
			}
		}
		return sorted;
	}

	@Override
	public String toString() {
		return clock(start) + (isOpenEnded() ? "+" : "-" + clock(end));
	}

	private static String clock(int minute) {
		if (minute == SUNRISE || minute == SUNSET) {
			return minute == SUNRISE ? "sunrise" : "sunset";
		}
		return "%02d:%02d".formatted(minute / 60, minute % 60);
	}

}
