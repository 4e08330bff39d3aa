package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.WeekDayRange;

/**
 * What a value says, in an order that can be told: the week (or one a season), days of the month, school holidays, public
 * holidays, closings, and what holds otherwise. Only values whose rules stand in that order are described, because a later
 * rule that came earlier in the sentence would be told wrongly.
 */
final class WeekDescription {

	private static final int ALL_YEAR = 0xFFF;

	private static final List<String> ORDER = List.of("week", "nth", "months", "SH", "PH");

	private final Map<Integer, List<Rule>> weeks = new LinkedHashMap<>();

	private final List<Special> specials = new ArrayList<>();

	private final List<Closing> closings = new ArrayList<>();

	private @Nullable String otherwise;

	private boolean alwaysOpen;

	/** Days or holidays with hours of their own. */
	private record Special(String kind, int weekdays, List<Integer> nths, Rule rule) {
	}

	private record Closing(String kind, int bits, List<Integer> nths, @Nullable String comment) {
	}

	/** Empty when it can't be told truly. */
	static Optional<WeekDescription> of(OpeningHours hours) {
		try {
			WeekDescription description = new WeekDescription();
			for (Rule rule : ValueParser.rules(hours.value(), new ArrayList<>())) {
				if (!rule.isEmpty()) {
					description.add(rule);
				}
			}
			return description.isTellable() ? Optional.of(description) : Optional.empty();
		}
		catch (HoursRefused untold) {
			return Optional.empty();
		}
	}

	private boolean isTellable() {
		if (!alwaysOpen && weeks.isEmpty() && specials.isEmpty() || alwaysOpen && !weeks.isEmpty()) {
			return false;
		}
		return areSeasonsApart() && areSpecialsApart() && isClosedWhereSaid()
				&& weeks.values().stream().allMatch(WeekHours::areTellable)
				&& specials.stream().allMatch(special -> WeekHours.areTellable(List.of(daily(special.rule)))) && areNightsClear();
	}

	/** Where other hours begin on some days, a sentence does not tell what becomes of the night before and after. */
	private boolean areNightsClear() {
		boolean nights = weeks.values().stream().anyMatch(WeekHours::arePastMidnight)
				|| specials.stream().anyMatch(special -> WeekHours.arePastMidnight(List.of(daily(special.rule))));
		return !nights || weeks.size() + specials.size() == 1;
	}

	private boolean areSeasonsApart() {
		int seen = 0;
		for (int months : weeks.keySet()) {
			if ((seen & months) != 0) {
				return false;
			}
			seen |= months;
		}
		return true;
	}

	private boolean areSpecialsApart() {
		List<String> subjects = specials.stream()
			.map(special -> special.kind.equals("nth") ? special.kind + special.weekdays : special.kind)
			.distinct()
			.toList();
		boolean mixed = subjects.stream().anyMatch(subject -> subject.startsWith("nth"))
				&& subjects.stream().anyMatch(subject -> !subject.startsWith("nth"));
		return subjects.size() == specials.size() && !mixed;
	}

	/** A day said to be closed may be opened again by a later rule. */
	private boolean isClosedWhereSaid() {
		int open = weeks.values()
			.stream()
			.flatMap(rules -> WeekHours.of(rules).values().stream())
			.reduce(0, (first, second) -> first | second);
		return closings.stream().noneMatch(closing -> closing.kind.equals("week") && (closing.bits & open) != 0);
	}

	private void add(Rule rule) throws HoursRefused {
		refuseIf(otherwise != null || rule.getYears() != null || rule.getWeeks() != null || rule.getComment() != null);
		boolean hasHours = rule.getTimes() != null || rule.isTwentyfourseven();
		if (rule.isFallBack()) {
			refuseIf(!isBare(rule) || hasHours || !isCommentOnly(rule));
			otherwise = rule.getModifier().getComment();
		}
		else if (isClosing(rule) && !hasHours) {
			addClosing(rule);
		}
		else if (rule.getHolidays() != null || hasNths(rule)) {
			refuseIf(!hasHours || closesMoreThanWeekdays() || rule.getDates() != null || isClosing(rule));
			addSpecial(rule);
		}
		else {
			refuseIf(!hasHours || !specials.isEmpty() || closesMoreThanWeekdays());
			addWeekly(rule);
		}
	}

