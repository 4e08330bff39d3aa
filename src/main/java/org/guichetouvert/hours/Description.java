package org.guichetouvert.hours;

import java.util.List;

import org.guichetouvert.hours.Rules.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What a value says, in an order that can be told.
 *
 * @param statements each against those before it; where none holds it is closed
 * @param otherwise what holds wherever it would be closed
 * @param nightsStop whether on the days of an exception nothing is left of the night before
 * @param saidClosed days of the plain week, as bits, that are closed in so many words
 * @param evenHolidays whether to say that public holidays are like other days
 */
record Description(List<Statement> statements, @Nullable Outcome otherwise, boolean nightsStop, int saidClosed,
		boolean evenHolidays) {

	/** Index of the statement that holds, -1 for none. */
	int governing(int holding, int weekday, boolean wholeWeeks) {
		for (int index = statements.size() - 1; index >= 0; index--) {
			Statement statement = statements.get(index);
			boolean wholeWeek = wholeWeeks && statement.scope().isLasting();
			if (statement.holds(holding) && (wholeWeek || statement.week().containsKey(weekday))) {
				return index;
			}
		}
		return -1;
	}

	DayHours hours(int index, int weekday) {
		return index < 0 ? DayHours.CLOSED : statements.get(index).week().getOrDefault(weekday, DayHours.CLOSED);
	}

	DayHours at(Sample sample) {
		return hours(governing(sample.today(), sample.weekday(), false), sample.weekday());
	}

}
