package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.guichetouvert.hours.Rules.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order in which a value can be told: the plain week, then what differs, each statement holding against those
 * before it. Tries from the general to the particular, then the value's own order, closings last or in their place; takes the
 * first that is true on all sample days, whether or not a hearer takes the week of a season as all that is open in it.
 */
final class Describing {

	private static final int MOST_STATEMENTS = 14;

	private static final int MOST_COMBINED = 3;

	private final Rules rules;

	private Describing(Rules rules) {
		this.rules = rules;
	}

	/** Empty when it can't be told truly. */
	static Optional<Description> of(OpeningHours hours) {
		try {
			return new Describing(Rules.of(hours.value())).first(hours.mentionsPublicHolidays());
		}
		catch (HoursRefused untold) {
			return Optional.empty();
		}
	}

	/** The shortest of those that are true. */
	private Optional<Description> first(boolean holidays) {
		List<Scope> scopes = rules.scopes();
		List<Integer> mentioned = IntStream.range(0, scopes.size()).boxed().toList();
		List<Integer> ranked = mentioned.stream().sorted(Comparator.comparingInt(scope -> scopes.get(scope).rank())).toList();
		Set<List<Integer>> orders = new LinkedHashSet<>();
		for (List<Integer> order : List.of(ranked, mentioned)) {
			orders.add(closingsLast(order, told(order)));
			orders.add(order);
		}
		return orders.stream()
			.map(this::told)
			.sorted(Comparator.comparingInt(List::size))
			.flatMap(statements -> described(statements, holidays).stream())
			.findFirst();
	}

	private Optional<Description> described(List<Statement> statements, boolean holidays) {
		long combined = statements.stream().filter(statement -> statement.scope().conditions().size() > 1).count();
		boolean clear = statements.stream().allMatch(statement -> statement.scope().isTellable());
		if (statements.size() > MOST_STATEMENTS || combined > MOST_COMBINED || !clear) {
			return Optional.empty();
		}
		for (boolean stop : rules.whole().pastMidnight() ? new boolean[] { false, true } : new boolean[] { false }) {
			Description description = new Description(statements, rules.otherwise(), stop, saidClosed(),
					holidays && statements.stream().noneMatch(statement -> statement.scope().hasPublicHolidays()));
			if (rules.samples().stream().allMatch(sample -> isTrue(description, sample, false) && isTrue(description, sample, true))) {
				return Optional.of(description);
			}
		}
		return Optional.empty();
	}

	private boolean isTrue(Description description, Sample sample, boolean wholeWeeks) {
		int today = description.governing(sample.today(), sample.weekday(), wholeWeeks);
		int before = description.governing(sample.yesterday(), (sample.weekday() + 6) % 7, wholeWeeks);
		int named = description.governing(sample.today(), sample.weekday(), false);
		boolean stopped = description.nightsStop() && named >= 0 && !description.statements().get(named).scope().isEveryDay();
		DayHours night = stopped ? DayHours.CLOSED : description.hours(before, (sample.weekday() + 6) % 7);
		return rules.isAsSaid(sample.day(), night, description.hours(today, sample.weekday()));
	}

	/** Days of the plain week that the value closes in so many words. */
	private int saidClosed() {
		int days = 0;
		for (Sample sample : rules.samples()) {
			boolean said = sample.today() == 0 && sample.hours().equals(DayHours.CLOSED) && rules.withoutOtherwise()
				.stream()
				.anyMatch(rule -> rule.isClosingWholeDay() && rule.matches(sample.day().date(), sample.day().calendar()) == Match.YES);
			days |= said ? 1 << sample.weekday() : 0;
		}
		return days;
	}

	private List<Integer> closingsLast(List<Integer> order, List<Statement> statements) {
		Set<Integer> closing = new HashSet<>();
		order.forEach(scope -> {
			List<Statement> own = statements.stream().filter(statement -> (statement.scopes() >> scope & 1) == 1).toList();
			if (!own.isEmpty() && own.stream().allMatch(Statement::isClosing)) {
				closing.add(scope);
			}
		});
		return order.stream().sorted(Comparator.comparing(closing::contains)).toList();
	}

	private List<Statement> told(List<Integer> order) {
		List<Statement> statements = new ArrayList<>();
		add(statements, 0, 0, rules.samples().stream().filter(sample -> sample.today() == 0).toList());
		int later = order.stream().mapToInt(scope -> 1 << scope).sum();
		for (int scope : order) {
			int self = 1 << scope;
			later &= ~self;
			int excluded = later;
			addAll(statements, self, rules.samples()
				.stream()
				.filter(sample -> (sample.today() & self) != 0 && (sample.today() & excluded) == 0)
				.toList());
		}
		return statements;
	}

	/** One statement, or one for each of the earlier scopes where the hours depend on them. */
	private void addAll(List<Statement> statements, int self, List<Sample> samples) {
		if (week(samples) != null) {
			add(statements, self, self, samples);
			return;
		}
		Set<Integer> combinations = new LinkedHashSet<>();
		samples.forEach(sample -> combinations.add(sample.today()));
		combinations.stream()
			.sorted(Comparator.comparingInt(Integer::bitCount))
			.forEach(combination -> add(statements, self, combination,
					samples.stream().filter(sample -> sample.today() == combination).toList()));
	}

	private void add(List<Statement> statements, int self, int scopes, List<Sample> samples) {
		SortedMap<Integer, DayHours> week = week(samples);
		Description before = new Description(statements, null, false, 0, false);
		if (week == null || samples.stream().allMatch(sample -> before.at(sample).equals(sample.hours()))) {
			return;
		}
		Scope scope = scope(scopes);
		if (!week.values().stream().allMatch(DayHours::isClosed) || scopes == 0) {
			week.entrySet().removeIf(day -> day.getValue().equals(DayHours.CLOSED)
					&& samples.stream().filter(sample -> sample.weekday() == day.getKey()).allMatch(sample -> before.at(sample).isClosed()));
		}
		boolean only = scope.isNth() && samples.stream()
			.anyMatch(sample -> !sample.hours().isClosed() && !sample.hours().covers(before.at(sample), sample.day().date()));
		boolean everyDay = samples.stream().allMatch(sample -> week.containsKey(sample.weekday()));
		if (!week.isEmpty()) {
			statements.add(new Statement(scope, scopes, week, everyDay, only));
		}
	}

	/** All of the scopes; one that another of them implies need not be told. */
	private Scope scope(int scopes) {
		Scope all = Scope.EVERY_DAY;
		for (int each = 0; each < rules.scopes().size(); each++) {
			if ((scopes >> each & 1) == 1 && !isImplied(each, scopes)) {
				all = all.and(rules.scopes().get(each));
			}
		}
		return all;
	}

	private boolean isImplied(int scope, int scopes) {
		return IntStream.range(0, rules.scopes().size())
			.filter(other -> other != scope && (scopes >> other & 1) == 1)
			.anyMatch(other -> implies(other, scope) && (scope > other || !implies(scope, other)));
	}

	private boolean implies(int scope, int other) {
		return rules.samples().stream().allMatch(sample -> (sample.today() >> scope & 1) == 0 || (sample.today() >> other & 1) == 1);
	}

	/** Null where a day of the week has different hours. */
	private static @Nullable SortedMap<Integer, DayHours> week(List<Sample> samples) {
		SortedMap<Integer, DayHours> week = new TreeMap<>();
		for (Sample sample : samples) {
			DayHours known = week.putIfAbsent(sample.weekday(), sample.hours());
			if (known != null && !known.equals(sample.hours())) {
				return null;
			}
		}
		return week;
	}

}
