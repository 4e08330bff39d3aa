package org.guichetouvert.directory.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.jspecify.annotations.Nullable;

/**
 * How one way in was on a day of the past, or in a month or a year, as far as its periods tell. What was only for colleagues
 * is left out.
 * <p>
 * A date is no more exact than it was given: what began "in 2020" may have begun on any day of it. A start that nobody knows
 * is not "always": it is sure from the day on which somebody verified it, and at the latest on its last day, or today.
 *
 * @param periods what held or may have held, the first first; empty for the kinds of knowledge that say that nothing did
 * @param day what it did on that day; only where a day was asked for and one period surely held
 */
public record PastState(ChannelFacts channel, Knowledge knowledge, List<PastPeriod> periods, @Nullable DayHours day) {

	/** The year before the month before the day, so that a walk from change to change passes each of them. */
	private static final Comparator<DatedPoint> IN_ORDER = Comparator.comparing(DatedPoint::date)
		.thenComparing(DatedPoint::precision);

	/** How well it is known. */
	public enum Knowledge {

		/** One period surely held all the time. */
		HELD,
		/** Something began or ended within the month or year that was asked for. */
		CHANGED,
		/** Asked for a time within which it began or ended nobody knows exactly when. */
		UNSURE,
		/** It is not known since when it held. */
		UNKNOWN,
		/** It began later. */
		NOT_YET,
		/** It had ended, and began again later. */
		BETWEEN,
		/** It had ended. */
		OVER;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether it says that this way in was not there. */
		public boolean isAbsence() {
			return compareTo(UNKNOWN) > 0;
		}

	}

	/**
	 * @param startOpen whether it may not have begun yet, or began within the time asked for
	 * @param endOpen whether it may have ended already, or ended within the time asked for
	 */
	public record PastPeriod(ServiceSnapshot.Period period, Knowledge knowledge, boolean startOpen, boolean endOpen) {
	}

	static PastState of(ChannelFacts channel, DatedPoint asked, LocalDate today) {
		List<Span> spans = Span.of(channel.periods(), today);
		LocalDate last = asked.lastDay().isAfter(today) ? today : asked.lastDay();
		List<PastPeriod> found = spans.stream().filter(span -> !span.period.details().professionalsOnly())
			.filter(span -> span.touches(asked.date(), last)).map(span -> span.during(asked, last)).toList();
		Knowledge knowledge = found.stream().map(PastPeriod::knowledge).max(Comparator.naturalOrder())
			.orElseGet(() -> absence(spans, asked.date()));
		return new PastState(channel, knowledge, found, null);
	}

	PastState with(DayHours known) {
		return new PastState(channel, knowledge, periods, known);
	}

	private static Knowledge absence(List<Span> spans, LocalDate first) {
		List<Span> own = spans.stream().filter(span -> !span.period.details().professionalsOnly()).toList();
		boolean earlier = own.stream().anyMatch(span -> !span.latestEnd.isAfter(first));
		boolean later = own.stream().anyMatch(span -> span.earliestStart.isAfter(first));
		return !earlier ? Knowledge.NOT_YET : later ? Knowledge.BETWEEN : Knowledge.OVER;
	}

	/** When anything began or ended, up to today, in order: what one steps through. */
	public static List<DatedPoint> changes(Collection<ChannelFacts> channels, LocalDate today) {
		return channels.stream().flatMap(channel -> channel.periods().stream())
			.filter(period -> !period.details().professionalsOnly())
			.flatMap(period -> Stream.of(Optional.ofNullable(period.start()), Optional.ofNullable(period.end())))
			.flatMap(Optional::stream).filter(point -> !point.date().isAfter(today)).distinct().sorted(IN_ORDER).toList();
	}

	/** The last of them before a time. */
	public static Optional<DatedPoint> changeBefore(List<DatedPoint> changes, DatedPoint asked) {
		return changes.stream().filter(point -> IN_ORDER.compare(point, asked) < 0).reduce((one, next) -> next);
	}

