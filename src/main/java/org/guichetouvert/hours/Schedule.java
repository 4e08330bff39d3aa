package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules in order, and how they combine on one day.
 * <p>
 * A rule after {@code ;} that opens replaces on its days what came before it; one that closes, one after {@code ,} and one
 * without days paint over; one after {@code ||} fills what is closed. Days go from midnight to midnight: hours after midnight
 * go when the day they last into is replaced or closed ({@code ,} keeps them), and stay when the day they began on has other
 * hours, as "00:00-08:00,20:00-24:00" would. So the reference reads it in its own tests. Unlike there, a day that is closed as
 * a whole takes its night with it: nobody opens a shelter at midnight after its holiday.
 *
 * @param weekly whether each week is like the others
 * @param pastMidnight whether some hours may last into the next day
 */
record Schedule(List<CompiledRule> rules, boolean weekly, boolean pastMidnight) {

	Schedule(List<CompiledRule> rules, boolean weekly) {
		this(List.copyOf(rules), weekly, rules.stream().anyMatch(CompiledRule::isPastMidnight));
	}

	DayPlan on(LocalDate date, ZoneId zone, HolidayCalendar calendar) {
		return new Day(date, zone, this, calendar).plan();
	}

	/** Whether some rule could make a difference to being closed. */
	boolean canOpen() {
		return rules.stream().anyMatch(rule -> rule.state() != HoursState.CLOSED);
	}

	/** Which rules choose a day, and which chose the one before it. */
	private static final class Day {

		private final LocalDate date;

		private final ZoneId zone;

		private final List<CompiledRule> rules;

		private final Match[] today;

		private final Match[] yesterday;

		Day(LocalDate date, ZoneId zone, Schedule schedule, HolidayCalendar calendar) {
			this.date = date;
			this.zone = zone;
			this.rules = schedule.rules;
			this.today = new Match[rules.size()];
			this.yesterday = new Match[rules.size()];
			for (int i = 0; i < rules.size(); i++) {
				CompiledRule rule = rules.get(i);
				today[i] = rule.matches(date, calendar);
				boolean concernsNight = rule.isPastMidnight() || schedule.pastMidnight && rule.isClosingWholeDay();
				yesterday[i] = concernsNight ? rule.matches(date.minusDays(1), calendar) : Match.NO;
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
			int firstNight = firstWhoseNightLasts(doubtMatchesYesterday);
			for (int i = 0; i < today.length; i++) {
				CompiledRule rule = rules.get(i);
				if (today[i].isYes(doubtMatchesToday)) {
					if (rule.isReplacing()) {
						pieces.clear();
					}
					rule.addSameDay(date, zone, pieces);
				}
				if (i >= firstNight && yesterday[i].isYes(doubtMatchesYesterday)) {
					rule.addNextDay(date.minusDays(1), zone, pieces);
				}
			}
			return pieces;
		}

		private int firstWhoseNightLasts(boolean doubtMatchesYesterday) {
			for (int i = rules.size() - 1; i > 0; i--) {
				if (rules.get(i).isClosingWholeDay() && yesterday[i].isYes(doubtMatchesYesterday)) {
					return i;
				}
			}
			return 0;
		}

	}

}
