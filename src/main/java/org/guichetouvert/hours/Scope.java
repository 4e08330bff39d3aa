package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;

/** The days on which all of some conditions hold; without any, every day. */
record Scope(List<Condition> conditions) {

	static final Scope EVERY_DAY = new Scope(List.of());

	/** The scopes that a rule speaks of: it may choose days in several ways at once ("Mo,Tu[1],PH"). */
	static List<Scope> of(Rule rule) throws HoursRefused {
		List<Condition> common = new ArrayList<>();
		if (rule.getYears() != null) {
			common.add(new Condition.Years(rule.getYears()));
		}
		if (rule.getDates() != null) {
			common.add(new Condition.Dates(rule.getDates()));
		}
		if (rule.getWeeks() != null) {
			common.add(new Condition.Weeks(rule.getWeeks()));
		}
		List<Holiday> holidays = rule.getHolidays() == null ? List.of() : rule.getHolidays();
		List<Scope> required = new ArrayList<>();
		for (Holiday holiday : holidays) {
			if (rule.getDays() == null || !holiday.getUseAsWeekDay()) {
				required.add(new Scope(common).with(condition(holiday)));
			}
		}
		List<Scope> scopes = new ArrayList<>();
		for (Scope scope : required.isEmpty() ? List.of(new Scope(common)) : required) {
			scopes.addAll(scope.alternatives(rule, holidays));
		}
		return scopes;
	}

	private List<Scope> alternatives(Rule rule, List<Holiday> holidays) throws HoursRefused {
		if (rule.getDays() == null) {
			return List.of(this);
		}
		Set<Scope> scopes = new LinkedHashSet<>();
		Map<List<Integer>, SortedSet<Integer>> nths = new LinkedHashMap<>();
		for (WeekDayRange range : rule.getDays()) {
			if (range.getNths() == null) {
				scopes.add(this);
			}
			else {
				nths.computeIfAbsent(List.of(range.getStartDay().ordinal(), range.getOffset()), key -> new TreeSet<>()).addAll(nths(range));
			}
		}
		nths.forEach((day, each) -> scopes.add(with(new Condition.Nth(day.get(0), each, day.get(1)))));
		for (Holiday holiday : holidays) {
			if (holiday.getUseAsWeekDay()) {
				scopes.add(with(condition(holiday)));
			}
		}
		return List.copyOf(scopes);
	}

	private static Condition condition(Holiday holiday) {
		return new Condition.Holidays(holiday.getType(), holiday.getOffset());
	}

	private static List<Integer> nths(WeekDayRange range) {
		List<Integer> nths = new ArrayList<>();
		for (Nth nth : range.getNths()) {
			int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
			for (int each = nth.getStartNth(); each <= last; each++) {
				if (each != 0) {
					nths.add(each);
				}
			}
		}
		return nths;
	}

	private Scope with(Condition condition) {
		return and(new Scope(List.of(condition)));
	}

	Scope and(Scope other) {
		Set<Condition> both = new LinkedHashSet<>(conditions);
		both.addAll(other.conditions);
		return new Scope(both.stream().sorted(Comparator.comparingInt(Condition::rank)).toList());
	}

	boolean isEveryDay() {
		return conditions.isEmpty();
	}

	/** Whether it lasts for weeks, so that its weeks have to be told. */
	boolean isLasting() {
		return conditions.stream().allMatch(Condition::isLasting);
	}

	/** "In July, from May to September" could be taken for either; three conditions at once nobody follows. */
	boolean isTellable() {
		return conditions.size() < 3 && conditions.stream().mapToInt(Condition::rank).distinct().count() == conditions.size()
				&& conditions.stream().filter(Condition.Dates.class::isInstance).count() < 2;
	}

	/** Whether it names its own day of the week. */
	boolean isNth() {
		return conditions.stream().anyMatch(Condition.Nth.class::isInstance);
	}

	boolean isPublicHolidays() {
		return conditions.size() == 1 && hasPublicHolidays();
	}

	boolean hasPublicHolidays() {
		return conditions.contains(new Condition.Holidays(Holiday.Type.PH, 0));
	}

	/** Whole months of every year, as bits; 0 where it is about anything else. */
	int months() {
		return conditions.size() == 1 && conditions.get(0) instanceof Condition.Dates dates ? DateWords.months(dates.ranges()) : 0;
	}

	int rank() {
		return conditions.stream().mapToInt(Condition::rank).max().orElse(0);
	}

	List<DaySelector> selectors() throws HoursRefused {
		List<DaySelector> selectors = new ArrayList<>();
		for (Condition condition : conditions) {
			selectors.add(condition.selector());
		}
		return selectors;
	}

	String in(Phrases phrases) {
		return String.join(", ", conditions.stream().map(condition -> condition.in(phrases)).toList());
	}

	/** As {@link #in}, before days of the week. */
	String beforeDays(Phrases phrases) {
		return String.join(", ", conditions.stream().map(condition -> condition.beforeDays(phrases)).toList());
	}

}