	/** The first of them after a time. */
	public static Optional<DatedPoint> changeAfter(List<DatedPoint> changes, DatedPoint asked) {
		return changes.stream().filter(point -> IN_ORDER.compare(point, asked) > 0).findFirst();
	}

	/**
	 * A period with the uncertainty of its ends. Periods of one way in don't overlap, so that one ended at the latest when
	 * the next had begun.
	 *
	 * @param earliestStart the first day on which it may have held
	 * @param latestStart from that day on it surely held
	 * @param earliestEnd from that day on it may no longer have held
	 * @param latestEnd from that day on it surely no longer held
	 */
	public record Span(ServiceSnapshot.Period period, LocalDate earliestStart, LocalDate latestStart, LocalDate earliestEnd,
			LocalDate latestEnd) {

		/** In order; those that have not begun are left out. */
		public static List<Span> of(List<ServiceSnapshot.Period> periods, LocalDate today) {
			var spans = new ArrayList<Span>();
			periods.stream().map(period -> of(period, today)).filter(span -> !span.earliestStart.isAfter(today))
				.sorted(Comparator.comparing(Span::earliestStart)).forEach(span -> {
					int before = spans.size() - 1;
					if (before < 0) {
						spans.add(span);
						return;
					}
					Span previous = spans.get(before);
					spans.set(before, previous.overBy(span.latestStart));
					spans.add(span.notBefore(previous.earliestEnd));
				});
			return spans;
		}

		private static Span of(ServiceSnapshot.Period period, LocalDate today) {
			DatedPoint start = period.start();
			DatedPoint end = period.end();
			LocalDate earliestEnd = end == null ? LocalDate.MAX : end.date();
			LocalDate lastSure = end == null || end.date().isAfter(today) ? today : end.date().minusDays(1);
			LocalDate latest = start == null || start.lastDay().isAfter(lastSure) ? lastSure : start.lastDay();
			Verification verification = period.verification();
			LocalDate latestStart = verification != null && verification.on().isBefore(latest)
					&& (start == null || !verification.on().isBefore(start.date())) ? verification.on() : latest;
			LocalDate earliestStart = start == null ? LocalDate.MIN : start.date();
			return new Span(period, earliestStart, latestStart.isBefore(earliestStart) ? earliestStart : latestStart, earliestEnd,
					end == null ? LocalDate.MAX : end.lastDay());
		}

		private Span overBy(LocalDate day) {
			return day.isBefore(latestEnd) && !day.isBefore(earliestEnd)
					? new Span(period, earliestStart, latestStart, earliestEnd, day) : this;
		}

		private Span notBefore(LocalDate day) {
			return day.isAfter(earliestStart) && !day.isAfter(latestStart)
					? new Span(period, day, latestStart, earliestEnd, latestEnd) : this;
		}

		public boolean isStartUnknown() {
			return period.start() == null;
		}

		private boolean touches(LocalDate first, LocalDate last) {
			return first.isBefore(latestEnd) && !last.isBefore(earliestStart);
		}

		private PastPeriod during(DatedPoint asked, LocalDate last) {
			boolean startOpen = asked.date().isBefore(latestStart);
			boolean endOpen = !last.isBefore(earliestEnd);
			return new PastPeriod(period, knowledge(asked, startOpen, endOpen), startOpen, endOpen);
		}

		private Knowledge knowledge(DatedPoint asked, boolean startOpen, boolean endOpen) {
			if (startOpen && isStartUnknown()) {
				return Knowledge.UNKNOWN;
			}
			if (startOpen && !contains(asked, period.start()) || endOpen && !contains(asked, period.end())) {
				return Knowledge.UNSURE;
			}
			return startOpen || endOpen ? Knowledge.CHANGED : Knowledge.HELD;
		}

		private static boolean contains(DatedPoint asked, @Nullable DatedPoint point) {
			return point != null && !point.date().isBefore(asked.date()) && !point.lastDay().isAfter(asked.lastDay());
		}

	}

}
