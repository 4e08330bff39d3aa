package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Puts a description into sentences. */
final class Telling {

	private final Description description;

	private final Phrases phrases;

	private final List<String> sentences = new ArrayList<>();

	/** Days that are closed and not yet told, by the reason. */
	private final Map<String, List<String>> closed = new LinkedHashMap<>();

	/** Whether some of them are exceptions, which must be told before what holds against them. */
	private boolean exceptionsAreClosed;

	private Telling(Description description, Phrases phrases) {
		this.description = description;
		this.phrases = phrases;
	}

	static String of(Description description, Phrases phrases) {
		List<String> sentences = sentences(description, phrases);
		return sentences.isEmpty() ? capitalized(phrases.closed(phrases.everyDay())) : String.join(" ", sentences);
	}

	/** None where nothing is said that differs from being closed. */
	static List<String> sentences(Description description, Phrases phrases) {
		Telling telling = new Telling(description, phrases);
		telling.tell();
		return telling.sentences.stream().map(Telling::capitalized).toList();
	}

	private static String capitalized(String sentence) {
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
	}

	private void tell() {
		List<Statement> statements = description.statements();
		boolean hasWeek = !statements.isEmpty() && statements.get(0).scope().isEveryDay();
		int next = hasWeek ? tellWeek(statements.get(0)) : 0;
		addClosed(null, description.saidClosed() == 0 ? List.of() : phrases.dayParts(description.saidClosed()));
		if (statements.stream().skip(hasWeek ? 1 : 0).anyMatch(this::opensWhereClosed)) {
			tellClosed();
		}
		while (next < statements.size()) {
			next = tell(statements, next);
		}
		tellClosed();
		if (description.nightsStop()) {
			sentences.add(phrases.nightsStop());
		}
		if (description.evenHolidays()) {
			sentences.add(phrases.evenHolidays());
		}
		tellOtherwise();
	}

	private void tellOtherwise() {
		Outcome otherwise = description.otherwise();
		if (otherwise != null) {
			String comment = otherwise.comment() == null ? null : phrases.comment(otherwise.comment());
			boolean open = otherwise.state() == HoursState.OPEN;
			sentences.add(phrases.otherwise(open ? phrases.withComment(phrases.open("").strip(), comment)
					: comment != null ? comment : phrases.toBeChecked()));
		}
	}

	private boolean opensWhereClosed(Statement statement) {
		return statement.week().entrySet().stream().anyMatch(day -> !day.getValue().isClosed()
				&& ((description.saidClosed() >> day.getKey() & 1) == 1 || closedWithReason(day.getKey())));
	}

	private boolean closedWithReason(int day) {
		DayHours hours = description.hours(0, day);
		return description.statements().get(0).scope().isEveryDay() && hours.isClosed() && hours.comment() != null;
	}

	/** Gives the index of the statement to go on with: public holidays with the hours of a day are told with it. */
	private int tellWeek(Statement week) {
		List<Statement> statements = description.statements();
		Statement second = statements.size() > 1 && statements.get(1).scope().isPublicHolidays() && statements.get(1).isEveryDay()
				&& !statements.get(1).isClosing() ? statements.get(1) : null;
		DayHours holidays = second == null ? DayHours.CLOSED : second.week().get(second.week().firstKey());
		Map<DayHours, Integer> groups = week.groups();
		boolean together = List.copyOf(groups.keySet()).indexOf(holidays) == groups.size() - 1 && description.saidClosed() == 0;
		for (Map.Entry<DayHours, Integer> group : groups.entrySet()) {
			List<String> days = new ArrayList<>(phrases.dayParts(group.getValue()));
			if (group.getKey().isClosed()) {
				addClosed(group.getKey().comment(), days);
				continue;
			}
			if (together && group.getKey().equals(holidays)) {
				days.add(phrases.publicHolidays());
			}
			boolean always = group.getValue() == 0b111_1111 && group.getKey().spans().equals(List.of(DayHours.ALWAYS));
			sentences.add(always ? phrases.dayAndNight() + ", " + phrases.everyDay()
					: group.getKey().after(phrases.list(days), phrases));
		}
		return together ? 2 : 1;
	}