	private boolean closesMoreThanWeekdays() {
		return closings.stream().anyMatch(closing -> !closing.kind.equals("week"));
	}

	private void addWeekly(Rule rule) throws HoursRefused {
		if (rule.isTwentyfourseven() && isBare(rule) && rule.getModifier() == null) {
			refuseIf(!weeks.isEmpty());
			alwaysOpen = true;
			return;
		}
		Rule week = rule.copy();
		week.setDates(null);
		int months = rule.getDates() == null ? ALL_YEAR : months(rule.getDates());
		refuseIf(isClosing(rule) && rule.getModifier().getComment() != null);
		weeks.computeIfAbsent(months, key -> new ArrayList<>()).add(week);
	}

	private void addSpecial(Rule rule) throws HoursRefused {
		refuseIf(alwaysOpen || rule.isAdditive());
		List<Holiday> holidays = rule.getHolidays() == null ? List.of() : rule.getHolidays();
		if (holidays.isEmpty()) {
			refuseIf(rule.getDays().size() != 1 || weeksHave(rule.getDays().get(0).getStartDay().ordinal()));
			specials.add(new Special("nth", 1 << rule.getDays().get(0).getStartDay().ordinal(), nths(rule.getDays().get(0)), rule));
			return;
		}
		refuseIf(holidays.size() != 1 || holidays.get(0).getOffset() != 0 || hasNths(rule));
		boolean weekdaysToo = rule.getDays() != null && holidays.get(0).getUseAsWeekDay();
		refuseIf(weekdaysToo);
		String kind = holidays.get(0).getType().name();
		refuseIf(kind.equals("SH") && specials.stream().anyMatch(special -> special.kind.equals("PH")));
		specials.add(new Special(kind, rule.getDays() == null ? 0 : bits(rule.getDays()), List.of(), rule));
	}

	private void addClosing(Rule rule) throws HoursRefused {
		String comment = rule.getModifier().getComment();
		refuseIf(isBare(rule));
		if (rule.getDates() != null) {
			refuseIf(rule.getDays() != null || rule.getHolidays() != null);
			closings.add(new Closing("months", months(rule.getDates()), List.of(), comment));
			return;
		}
		for (Holiday holiday : rule.getHolidays() == null ? List.<Holiday>of() : rule.getHolidays()) {
			refuseIf(holiday.getOffset() != 0 || rule.getDays() != null && !holiday.getUseAsWeekDay());
			closings.add(new Closing(holiday.getType().name(), 0, List.of(), comment));
		}
		if (rule.getDays() != null && hasNths(rule)) {
			refuseIf(rule.getDays().size() != 1);
			closings.add(new Closing("nth", rule.getDays().get(0).getStartDay().ordinal(), nths(rule.getDays().get(0)), comment));
		}
		else if (rule.getDays() != null) {
			refuseIf(weeks.size() > 1);
			closings.add(new Closing("week", bits(rule.getDays()), List.of(), comment));
			Rule week = rule.copy();
			week.setHolidays(null);
			weeks.computeIfAbsent(weeks.isEmpty() ? ALL_YEAR : weeks.keySet().iterator().next(), key -> new ArrayList<>()).add(week);
		}
	}

	/** Whether the week already says something of the day. */
	private boolean weeksHave(int day) throws HoursRefused {
		for (List<Rule> rules : weeks.values()) {
			for (Rule rule : rules) {
				if (rule.getDays() == null || (bits(rule.getDays()) >> day & 1) == 1) {
					return true;
				}
			}
		}
		return false;
	}

