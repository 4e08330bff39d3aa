package org.guichetouvert.hours;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One calendar day, coloured. Several possibilities where it is not known whether a rule chooses the day: then only what
 * all of them say is certain, the rest is unknown.
 */
record DayPlan(List<List<Piece>> possibilities) {

	static final DayPlan EMPTY = new DayPlan(List.of(List.of()));

	Outcome at(int minute) {
		Outcome outcome = at(possibilities.get(0), minute);
		for (int i = 1; i < possibilities.size(); i++) {
			outcome = outcome.or(at(possibilities.get(i), minute));
		}
		return outcome;
	}

	private static Outcome at(List<Piece> pieces, int minute) {
		Outcome outcome = Outcome.CLOSED;
		for (Piece piece : pieces) {
			if (piece.covers(minute) && (!piece.fallback() || outcome.state() == HoursState.CLOSED)) {
				outcome = piece.outcome();
			}
		}
		return outcome;
	}

	/** The minutes at which something may change, in order, midnight first. */
	int[] boundaries() {
		if (possibilities.size() == 1) {
			return boundaries(possibilities.get(0));
		}
		return possibilities.stream().flatMapToInt(pieces -> IntStream.of(boundaries(pieces))).sorted().distinct().toArray();
	}

	private static int[] boundaries(List<Piece> pieces) {
		int[] minutes = new int[2 * pieces.size() + 1];
		int count = 1;
		for (Piece piece : pieces) {
			minutes[count++] = piece.start();
			minutes[count++] = piece.end() == Piece.DAY ? 0 : piece.end();
		}
		Arrays.sort(minutes);
		int distinct = 1;
		for (int minute : minutes) {
			if (minute != minutes[distinct - 1]) {
				minutes[distinct++] = minute;
			}
		}
		return Arrays.copyOf(minutes, distinct);
	}

}
