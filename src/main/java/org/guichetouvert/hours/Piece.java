package org.guichetouvert.hours;

/**
 * Part of a day that one rule colours.
 *
 * @param start first minute of the day
 * @param end minute after the last, at most {@value #DAY}
 * @param fallback whether it only fills what is closed before it
 */
record Piece(int start, int end, Outcome outcome, boolean fallback) {

	static final int DAY = 24 * 60;

	boolean covers(int minute) {
		return start <= minute && minute < end;
	}

}
