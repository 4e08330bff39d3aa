package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules in order, and how they combine on one day.
 * <p>
 * A rule after {@code ;} that opens replaces on its days what came before it; one that closes, one after {@code ,} and one
 * without days paint over; one after {@code ||} fills what is closed. Hours after midnight go when the day they began on is
 * replaced or closed, and also when the day they last into is: so the OSM wiki reads {@code ;}, {@code ,} keeps them.
 *
 * @param weekly whether each week is like the others
 * @param pastMidnight whether some hours may last into the next day
 */
record Schedule(List<CompiledRule> rules, boolean weekly, boolean pastMidnight) {

	Schedule(List<CompiledRule> rules, boolean weekly) {
		this(List.copyOf(rules), weekly, rules.stream().anyMatch(CompiledRule::isPastMidnight));
	}


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
			int lastsFrom = firstRuleWhoseNightLasts(yesterday);
			for (int i = 0; i < rules.size(); i++) {
				CompiledRule rule = rules.get(i);
				if (matches(rule, date, doubtMatchesToday)) {
					if (rule.isReplacing()) {
						pieces.clear();
					}
					rule.addSameDay(date, zone, pieces);
				}
				if (i >= lastsFrom && rule.isPastMidnight() && matches(rule, yesterday, doubtMatchesYesterday)) {
					rule.addNextDay(yesterday, zone, pieces);
				}
			}
			return pieces;
		}

		private int firstRuleWhoseNightLasts(LocalDate yesterday) {
			for (int i = rules.size() - 1; pastMidnight && i > 0; i--) {
				CompiledRule rule = rules.get(i);
				if ((rule.isReplacing() || rule.isClosingWholeDay()) && matches(rule, yesterday, doubtMatchesYesterday)) {
					return i;
				}
			}
			return 0;
		}

		private boolean matches(CompiledRule rule, LocalDate day, boolean whenInDoubt) {
			Match match = rule.matches(day, calendar);
			doubtful |= match == Match.UNKNOWN;
			return match == Match.UNKNOWN ? whenInDoubt : match == Match.YES;
		}

	}

}
