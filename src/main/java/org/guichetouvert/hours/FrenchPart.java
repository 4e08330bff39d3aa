package org.guichetouvert.hours;

/** Part of a day that French names. */
enum FrenchPart {

	MORNING, AFTERNOON, EVENING;

	static final int NOON = 12 * 60;

	private static final int END_OF_MORNING = 13 * 60;

	private static final int EVENING_STARTS = 16 * 60;

	private static final int MORNING_AT_LATEST = 14 * 60;

	/** Whether hours that are said to be in this part are. */
	boolean holds(FrenchSpan span) {
		return switch (this) {
			case MORNING -> !span.isOpenEnded() && span.end() > span.start() && span.end() <= MORNING_AT_LATEST && span.start() < NOON;
			case AFTERNOON -> span.start() >= NOON && (span.isOpenEnded() || span.end() > span.start());
			case EVENING -> span.start() >= EVENING_STARTS;
		};
	}

	/** Whether hours reach into this part; a morning may last until 13:00. */
	boolean meets(FrenchSpan span) {
		boolean late = span.isOpenEnded() || span.end() < span.start();
		return switch (this) {
			case MORNING -> span.start() < NOON;
			case AFTERNOON -> late || span.end() > END_OF_MORNING;
			case EVENING -> late || span.end() > EVENING_STARTS;
		};
	}

	/** Whether hours go on through noon. */
	static boolean isThroughNoon(FrenchSpan span) {
		return MORNING.meets(span) && AFTERNOON.meets(span);
	}

}
