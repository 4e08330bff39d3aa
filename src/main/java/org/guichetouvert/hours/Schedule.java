package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules in order, and how they combine on one day.
 * <p>
 * A rule after {@code ;} that opens replaces on its days what came before it; one that closes, one after {@code ,} and one
 * without days paint over; one after {@code ||} fills what is closed. Hours after midnight belong to the day they began on:
 * they stay when the next day has hours of its own, and go when their own day is replaced or closed.
 *
 * @param weekly whether each week is like the others
 */
record Schedule(List<CompiledRule> rules, boolean weekly) {

	DayPlan on(LocalDate date, ZoneId zone, HolidayCalendar calendar) {
		Builder both = new Builder(date, zone, calendar, true, true);
		List<Piece> pieces = both.pieces();
		if (!both.doubtful) {
			return new DayPlan(List.of(pieces));
		}
		return new DayPlan(List.of(pieces, new Builder(date, zone, calendar, true, false).pieces(),
				new Builder(date, zone, calendar, false, true).pieces(), new Builder(date, zone, calendar, false, false).pieces()));
	}

	private final class Builder {

		private final LocalDate date;

		private final ZoneId zone;

		private final HolidayCalendar calendar;

		private final boolean doubtMatchesToday;

		private final boolean doubtMatchesYesterday;

		private boolean doubtful;

		Builder(LocalDate date, ZoneId zone, HolidayCalendar calendar, boolean doubtMatchesToday, boolean doubtMatchesYesterday) {
			this.date = date;
			this.zone = zone;
			this.calendar = calendar;
			this.doubtMatchesToday = doubtMatchesToday;
			this.doubtMatchesYesterday = doubtMatchesYesterday;
		}

		List<Piece> pieces() {
			List<Piece> pieces = new ArrayList<>();
			LocalDate yesterday = date.minusDays(1);
			for (CompiledRule rule : rules) {
				if (matches(rule, yesterday, doubtMatchesYesterday)) {
					if (rule.isReplacing() || rule.isClosingWholeDay()) {
						pieces.clear();
					}
					rule.addNextDay(yesterday, zone, pieces);
				}
			}
			int fromYesterday = pieces.size();
			for (CompiledRule rule : rules) {
				if (matches(rule, date, doubtMatchesToday)) {
					if (rule.isReplacing()) {
						pieces.subList(fromYesterday, pieces.size()).clear();
					}
					rule.addSameDay(date, zone, pieces);
				}
			}
			return pieces;
		}

		private boolean matches(CompiledRule rule, LocalDate day, boolean whenInDoubt) {
			Match match = rule.matches(day, calendar);
			doubtful |= match == Match.UNKNOWN;
			return match == Match.UNKNOWN ? whenInDoubt : match == Match.YES;
		}

	}

}
