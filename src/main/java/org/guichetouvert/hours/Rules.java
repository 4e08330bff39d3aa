package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Rule;

/**
 * A value's rules, the days they speak of, and samples of all days that differ for them.
 *
 * @param whole all rules
 * @param otherwise what the last rule says of the time that is closed else ({@code || "sur rendez-vous"})
 * @param withoutOtherwise the rules but that one
 * @param scopes each but every day, in the order of first mention
 */
record Rules(Schedule whole, List<CompiledRule> withoutOtherwise, @Nullable Outcome otherwise, List<Scope> scopes,
		List<List<DaySelector>> selectors, List<Sample> samples) {

	private static final int MOST_SCOPES = 20;

	/** A day, the scopes that hold on it and on the day before, and the hours that begin on it. */
	record Sample(SampleDay day, int today, int yesterday, DayHours hours) {

		int weekday() {
			return day.date().getDayOfWeek().ordinal();
		}

	}

	static Rules of(String value) throws HoursRefused {
		List<Rule> rules = ValueParser.rules(value, new ArrayList<>()).stream().filter(rule -> !rule.isEmpty()).toList();
		Schedule whole = RuleCompiler.compile(rules, new ArrayList<>());
		Rule last = rules.get(rules.size() - 1);
		boolean fallsBack = rules.size() > 1 && last.isFallBack() && RuleCompiler.hasNoSelector(last) && last.getTimes() == null;
		List<CompiledRule> others = fallsBack ? whole.rules().subList(0, rules.size() - 1) : whole.rules();
		Outcome otherwise = fallsBack ? RuleCompiler.outcome(last) : null;
		refuseSunBesideNights(whole.rules());
		Set<Scope> scopes = new LinkedHashSet<>();
		for (Rule rule : rules) {
			scopes.addAll(Scope.of(rule));
		}
		scopes.remove(Scope.EVERY_DAY);
		if (scopes.size() > MOST_SCOPES) {
			throw new HoursRefused("Cet horaire ne se dit pas simplement.");
		}
		List<List<DaySelector>> selectors = new ArrayList<>();
		for (Scope scope : scopes) {
			selectors.add(scope.selectors());
		}
		Rules bare = new Rules(whole, others, otherwise == null || otherwise.state() == HoursState.CLOSED ? null : otherwise,
				List.copyOf(scopes), selectors, List.of());
		return bare.withSamples(SampleDay.of(value, scopes.stream().flatMap(scope -> scope.conditions().stream()).distinct().toList(),
				whole.pastMidnight()));
	}

	/** Whether a night goes on until after sunrise depends on the season, which samples do not know. */
	private static void refuseSunBesideNights(List<CompiledRule> rules) throws HoursRefused {
		boolean sun = rules.stream().anyMatch(rule -> !rule.times().stream().allMatch(TimeSpan::isFixed));
		if (sun && rules.stream().anyMatch(rule -> rule.isPastMidnight() && rule.times().stream().allMatch(TimeSpan::isFixed))) {
			throw new HoursRefused("Cet horaire ne se dit pas simplement.");
		}
	}

	private Rules withSamples(List<SampleDay> days) throws HoursRefused {
		Map<List<CompiledRule>, DayHours> known = new HashMap<>();
		List<Sample> samples = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		for (SampleDay day : days) {
			int today = holding(day, day.date());
			int yesterday = whole.pastMidnight() ? holding(day, day.date().minusDays(1)) : 0;
			if (!seen.add(((long) today << MOST_SCOPES | yesterday) * 7 + day.date().getDayOfWeek().ordinal())) {
				continue;
			}
			List<CompiledRule> matching = withoutOtherwise.stream()
				.filter(rule -> rule.matches(day.date(), day.calendar()) == Match.YES)
				.toList();
			DayHours hours = known.get(matching);
			if (hours == null) {
				hours = DayHours.of(matching, day.date());
				known.put(matching, hours);
			}
			samples.add(new Sample(day, today, yesterday, kept(hours, day)));
		}
		return new Rules(whole, withoutOtherwise, otherwise, scopes, selectors, samples);
	}

	/** Hours after midnight only as far as the day after leaves them. */
	private DayHours kept(DayHours hours, SampleDay day) throws HoursRefused {
		if (!hours.isPastMidnight()) {
			return hours;
		}
		SampleDay next = day.next();
		List<CompiledRule> matching = withoutOtherwise.stream()
			.filter(rule -> rule.matches(next.date(), next.calendar()) == Match.YES)
			.toList();
		DayHours after = DayHours.of(matching, next.date());
		return isAsSaid(next, hours, after) || !isAsSaid(next, hours.untilMidnight(), after) ? hours : hours.untilMidnight();
	}

	/** How long an open end lasts is a guess, so it does not matter whether it goes on after midnight. */
	boolean isAsSaid(SampleDay day, DayHours before, DayHours hours) {
		LocalDate yesterday = day.date().minusDays(1);
		return isAsSaid(day, before.cut(yesterday), hours) || isAsSaid(day, before.withoutOpenEnds().cut(yesterday), hours);
	}

	private boolean isAsSaid(SampleDay day, DayHours.Cut before, DayHours hours) {
		List<Piece> own = hours.cut(day.date()).sameDay();
		List<Piece> night = before.nextDay();
		return isAsSaid(day, night, own) && (night.isEmpty() || isAsSaid(day, own, night));
	}

	private boolean isAsSaid(SampleDay day, List<Piece> first, List<Piece> second) {
		List<Piece> pieces = new ArrayList<>(first);
		pieces.addAll(second);
		if (otherwise != null) {
			pieces.add(new Piece(0, Piece.DAY, otherwise, true));
		}
		DayPlan said = new DayPlan(List.of(pieces));
		DayPlan real = whole.on(day.date(), ZoneOffset.UTC, day.calendar());
		return isSame(said, real, said.boundaries()) && isSame(said, real, real.boundaries());
	}

	private static boolean isSame(DayPlan said, DayPlan real, int[] minutes) {
		for (int minute : minutes) {
			if (!said.at(minute).isSameStretch(real.at(minute))) {
				return false;
			}
		}
		return true;
	}

	private int holding(SampleDay day, LocalDate date) {
		int holding = 0;
		for (int scope = 0; scope < scopes.size(); scope++) {
			if (selectors.get(scope).stream().allMatch(selector -> selector.on(date, day.calendar()) == Match.YES)) {
				holding |= 1 << scope;
			}
		}
		return holding;
	}

}
