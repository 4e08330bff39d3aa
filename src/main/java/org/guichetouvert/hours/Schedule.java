package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules in order, and how they combine on one day.
 * <p>
 * A rule after {@code ;} that opens replaces on its days what came before it; one that closes, one after {@code ,} and one
 * without days paint over; one after {@code ||} fills what is closed. Hours after midnight go when the day they last into is
 * replaced or closed; {@code ,} keeps them. They go too when the day they began on is closed as a whole: on the night of a
 * holiday nobody opens at midnight (the reference does). They stay when that day only has other hours, as in the reference.
 *
 * @param weekly whether each week is like the others
 */
record Schedule(List<CompiledRule> rules, boolean weekly) {

	Schedule {
		rules = List.copyOf(rules);
	}

	DayPlan on(LocalDate date, ZoneId zone, HolidayCalendar calendar) {
		return new Day(date, zone, rules, calendar).plan();
	}

	/** Whether some hours may last into the next day. */
	boolean pastMidnight() {
		return rules.stream().anyMatch(CompiledRule::isPastMidnight);
	}

	/** Whether some rule could make a difference to being closed. */
	boolean canOpen() {
		return rules.stream().anyMatch(rule -> rule.outcome().state() != HoursState.CLOSED);
	}

	/** Which rules choose a day, and which chose the one before it. */
	private static final class Day {

		private final LocalDate date;

		private final ZoneId zone;

		private final List<CompiledRule> rules;

		private final Match[] today;

		private final Match[] yesterday;

		Day(LocalDate date, ZoneId zone, List<CompiledRule> rules, HolidayCalendar calendar) {
			this.date = date;
			this.zone = zone;
			this.rules = rules;
			this.today = new Match[rules.size()];
			this.yesterday = new Match[rules.size()];
			boolean night = rules.stream().anyMatch(CompiledRule::isPastMidnight);
			for (int i = 0; i < rules.size(); i++) {
				CompiledRule rule = rules.get(i);
				boolean matters = night && (rule.isPastMidnight() || rule.isClosingWholeDay());
				today[i] = rule.matches(date, calendar);
				yesterday[i] = matters ? rule.matches(date.minusDays(1), calendar) : Match.NO;
			}
		}

		/** One possibility, or one for each way in which the doubts of either day can turn out. */
		DayPlan plan() {
			List<List<Piece>> possibilities = new ArrayList<>(4);
			possibilities.add(pieces(true, true));
			boolean inDoubtToday = isInDoubt(today);
			boolean inDoubtYesterday = isInDoubt(yesterday);
			if (inDoubtToday) {
				possibilities.add(pieces(false, true));
			}
			if (inDoubtYesterday) {
				possibilities.add(pieces(true, false));
			}
			if (inDoubtToday && inDoubtYesterday) {
				possibilities.add(pieces(false, false));
			}
			return new DayPlan(possibilities);
		}

		private static boolean isInDoubt(Match[] matches) {
			for (Match match : matches) {
				if (match == Match.UNKNOWN) {
					return true;
				}
			}
			return false;
		}

		private List<Piece> pieces(boolean doubtMatchesToday, boolean doubtMatchesYesterday) {
			List<Piece> pieces = new ArrayList<>();
			int closed = lastClosing(doubtMatchesYesterday);
			for (int i = 0; i < today.length; i++) {
				CompiledRule rule = rules.get(i);
				if (today[i].isYes(doubtMatchesToday)) {
					if (rule.isReplacing()) {
						pieces.clear();
					}
					rule.addSameDay(date, zone, pieces);
				}
				if (i > closed && yesterday[i].isYes(doubtMatchesYesterday)) {
					rule.addNextDay(date.minusDays(1), zone, pieces);
				}
			}
			return pieces;
		}

		/** Index of the last rule that closed yesterday, -1 when none did. */
		private int lastClosing(boolean doubtMatches) {
			int last = rules.size() - 1;
			while (last >= 0 && !(rules.get(last).isClosingWholeDay() && yesterday[last].isYes(doubtMatches))) {
				last--;
			}
			return last;
		}

	}

}
