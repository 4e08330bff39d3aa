package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchSeason.Kind;
import org.guichetouvert.hours.FrenchWeek.Opening;

/** Writes the value rule by rule; a later rule holds instead of an earlier one where both do. */
final class FrenchValue {

	private static final String ALWAYS = "Mo-Su 00:00-24:00";

	private static final String CLOSED = " off";

	private final List<String> weekly = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	private String otherwise = "";

	private boolean nights;

	private boolean specialDays;

	private boolean rankedClosed;

	void week(Map<Integer, List<FrenchSpan>> hours, List<Opening> ranked) {
		weekly.addAll(rules("", hours));
		ranked.forEach(opening -> weekly.add(rule(opening.days().get(0).names(), opening.spans())));
		note(hours, ranked);
	}

	/** @param uncovered days as bits on which the rest of the year has hours and this part has none */
	void season(FrenchSeason season, Map<Integer, List<FrenchSpan>> hours, List<Opening> ranked, int uncovered) {
		others.addAll(rules(season.selector() + " ", hours));
		ranked.forEach(opening -> others.add(rule(ranked(season, opening.days().get(0)), opening.spans())));
		if (uncovered != 0) {
			others.add(season.selector() + " " + FrenchDays.names(uncovered) + CLOSED);
		}
		note(hours, ranked);
	}

	/** "Jul,Aug Tu[1]" would be all July, and a day of August. */
	private static String ranked(FrenchSeason season, FrenchDays days) {
		return season.isYear() ? days.names() : season.selector() + (season.kind() == Kind.DATES ? ": " : " ") + days.names();
	}

	/** Only what is other than in the rest of the year. */
	void changes(FrenchSeason season, Map<Integer, List<FrenchSpan>> year, Map<Integer, List<FrenchSpan>> hours,
			List<Opening> ranked) {
		Map<Integer, List<FrenchSpan>> changed = new LinkedHashMap<>(hours);
		changed.entrySet().removeIf(day -> Objects.equals(year.get(day.getKey()), day.getValue()));
		season(season, changed, ranked, FrenchWeek.bits(year) & ~FrenchWeek.bits(hours));
	}

	private void note(Map<Integer, List<FrenchSpan>> hours, List<Opening> ranked) {
		nights |= hours.values().stream().flatMap(List::stream).anyMatch(FrenchSpan::isPastMidnight)
				|| ranked.stream().flatMap(opening -> opening.spans().stream()).anyMatch(FrenchSpan::isPastMidnight);
		specialDays |= hours.containsKey(FrenchDays.PUBLIC_HOLIDAY) || !ranked.isEmpty();
	}

	/** Public holidays come last: what holds on them does whatever the day of the week. */
	private static List<String> rules(String selector, Map<Integer, List<FrenchSpan>> hours) {
		Map<List<FrenchSpan>, Integer> bits = new LinkedHashMap<>();
		hours.forEach((day, spans) -> bits.merge(spans, 1 << day, (a, b) -> a | b));
		List<FrenchSpan> holidays = hours.getOrDefault(FrenchDays.PUBLIC_HOLIDAY, List.of());
		boolean last = new ArrayList<>(bits.keySet()).indexOf(holidays) == bits.size() - 1;
		if (!holidays.isEmpty() && !last) {
			bits.computeIfPresent(holidays, (spans, days) -> days & ~FrenchDays.PUBLIC_HOLIDAYS.bits());
		}
		List<String> rules = new ArrayList<>();
		bits.forEach((spans, days) -> rules.add(rule(selector + FrenchDays.names(days), spans)));
		if (!holidays.isEmpty() && !last) {
			rules.add(rule(selector + FrenchDays.PUBLIC_HOLIDAYS.names(), holidays));
		}
		return rules;
	}

	/** Hours with different comments are added to each other. */
	private static String rule(String days, List<FrenchSpan> spans) {
		Map<String, List<FrenchSpan>> byComment = spans.stream()
			.collect(Collectors.groupingBy(span -> span.comment() == null ? "" : " " + span.comment(), LinkedHashMap::new,
					Collectors.toList()));
		return byComment.entrySet()
			.stream()
			.map(same -> days + " " + same.getValue().stream().map(FrenchSpan::toString).collect(Collectors.joining(",")) + same.getKey())
			.collect(Collectors.joining(", "));
	}

	/** Months and dates, school holidays, days of the month, public holidays. */
	void closings(List<FrenchSeason> closed, Map<FrenchSeason, FrenchWeek> weeks) {
		List<String> everyYear = new ArrayList<>();
		List<String> dated = new ArrayList<>();
		for (FrenchSeason season : closed) {
			if (season.kind() == Kind.DATES) {
				(season.selector().startsWith("20") || season.isMovable() ? dated : everyYear).add(season.selector());
			}
		}
		if (!everyYear.isEmpty()) {
			others.add(String.join(",", everyYear) + CLOSED);
		}
		dated.forEach(selector -> others.add(selector + CLOSED));
		closed.stream()
			.filter(season -> season.kind() != Kind.DATES && !isOpen(weeks.get(season)))
			.distinct()
			.forEach(season -> others.add(season.selector() + CLOSED));
		weeks.forEach((season, week) -> week.closings()
			.stream()
			.filter(FrenchDays::isRanked)
			.forEach(days -> {
				others.add(ranked(season, days) + CLOSED);
				rankedClosed = true;
			}));
		if (weeks.values().stream().flatMap(week -> week.closings().stream()).anyMatch(days -> days.has(FrenchDays.PUBLIC_HOLIDAY))) {
			others.add("PH off");
		}
	}

	private static boolean isOpen(@Nullable FrenchWeek week) {
		return week != null && week.isOpen();
	}

	void otherwise(String comment) {
		otherwise = " || " + comment;
	}

	String text() throws HoursRefused {
		boolean open = !weekly.isEmpty() || others.stream().anyMatch(rule -> !rule.endsWith(CLOSED));
		if (!open) {
			throw new HoursRefused("Aucune heure d’ouverture n’est donnée, ou tout ce qui ouvre est fermé ensuite.");
		}
		long seasons = others.stream().filter(rule -> !rule.endsWith(CLOSED)).count();
		if (nights && (rankedClosed || weekly.size() > 1 && specialDays || seasons > 0 && seasons + weekly.size() > 1)) {
			throw new HoursRefused("Des nuits, et d’autres heures certains jours : que devient la nuit avant et après ?");
		}
		List<String> rules = new ArrayList<>();
		if (!weekly.isEmpty()) {
			rules.add(String.join(nights ? ", " : "; ", weekly));
		}
		rules.addAll(others);
		String value = String.join("; ", rules);
		return (value.startsWith(ALWAYS) ? "24/7" + value.substring(ALWAYS.length()) : value) + otherwise;
	}

}
