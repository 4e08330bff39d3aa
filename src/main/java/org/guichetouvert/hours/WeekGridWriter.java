package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** From a table to a value in which days with the same hours are told together. */
final class WeekGridWriter {

	private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private WeekGridWriter() {
	}

	static String write(WeekGrid grid) {
		Map<WeekGrid.Day, List<Integer>> groups = new LinkedHashMap<>();
		for (int day = 0; day < DAYS.size(); day++) {
			if (!grid.days().get(day).isEmpty()) {
				groups.computeIfAbsent(grid.days().get(day), same -> new ArrayList<>()).add(day);
			}
		}
		List<String> rules = new ArrayList<>();
		boolean nights = groups.keySet().stream().flatMap(day -> day.spans().stream()).anyMatch(WeekGrid.Span::isPastMidnight);
		List<WeekGrid.Day> order = new ArrayList<>(groups.keySet());
		if (nights) {
			order.sort((one, other) -> Boolean.compare(!one.spans().isEmpty(), !other.spans().isEmpty())); // what closes cuts nights
		}
		order.forEach(day -> rules.add(days(groups.get(day)) + " " + hours(day)));
		String week = rules.isEmpty() ? "off" : String.join(nights ? ", " : "; ", rules); // ";" would end a night at midnight
		WeekGrid.Day holidays = grid.holidays();
		return holidays == null ? week : (rules.isEmpty() ? "" : week + "; ") + "PH " + hours(holidays);
	}

	/** "Mo-We,Sa": three days in a row make a range. */
	private static String days(List<Integer> days) {
		List<String> parts = new ArrayList<>();
		for (int first = 0; first < days.size();) {
			int last = first;
			while (last + 1 < days.size() && days.get(last + 1) == days.get(last) + 1) {
				last++;
			}
			boolean range = last - first > 1;
			parts.add(DAYS.get(days.get(first)) + (range ? "-" + DAYS.get(days.get(last)) : ""));
			first = range ? last + 1 : first + 1;
		}
		return String.join(",", parts);
	}

	private static String hours(WeekGrid.Day day) {
		String comment = day.remark() == null ? "" : " \"" + day.remark() + "\"";
		if (day.spans().isEmpty()) {
			return "off" + comment;
		}
		String spans = String.join(",", day.spans().stream().map(span -> clock(span.from()) + "-" + clock(span.to())).toList());
		return spans + (isOpenInSoManyWords(day.remark()) ? " open" : "") + comment;
	}

	/** A comment alone says that nobody knows; only where an appointment is needed that is meant. */
	private static boolean isOpenInSoManyWords(@Nullable String remark) {
		return remark != null && !HoursInterval.saysAppointment(remark);
	}

	private static String clock(int minute) {
		return "%02d:%02d".formatted(minute / 60, minute % 60);
	}

}
