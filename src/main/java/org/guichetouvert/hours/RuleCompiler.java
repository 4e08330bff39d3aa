package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;

/** From the parser's rules to ours. */
final class RuleCompiler {

	/** More would make a question slow, and no door needs them. */
	private static final int MAX_SPANS = 128;

	/** What hours of the sun count for: where it stands takes long to find. */
	private static final int SUN_SPAN = 16;

	private RuleCompiler() {
	}

	static Schedule compile(List<Rule> rules, List<HoursProblem> remarks) throws HoursRefused {
		if (rules.isEmpty()) {
			throw new HoursRefused(0, "L’horaire est vide.");
		}
		List<CompiledRule> compiled = new ArrayList<>();
		boolean weekly = true;
		int spans = 0;
		boolean fallback = false;
		Rule previous = null;
		for (Rule rule : rules) {
			refuseDoubtfulComma(previous, rule);
			List<TimeSpan> times = TimeSpans.of(rule);
			DaySelector days = DaySelectors.of(rule);
			fallback = rule.isFallBack() || fallback && rule.isAdditive();
			CompiledRule next = new CompiledRule(days, times, outcome(rule), fallback, isReplacing(rule, previous));
			if (next.isReplacing() && compiled.stream().anyMatch(CompiledRule::isPastMidnight)) {
				remarks.add(new HoursProblem(-1, "« " + rule + " » coupe à minuit la nuit qui précède ; "
						+ "pour garder ces heures, séparez les règles par une virgule."));
			}
			if (next.isReplacing() && previous != null && hasTimes(previous) && areDaysEqual(rule, previous)) {
				remarks.add(new HoursProblem(-1, "« " + rule + " » remplace « " + previous + " » ; "
						+ "pour ajouter ces heures, séparez les règles par une virgule."));
			}
			compiled.add(next);
			weekly &= DaySelectors.isWeekly(rule) && times.stream().allMatch(TimeSpan::isFixed);
			spans += Math.max(1, times.stream().mapToInt(time -> time.isFixed() ? 1 : SUN_SPAN).sum());
			previous = rule;
		}
		if (spans > MAX_SPANS) {
			throw new HoursRefused("L’horaire a trop de plages : " + spans + ", au plus " + MAX_SPANS + ".");
		}
		return new Schedule(compiled, weekly);
	}

	/** In "PH, Aug-Sep 10:00-12:00" no one can tell whether the hours are for the holidays too. */
	private static void refuseDoubtfulComma(@Nullable Rule previous, Rule rule) throws HoursRefused {
		if (previous != null && rule.isAdditive() && !hasTimes(previous) && previous.getModifier() == null) {
			throw new HoursRefused("La virgule après « " + previous + " » prête à confusion : écrivez les heures de chaque partie, "
					+ "séparées par un point-virgule.");
		}
	}

	/** Whether nothing of what stands before holds on its days; for a rule without days only hours that stand for every day do. */
	private static boolean isReplacing(Rule rule, @Nullable Rule previous) {
		HoursState state = outcome(rule).state();
		if (state == HoursState.CLOSED || rule.isAdditive() || rule.isFallBack()) {
			return false;
		}
		return !hasNoSelector(rule) || state == HoursState.OPEN && previous != null && hasNoSelector(previous);
	}

	static boolean hasNoSelector(Rule rule) {
		return rule.getYears() == null && rule.getDates() == null && rule.getWeeks() == null && rule.getDays() == null
				&& rule.getHolidays() == null;
	}

	private static boolean areDaysEqual(Rule first, Rule second) {
		return Objects.equals(first.getYears(), second.getYears()) && Objects.equals(first.getDates(), second.getDates())
				&& Objects.equals(first.getWeeks(), second.getWeeks()) && Objects.equals(first.getDays(), second.getDays())
				&& Objects.equals(first.getHolidays(), second.getHolidays());
	}

	private static boolean hasTimes(Rule rule) {
		return rule.isTwentyfourseven() || rule.getTimes() != null;
	}

	/** A comment alone makes unknown: "sur rendez-vous" does not say that the door is open. */
	static Outcome outcome(Rule rule) {
		RuleModifier modifier = rule.getModifier();
		String comment = modifier != null && modifier.getComment() != null ? modifier.getComment() : rule.getComment();
		Modifier kind = modifier == null ? null : modifier.getModifier();
		if (kind == null) {
			return new Outcome(comment == null ? HoursState.OPEN : HoursState.UNKNOWN, comment);
		}
		if (kind == Modifier.OPEN) {
			return new Outcome(HoursState.OPEN, comment);
		}
		return new Outcome(kind == Modifier.UNKNOWN ? HoursState.UNKNOWN : HoursState.CLOSED, comment);
	}

}
