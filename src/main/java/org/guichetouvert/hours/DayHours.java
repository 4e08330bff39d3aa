package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The hours that begin on a day, in order; none when it is closed.
 *
 * @param comment why it is closed
 */
record DayHours(List<Span> spans, @Nullable String comment) {

	static final DayHours CLOSED = new DayHours(List.of(), null);

	static final Span ALWAYS = new Span(TimeSpan.WHOLE_DAY, new Outcome(HoursState.OPEN, null));

	/** A stretch with one outcome; closed ones are there only where they have a comment. */
	record Span(TimeSpan time, Outcome outcome) {
	}

	boolean isClosed() {
		return spans.isEmpty();
	}

	boolean isPastMidnight() {
		return !cut(LocalDate.EPOCH).nextDay.isEmpty();
	}

	/** The pieces of the day and of the one after. */
	record Cut(List<Piece> sameDay, List<Piece> nextDay) {
	}

	Cut cut(LocalDate date) {
		Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
		spans.forEach(span -> span.time.cut(date, ZoneOffset.UTC, span.outcome, false, cut.sameDay, cut.nextDay));
		return cut;
	}

	/** Whether each minute of the other hours has the same outcome in these. */
	boolean covers(DayHours other, LocalDate date) {
		Cut mine = cut(date);
		Cut others = other.cut(date);
		return isCovered(others.sameDay, mine.sameDay) && isCovered(others.nextDay, mine.nextDay);
	}

	private static boolean isCovered(List<Piece> pieces, List<Piece> by) {
		return pieces.stream().allMatch(piece -> by.stream().anyMatch(mine -> mine.start() <= piece.start() && piece.end() <= mine.end()
				&& mine.outcome().equals(piece.outcome())));
	}

	DayHours withoutOpenEnds() {
		return new DayHours(spans.stream().filter(span -> !span.time.openEnded()).toList(), comment);
	}

	DayHours untilMidnight() {
		List<Span> kept = new ArrayList<>();
		for (Span span : spans) {
			TimeSpec end = span.time.end();
			boolean night = end != null && end.isFixed() && end.minute() > Piece.DAY;
			kept.add(night ? new Span(new TimeSpan(span.time.start(), new TimeSpec(null, Piece.DAY), false), span.outcome) : span);
		}
		return new DayHours(kept, comment);
	}

	/** What some rules, which all choose the day, leave in the end. */
	static DayHours of(List<CompiledRule> rules, LocalDate date) throws HoursRefused {
		List<CompiledRule> left = new ArrayList<>();
		for (CompiledRule rule : rules) {
			if (rule.isReplacing() || rule.isClosingWholeDay()) {
				left.clear();
			}
			left.add(rule);
		}
		if (left.isEmpty()) {
			return CLOSED;
		}
		boolean painted = left.stream().flatMap(rule -> rule.times().stream()).allMatch(time -> time.isFixed() && !time.openEnded());
		List<Span> spans = painted ? paint(left) : listed(left, date);
		return spans.isEmpty() ? new DayHours(spans, left.get(0).outcome().comment()) : new DayHours(spans, null);
	}

	private static List<Span> paint(List<CompiledRule> rules) {
		Outcome[] minutes = new Outcome[2 * Piece.DAY];
		for (CompiledRule rule : rules) {
			List<Piece> same = new ArrayList<>();
			List<Piece> next = new ArrayList<>();
			rule.times().forEach(time -> time.cut(LocalDate.EPOCH, ZoneOffset.UTC, rule.outcome(), rule.isFallback(), same, next));
			same.forEach(piece -> paint(minutes, piece, 0));
			next.forEach(piece -> paint(minutes, piece, Piece.DAY));
		}
		List<Span> spans = new ArrayList<>();
		int start = 0;
		for (int minute = 1; minute <= minutes.length; minute++) {
			if (minute == minutes.length || !same(minutes[minute], minutes[start])) {
				addSpan(spans, start, minute, minutes[start]);
				start = minute;
			}
		}
		return spans;
	}

	private static void paint(@Nullable Outcome[] minutes, Piece piece, int from) {
		for (int minute = from + piece.start(); minute < from + piece.end(); minute++) {
			Outcome before = minutes[minute];
			if (!piece.fallback() || before == null || before.state() == HoursState.CLOSED) {
				minutes[minute] = piece.outcome();
			}
		}
	}

	private static boolean same(@Nullable Outcome first, @Nullable Outcome second) {
		return Objects.equals(first, second);
	}

	private static void addSpan(List<Span> spans, int start, int end, @Nullable Outcome outcome) {
		boolean said = outcome != null
				&& (outcome.state() != HoursState.CLOSED || outcome.comment() != null && end - start < Piece.DAY);
		if (said) {
			spans.add(new Span(new TimeSpan(new TimeSpec(null, start), new TimeSpec(null, end), false), outcome));
		}
	}

	/** Open ends and hours of the sun can't be painted over; they are told as they stand where nothing overlaps. */
	private static List<Span> listed(List<CompiledRule> rules, LocalDate date) throws HoursRefused {
		List<Span> spans = new ArrayList<>();
		for (CompiledRule rule : rules) {
			for (TimeSpan time : rule.times()) {
				if (rules.size() > 1 && !time.isFixed()) {
					throw new HoursRefused("Cet horaire ne se dit pas simplement.");
				}
				if (rule.outcome().state() != HoursState.CLOSED) {
					spans.add(new Span(time, rule.outcome()));
				}
				else if (rule.times().size() > 1 || !time.equals(TimeSpan.WHOLE_DAY)) {
					throw new HoursRefused("Cet horaire ne se dit pas simplement.");
				}
			}
		}
		spans.sort((a, b) -> Integer.compare(a.time.start().on(date, ZoneOffset.UTC), b.time.start().on(date, ZoneOffset.UTC)));
		return spans;
	}

	/** After the days: " de 9h à 12h", ", jour et nuit". */
	String after(String days, Phrases phrases) {
		boolean wholeDay = spans.stream().anyMatch(span -> span.time.equals(TimeSpan.WHOLE_DAY));
		return days + (wholeDay ? ", " : " ") + in(phrases);
	}

	String in(Phrases phrases) {
		return phrases.list(spans.stream()
			.sorted(Comparator.comparing(span -> span.outcome.state() == HoursState.CLOSED))
			.map(span -> phrases.span(span.time, span.outcome))
			.toList());
	}

	/** One after the other, as it is read out: "de 9h à 12h, puis de 13h30 à 16h". */
	String spelled(Phrases phrases) {
		return String.join(phrases.then(), spans.stream().map(span -> phrases.span(span.time, span.outcome)).toList());
	}

}