	String in(Phrases phrases) {
		List<String> sentences = new ArrayList<>();
		if (alwaysOpen) {
			sentences.add(phrases.dayAndNight());
		}
		weeks.forEach((months, rules) -> WeekHours.of(rules).forEach((hours, days) -> sentences
			.add((months == ALL_YEAR ? "" : phrases.months(months) + ", ") + phrases.days(days) + " " + hours.in(phrases))));
		specials.forEach(special -> sentences.add(when(special, phrases) + " " + hours(special.rule).in(phrases)));
		Map<String, List<String>> closed = new LinkedHashMap<>();
		closings.sort(Comparator.comparingInt(closing -> ORDER.indexOf(closing.kind)));
		closings.forEach(closing -> closed.computeIfAbsent(String.valueOf(closing.comment), key -> new ArrayList<>())
			.addAll(when(closing, phrases)));
		closed.forEach((comment, when) -> sentences
			.add(phrases.closed(phrases.list(when)) + (comment.equals("null") ? "" : " (" + phrases.comment(comment) + ")")));
		if (otherwise != null) {
			sentences.add(phrases.otherwise(phrases.comment(otherwise)));
		}
		StringBuilder text = new StringBuilder();
		sentences.forEach(sentence -> text.append(text.isEmpty() ? "" : " ")
			.append(Character.toUpperCase(sentence.charAt(0)))
			.append(sentence, 1, sentence.length())
			.append('.'));
		return text.toString();
	}

	private static String when(Special special, Phrases phrases) {
		if (special.kind.equals("nth")) {
			return phrases.list(special.nths.stream().map(nth -> phrases.nth(nth, name(special.weekdays, phrases))).toList());
		}
		String holidays = special.kind.equals("PH") ? phrases.publicHolidays() : phrases.schoolHolidays();
		return special.weekdays == 0 ? holidays : holidays + ", " + phrases.days(special.weekdays);
	}

	private static String name(int bits, Phrases phrases) {
		return phrases.name(Integer.numberOfTrailingZeros(bits));
	}

	private static List<String> when(Closing closing, Phrases phrases) {
		return switch (closing.kind) {
			case "PH" -> List.of(phrases.publicHolidays());
			case "SH" -> List.of(phrases.schoolHolidays());
			case "months" -> List.of(phrases.months(closing.bits));
			case "nth" -> closing.nths.stream().map(nth -> phrases.nth(nth, phrases.name(closing.bits))).toList();
			default -> phrases.dayParts(closing.bits);
		};
	}

	private static WeekHours hours(Rule rule) {
		return WeekHours.of(List.of(daily(rule))).keySet().iterator().next();
	}

	private static Rule daily(Rule rule) {
		Rule daily = rule.copy();
		daily.setHolidays(null);
		daily.setDays(null);
		return daily;
	}

	private static boolean isClosing(Rule rule) {
		Modifier modifier = rule.getModifier() == null ? null : rule.getModifier().getModifier();
		return modifier == Modifier.OFF || modifier == Modifier.CLOSED;
	}

	private static boolean isCommentOnly(Rule rule) {
		RuleModifier modifier = rule.getModifier();
		return modifier != null && modifier.getComment() != null
				&& (modifier.getModifier() == null || modifier.getModifier() == Modifier.UNKNOWN);
	}

	private static boolean isBare(Rule rule) {
		return rule.getDays() == null && rule.getDates() == null && rule.getHolidays() == null;
	}

	private static boolean hasNths(Rule rule) {
		return rule.getDays() != null && rule.getDays().stream().anyMatch(days -> days.getNths() != null);
	}

	private static int bits(List<WeekDayRange> ranges) throws HoursRefused {
		int bits = 0;
		for (WeekDayRange range : ranges) {
			refuseIf(range.getNths() != null);
			bits |= DaySelectors.bits(range);
		}
		return bits;
	}

	private static List<Integer> nths(WeekDayRange range) throws HoursRefused {
		List<Integer> nths = new ArrayList<>();
		for (Nth nth : range.getNths()) {
			refuseIf(range.getOffset() != 0 || nth.getStartNth() < -1);
			int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
			for (int each = nth.getStartNth(); each <= last; each++) {
				nths.add(each);
			}
		}
		return nths;
	}

	private static int months(List<DateRange> ranges) throws HoursRefused {
		int bits = 0;
		for (DateRange range : ranges) {
			DateWithOffset end = range.getEndDate() == null ? range.getStartDate() : range.getEndDate();
			refuseIf(!DateRanges.isAnyMonth(range.getStartDate()) || !DateRanges.isAnyMonth(end) || range.getInterval() > 0);
			bits |= DateRanges.monthBits(range.getStartDate(), end);
		}
		return bits;
	}

	private static void refuseIf(boolean untellable) throws HoursRefused {
		if (untellable) {
			throw new HoursRefused("Cet horaire ne se dit pas simplement.");
		}
	}

}