	/** Tells a statement, and those that follow and say the same of further days of the month. */
	private int tell(List<Statement> statements, int index) {
		Statement statement = statements.get(index);
		if (statement.isClosing() && statement.groups().size() == 1) {
			tellClosing(statement);
			return index + 1;
		}
		boolean afterClosings = exceptionsAreClosed;
		if (afterClosings) {
			tellClosed();
		}
		int next = index + 1;
		List<String> scopes = new ArrayList<>(List.of(statement.scope().in(phrases)));
		int months = statement.scope().months();
		while (months != 0 && next < statements.size() && isSameInOtherMonths(statement, statements.get(next))) {
			months |= statements.get(next++).scope().months();
			scopes.set(0, phrases.months(months));
		}
		while (next < statements.size() && isSameOnOtherDays(statement, statements.get(next))) {
			scopes.add(statements.get(next++).scope().in(phrases));
		}
		String sentence = sentence(statement, phrases.list(scopes));
		sentences.add(afterClosings ? phrases.evenThen(sentence) : sentence);
		return next;
	}

	private static boolean isSameOnOtherDays(Statement first, Statement second) {
		return first.scope().isNth() && first.scope().conditions().size() == 1 && second.scope().isNth()
				&& second.scope().conditions().size() == 1 && first.only() == second.only()
				&& List.copyOf(first.week().values()).equals(List.copyOf(second.week().values()));
	}

	private static boolean isSameInOtherMonths(Statement first, Statement second) {
		return second.scope().months() != 0 && first.week().equals(second.week());
	}

	private String sentence(Statement statement, String scope) {
		if (statement.isEveryDay()) {
			DayHours hours = statement.week().get(statement.week().firstKey());
			if (statement.scope().isLasting()) {
				return hours.after(scope + ", " + phrases.everyDay(), phrases);
			}
			if (statement.only()) {
				return scope + ", " + phrases.only(hours.in(phrases));
			}
			return statement.scope().conditions().size() > 1 ? scope + ", " + hours.in(phrases) : hours.after(scope, phrases);
		}
		List<String> groups = new ArrayList<>();
		statement.groups().forEach((hours, days) -> groups.add(hours.isClosed()
				? phrases.withComment(phrases.closed(phrases.days(days)), hours.comment())
				: hours.after(phrases.days(days), phrases)));
		return (statement.scope().isLasting() ? scope : statement.scope().beforeDays(phrases)) + ", " + String.join(", ", groups);
	}

	private void tellClosing(Statement statement) {
		List<Condition> conditions = statement.scope().conditions();
		DayHours hours = statement.week().get(statement.week().firstKey());
		String last = conditions.get(conditions.size() - 1).in(phrases);
		if (conditions.size() == 1) {
			addClosed(hours.comment(), List.of(last));
			exceptionsAreClosed = true;
			return;
		}
		tellClosed();
		String scope = new Scope(conditions.subList(0, conditions.size() - 1)).in(phrases);
		sentences.add(scope + ", " + phrases.withComment(closing(last), hours.comment()));
	}

	private void addClosed(@Nullable String comment, List<String> days) {
		if (!days.isEmpty()) {
			closed.computeIfAbsent(String.valueOf(comment), key -> new ArrayList<>()).addAll(days);
		}
	}

	private void tellClosed() {
		closed.forEach((comment, days) -> sentences
			.add(phrases.withComment(closing(phrases.list(days)), comment.equals("null") ? null : comment)));
		closed.clear();
		exceptionsAreClosed = false;
	}

	/** What is told of the rest of the time holds on closed days too. */
	private String closing(String when) {
		return description.otherwise() == null ? phrases.closed(when) : phrases.noFixedHours(when);
	}

}
