package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;

import ch.poole.openinghoursparser.Rule;

/** From the parser's time spans to ours. */
final class TimeSpans {

	private static final int TWO_DAYS = 2 * Piece.DAY;

	private TimeSpans() {
	}

	static List<TimeSpan> of(Rule rule) throws HoursRefused {
		List<TimeSpan> spans = new ArrayList<>();
		if (rule.isTwentyfourseven()) {
			spans.add(TimeSpan.WHOLE_DAY);
		}
		if (rule.getTimes() != null) {
			for (ch.poole.openinghoursparser.TimeSpan time : rule.getTimes()) {
				spans.add(of(time));
			}
		}
		return List.copyOf(spans);
	}

	private static TimeSpan of(ch.poole.openinghoursparser.TimeSpan time) throws HoursRefused {
		TimeSpec start = TimeSpec.of(time.getStartEvent(), time.getStart());
		boolean hasEnd = time.getEndEvent() != null || time.getEnd() >= 0;
		if (time.getInterval() > 0) {
			throw new HoursRefused("« " + time + " » donne des passages, pas des heures d’ouverture.");
		}
		if (!hasEnd && !time.isOpenEnded()) {
			throw new HoursRefused("« " + time + " » n’a pas d’heure de fin.");
		}
		if (start.isFixed() && start.minute() >= Piece.DAY) {
			throw new HoursRefused("« " + time + " » commence après la fin du jour.");
		}
		TimeSpec end = hasEnd ? TimeSpec.of(time.getEndEvent(), time.getEnd()) : null;
		if (end != null && end.isFixed() && end.minute() + (time.isOpenEnded() ? 1 : 0) > TWO_DAYS) {
			throw new HoursRefused("« " + time + " » finit après le lendemain.");
		}
		return new TimeSpan(start, end, time.isOpenEnded());
	}

}
