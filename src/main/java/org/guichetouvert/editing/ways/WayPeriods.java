package org.guichetouvert.editing.ways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.editing.ways.ImpossibleDate.Reason;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The periods of one way in, past, present and planned, in the order of time; no two overlap. A correction says that something
 * was never so; a change says from which day on it is otherwise, and leaves what was before.
 */
public record WayPeriods(List<Period> all) {

	private static final Comparator<Period> BY_START = Comparator.comparing(period -> period.start() == null ? LocalDate.MIN
			: period.start().date());

	public WayPeriods {
		all = all.stream().sorted(BY_START).toList();
	}

	public Optional<Period> find(@Nullable UUID id) {
		return all.stream().filter(period -> period.id().equals(id)).findFirst();
	}

	public Optional<Period> on(LocalDate day) {
		return all.stream().filter(period -> isBegun(period, day) && (period.end() == null || day.isBefore(period.end().date()))).findFirst();
	}

	/** What a form is about where nobody chose: what holds today, else what was last, else what will be first. */
	public Optional<Period> current(LocalDate today) {
		return on(today).or(() -> lastBegunBy(today)).or(() -> all.stream().findFirst());
	}

	public Optional<Period> last() {
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	/** Those that begin on a day or later. */
	public List<Period> from(LocalDate day) {
		return all.stream().filter(period -> period.start() != null && !period.start().date().isBefore(day)).toList();
	}

	/** Whether something is known of how it was before, so that it can't be taken for a mistake. */
	public boolean isStory() {
		return all.size() > 1 || all.stream().anyMatch(period -> period.end() != null);
	}

	/** What was said of a period was wrong. */
	public WayPeriods corrected(UUID id, UnaryOperator<PeriodDetails> correction) {
		return replace(id, period -> new Period(id, period.start(), period.end(), correction.apply(period.details()), period.ending(),
				period.verification()));
	}

	/** Since when a period holds was wrong. What it followed without a gap held until then. */
	public WayPeriods correctedStart(UUID id, @Nullable DatedPoint start) throws ImpossibleDate {
		Period period = get(id);
		if (start != null && period.end() != null && !start.date().isBefore(period.end().date())) {
			throw new ImpossibleDate(Reason.ENDS_FIRST, period.end());
		}
		int before = all.indexOf(period) - 1;
		DatedPoint previousEnd = before < 0 ? null : all.get(before).end();
		if (start != null && previousEnd != null && period.start() != null && previousEnd.date().equals(period.start().date())) {
			Period previous = all.get(before);
			requireAfterStart(previous, start);
			return replace(previous.id(), one -> new Period(one.id(), one.start(), start, one.details(), one.ending(), one.verification()))
				.withStart(id, start);
		}
		if (previousEnd != null && (start == null || start.date().isBefore(previousEnd.date()))) {
			throw new ImpossibleDate(Reason.NOT_AFTER_END, previousEnd);
		}
		return withStart(id, start);
	}

	private WayPeriods withStart(UUID id, @Nullable DatedPoint start) {
		return replace(id, one -> new Period(id, start, one.end(), one.details(), one.ending(), one.verification()));
	}

	/** Somebody checked a period. */
	public WayPeriods verified(UUID id, Verification verification) {
		return replace(id, period -> new Period(id, period.start(), period.end(), period.details(), period.ending(), verification));
	}

	/**
	 * From a day on it is otherwise: what holds then ends, and what is new holds until then something else was known to begin.
	 *
	 * @param chosen the period that was looked at; the day comes after its start
	 * @param id of what begins
	 */
	public WayPeriods changedFrom(DatedPoint day, @Nullable UUID chosen, UUID id, UnaryOperator<PeriodDetails> change) throws ImpossibleDate {
		Optional<Period> looked = find(chosen);
		if (looked.isPresent()) {
			requireAfterStart(looked.get(), day);
		}
		Optional<Period> holding = on(day.date());
		if (holding.isEmpty()) {
			Period before = lastBegunBy(day.date()).orElseThrow(() -> beforeAll(day));
			Period begun = new Period(id, day, nextStart(day.date()), change.apply(before.details().withSuspended(false)), null, null);
			return new WayPeriods(and(all, unexplained(begun)));
		}
		Period ended = holding.get();
		requireAfterStart(ended, day);
		Period begun = new Period(id, day, ended.end(), change.apply(ended.details()), ended.ending(), null);
		return new WayPeriods(and(ending(ended, day, PeriodEnd.UNEXPLAINED).all, begun));
	}

	/**
	 * It is over from a day on; where it was over already, when and why is corrected.
	 *
	 * @param droppingPlans whether what was known to begin later is given up
	 */
	public WayPeriods endedOn(DatedPoint day, PeriodEnd why, boolean droppingPlans) throws ImpossibleDate {
		List<Period> later = from(day.date());
		if (later.size() == all.size()) {
			throw beforeAll(day);
		}
		if (!later.isEmpty() && !droppingPlans) {
			throw new ImpossibleDate(Reason.CHANGE_PLANNED, start(later.get(0)));
		}
		var kept = new WayPeriods(all.stream().filter(period -> !later.contains(period)).toList());
		return kept.ending(kept.all.get(kept.all.size() - 1), day, why);
	}

	/** It was never over. */
	public WayPeriods unended() {
		return last().map(last -> replace(last.id(), period -> new Period(period.id(), period.start(), null, period.details(), null,
				period.verification()))).orElse(this);
	}

	/**
	 * It is out of use from a day on.
	 *
	 * @param until when it reopens; null where nobody knows
	 * @param why words for residents
	 */
	public WayPeriods suspendedFrom(DatedPoint day, @Nullable DatedPoint until, @Nullable String why) throws ImpossibleDate {
		Period holding = on(day.date()).orElseThrow(() -> new ImpossibleDate(Reason.NOTHING_HOLDS, day));
		if (holding.details().suspended()) {
			throw new ImpossibleDate(Reason.ALREADY_SUSPENDED, day);
		}
		requireAfterStart(holding, day);
		if (until != null && !until.date().isAfter(day.date())) {
			throw new ImpossibleDate(Reason.ENDS_FIRST, until);
		}
		if (until != null && holding.end() != null && !until.date().isBefore(holding.end().date())) {
			throw new ImpossibleDate(Reason.CHANGE_PLANNED, holding.end());
		}
		PeriodDetails out = holding.details().withSuspended(true)
			.withNote(why == null ? holding.details().note() : LocalizedText.french(why));
		List<Period> periods = ending(holding, day, new PeriodEnd(why, LocalizedText.EMPTY, null, null)).all;
		UUID id = UUID.randomUUID();
		if (until == null) {
			return new WayPeriods(and(periods, new Period(id, day, holding.end(), out, holding.ending(), null)));
		}
		Period suspended = unexplained(new Period(id, day, until, out, null, null));
		return new WayPeriods(and(and(periods, suspended), new Period(UUID.randomUUID(), until, holding.end(), holding.details(),
				holding.ending(), null)));
	}

	/** It takes people in again from a day on, as it did before it was over or out of use. */
	public WayPeriods reopenedOn(DatedPoint day) throws ImpossibleDate {
		Optional<Period> holding = on(day.date());
		if (holding.isPresent() && !holding.get().details().suspended()) {
			throw new ImpossibleDate(Reason.NOT_AFTER_END, holding.get().end() == null ? day : holding.get().end());
		}
		PeriodDetails before = all.stream().filter(period -> !period.details().suspended() && isBegun(period, day.date()))
			.reduce((one, later) -> later).or(this::last).orElseThrow(() -> new ImpossibleDate(Reason.NOTHING_HOLDS, day)).details()
			.withSuspended(false);
		return changedFrom(day, null, UUID.randomUUID(), details -> before);
	}

	private WayPeriods ending(Period period, DatedPoint day, PeriodEnd why) {
		return replace(period.id(), one -> new Period(one.id(), one.start(), day, one.details(), why, one.verification()));
	}

	private WayPeriods replace(UUID id, UnaryOperator<Period> by) {
		get(id);
		return new WayPeriods(all.stream().map(period -> period.id().equals(id) ? by.apply(period) : period).toList());
	}

	private Period get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("No period " + id + " among " + all));
	}

	private Optional<Period> lastBegunBy(LocalDate day) {
		return all.stream().filter(period -> isBegun(period, day)).reduce((one, later) -> later);
	}

	private @Nullable DatedPoint nextStart(LocalDate day) {
		return from(day).stream().findFirst().map(Period::start).orElse(null);
	}

	private ImpossibleDate beforeAll(DatedPoint day) {
		return all.isEmpty() ? new ImpossibleDate(Reason.NOTHING_HOLDS, day) : new ImpossibleDate(Reason.NOT_AFTER_START, start(all.get(0)));
	}

	private static boolean isBegun(Period period, LocalDate day) {
		return period.start() == null || !day.isBefore(period.start().date());
	}

	private static void requireAfterStart(Period period, DatedPoint day) throws ImpossibleDate {
		if (period.start() != null && !day.date().isAfter(period.start().date())) {
			throw new ImpossibleDate(Reason.NOT_AFTER_START, period.start());
		}
	}

	private static DatedPoint start(Period period) {
		if (period.start() == null) {
			throw new IllegalArgumentException("Nobody knows when this began: " + period);
		}
		return period.start();
	}

	/** What ends on a known day has an ending, even if nobody says why. */
	private static Period unexplained(Period period) {
		return new Period(period.id(), period.start(), period.end(), period.details(), period.end() == null ? null : PeriodEnd.UNEXPLAINED,
				period.verification());
	}

	private static List<Period> and(List<Period> periods, Period added) {
		List<Period> more = new ArrayList<>(periods);
		more.add(added);
		return more;
	}

}
