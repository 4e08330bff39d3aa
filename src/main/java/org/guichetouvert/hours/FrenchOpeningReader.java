package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchTimeReader.Hours;
import org.guichetouvert.hours.FrenchWeek.Joining;
import org.guichetouvert.hours.FrenchWeek.Opening;
import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads days with their hours, whichever comes first. */
final class FrenchOpeningReader {

	private static final Set<Kind> BEFORE_DAYS = EnumSet.of(Kind.COMMA, Kind.COLON, Kind.OPEN, Kind.NEWLINE, Kind.DASH);

	private static final int FRIDAY = 4;

	private static final Set<Kind> HEADS = EnumSet.of(Kind.COLON, Kind.NEWLINE);

	private final FrenchCursor words;

	private final FrenchYear year;

	private final FrenchSentence sentence;

	private final FrenchDayReader days;

	private final FrenchTimeReader times;

	private final FrenchSeasonReader seasons;

	private final FrenchClosingReader closings;

	private final FrenchLabels labels;

	private final FrenchRestrictions beside;

	private boolean hoursCameFirst;

	private Joining joining = Joining.PLAIN;

	private int spans;

	/** Part of the day that stands over days and hours, "Matin : …". */
	private @Nullable FrenchPart section;

	FrenchOpeningReader(FrenchGrammar grammar) {
		words = grammar.words;
		year = grammar.year;
		sentence = grammar.sentence;
		days = grammar.days;
		times = grammar.times;
		seasons = grammar.seasons;
		closings = grammar.closings;
		labels = grammar.labels;
		beside = new FrenchRestrictions(grammar);
	}

	/** What was said between the last hours and the next. */
	void join(Joining next) {
		joining = next;
	}

	boolean hoursCameFirst() {
		return hoursCameFirst;
	}

	/** "lundi 9-12" and no more. */
	boolean mayBeDate() {
		return spans == 1 && times.bare() == 1 && year.spokenDay() >= 0;
	}

	void always() throws HoursRefused {
		words.next();
		words.take(Kind.COMMA);
		boolean named = words.startsDays(0);
		open(sentence.season(), named ? days.list(-1) : List.of(FrenchDays.EVERY_DAY), List.of(FrenchSpan.WHOLE_DAY), Set.of(), null);
		hoursCameFirst = named;
	}

	/** "idem le mardi" */
	void repeat() throws HoursRefused {
		words.next();
		words.take(Kind.COLON);
		sentence.opened(false, true, year.excepts(sentence.season()));
		year.repeat(sentence.season(), days.list(year.spokenDay()));
	}

	void hoursThenDays() throws HoursRefused {
		int start = words.mark();
		Hours hours = times.list(null, sentence.hasUnmarked());
		words.take(Kind.ONLY);
		int before = words.mark();
		boolean open = words.takeAny(BEFORE_DAYS) && words.peek(-1).kind() == Kind.OPEN;
		if (words.startsDays(0) && (!year.isOpen() || hoursCameFirst)) {
			hoursCameFirst = true;
			List<FrenchDays> named = days.list(year.spokenDay());
			FrenchSeason season = beside.later();
			open(season == null ? sentence.season() : season, named, hours.spans(), hours.parts(), season);
			if (open && !words.take(Kind.CLOSE)) {
				throw words.unexpected();
			}
			return;
		}
		words.reset(before);
		boolean part = !hours.parts().isEmpty() && year.isOpen() && !hoursCameFirst && sentence.season().isYear();
		if (!part && sentence.season().isYear()) {
			throw new HoursRefused("« " + words.since(start) + " » : pour quels jours ?");
		}
		if (part) {
			year.extend(hours.spans());
		}
		else {
			open(sentence.season(), List.of(), hours.spans(), hours.parts(), null);
		}
	}

	/** "tous les matins du lundi au vendredi de 8h30 à 12h" */
	void partThenDays() throws HoursRefused {
		int start = words.mark();
		words.skip(EnumSet.of(Kind.ARTICLE));
		boolean part = words.is(Kind.PART);
		FrenchPart named = part ? days.part() : section;
		if (part && year.isOpen() && words.is(Kind.CLOSED) && isEndBehind()) {
			words.next();
			year.week(sentence.season()).edit(List.of(), FrenchEdit.alreadyWithout(named));
			return;
		}
		if (part && words.isAny(HEADS)) {
			section = named;
			words.skip(HEADS);
		}
		if (!part) {
			words.reset(start);
		}
		if (!words.startsDays(0)) {
			throw words.unexpected();
		}
		daysThenHours(named);
	}

	/** "du vendredi 19h au lundi 8h": without a break over the weekend; other days may mean hours of each day. */
	private boolean isThroughWeekend() throws HoursRefused {
		int start = words.mark();
		boolean from = words.take(Kind.FROM);
		FrenchWord first = words.next();
		words.take(Kind.TO);
		boolean before = first.kind() == Kind.DAY && words.is(Kind.TIME);
		int opens = words.next().number();
		boolean to = words.take(Kind.TO) || words.take(Kind.UNTIL);
		words.take(Kind.ARTICLE);
		FrenchWord last = words.next();
		words.take(Kind.TO);
		int closes = words.peek().number();
		boolean through = from && before && to && last.kind() == Kind.DAY && words.is(Kind.TIME) && first.number() >= FRIDAY
				&& (last.number() + 7 - first.number()) % 7 >= 1 && (last.number() == 0 || last.number() > FRIDAY);
		words.reset(through ? words.mark() + 1 : start);
		if (!through) {
			return false;
		}
		if (closes > opens) {
			throw new HoursRefused("« " + words.since(start) + " » : chaque jour, ou sans arrêt ?");
		}
		open(sentence.season(), List.of(FrenchDays.single(first.number())),
				List.of(new FrenchSpan(opens, Piece.DAY, null)), Set.of(), null);
		for (int day = (first.number() + 1) % 7; day != last.number(); day = (day + 1) % 7) {
			open(sentence.season(), List.of(FrenchDays.single(day)), List.of(FrenchSpan.WHOLE_DAY), Set.of(), null);
		}
		open(sentence.season(), List.of(FrenchDays.single(last.number())), List.of(new FrenchSpan(0, closes, null)), Set.of(), null);
		return true;
	}

	private void daysThenHours(@Nullable FrenchPart part) throws HoursRefused {
		int start = words.mark();
		if (isThroughWeekend()) {
			return;
		}
		List<FrenchDays> named = days.list(year.spokenDay());
		if (words.is(Kind.EXCEPT) && isEndBehind()) {
			words.next();
			closings.close(sentence.season(), named);
			return;
		}
		if (words.take(Kind.INCLUDED) && words.isAtEnd()) {
			year.include(named);
			return;
		}
		named = beside.including(beside.without(named));
		if (named.isEmpty()) {
			throw new HoursRefused("« " + words.since(start) + " » : il ne reste aucun jour.");
		}
		FrenchSeason own = beside.inner();
		FrenchSeason season = own == null ? sentence.season() : own;
		words.takeAny(EnumSet.of(Kind.COLON, Kind.BAR));
		if (words.isAny(EnumSet.of(Kind.SLASH, Kind.DASH)) && (isEndBehind() || words.peek(1).kind() == Kind.COMMA)) {
			words.next();
			closings.close(season, named);
			return;
		}
		boolean only = words.take(Kind.ONLY);
		toHours();
		if (words.take(Kind.ONLY)) {
			only = true;
		}
		FrenchPart last = part == null ? named.get(named.size() - 1).part() : part;
		if (!words.startsHours(0) && only) {
			FrenchPart alone = last == null ? days.part() : last;
			if (alone == null) {
				throw words.unexpected();
			}
			year.week(season).edit(named, FrenchEdit.only(alone));
			return;
		}
		said(named, season, own, last, start);
	}

	private boolean isEndBehind() {
		Kind next = words.peek(1).kind();
		return next == Kind.END || next == Kind.NEWLINE || next == Kind.STOP || next == Kind.CLOSE;
	}

	private void toHours() throws HoursRefused {
		if (words.take(Kind.ALSO)) {
			joining = Joining.ALSO;
		}
		words.skip(FrenchCursor.BEFORE_HOURS);
		if (words.is(Kind.OPEN) && words.startsHours(1)) {
			words.next();
		}
		if (words.is(Kind.LABEL)) {
			labels.read();
			words.skip(FrenchCursor.BEFORE_HOURS);
		}
	}

	/** What holds on days that were named. */
	private void said(List<FrenchDays> named, FrenchSeason season, @Nullable FrenchSeason own, @Nullable FrenchPart part, int start)
			throws HoursRefused {
		Kind kind = words.peek().kind();
		if (kind == Kind.CLOSED && !times.startsWithClosedPart()) {
			closed(named, season);
		}
		else if (kind == Kind.LATE || kind == Kind.UNTIL || kind == Kind.SINCE && year.isOpen()) {
			boolean late = words.take(Kind.LATE);
			if (late && words.startsHours(0)) {
				year.week(season).edit(named, FrenchEdit.late(times.span()));
				words.take(Kind.ALSO);
				return;
			}
			boolean until = words.is(Kind.UNTIL);
			words.next();
			int minute = times.time().number();
			if (until && sentence.hasOpenings() && !year.hasHours(season, named)) {
				year.repeat(season, named);
			}
			year.week(season).edit(named, until ? FrenchEdit.until(minute) : FrenchEdit.since(minute));
		}
		else if (words.take(Kind.ALWAYS)) {
			open(season, named, List.of(FrenchSpan.WHOLE_DAY), Set.of(), own);
		}
		else if (words.take(Kind.IDEM)) {
			year.repeat(season, named);
		}
		else {
			hours(named, season, own, part, start);
		}
	}

	private void closed(List<FrenchDays> named, FrenchSeason season) throws HoursRefused {
		words.next();
		FrenchPart part = words.startsHours(0) ? null : days.part();
		List<FrenchDays> closed = part == null ? named : named.stream().map(item -> item.withPart(part)).toList();
		if (words.startsHours(0)) {
			year.week(season).edit(named, FrenchEdit.pause(times.span()));
			return;
		}
		FrenchSeason later = seasons.read();
		closings.close(later == null ? season : later, closed);
	}

	private void hours(List<FrenchDays> named, FrenchSeason season, @Nullable FrenchSeason own, @Nullable FrenchPart part, int start)
			throws HoursRefused {
		int before = words.mark();
		String comment = times.bareComment();
		if (comment != null) {
			words.takeAny(EnumSet.of(Kind.COMMA, Kind.COLON));
		}
		if (hoursCameFirst) {
			throw new HoursRefused("« " + words.since(start) + " » : les heures sont avant les jours, puis après ; ce n’est pas clair.");
		}
		if (!words.startsHours(0) && !times.startsWithClosedPart()) {
			boolean only = FrenchReasons.isOnly(words.since(before));
			if (comment != null && only && words.isAtEnd() && named.stream().noneMatch(item -> item.part() != null || item.isRanked())) {
				year.week(season).edit(named, FrenchEdit.comment(comment));
				return;
			}
			words.reset(before);
			throw words.isAtEnd() ? new HoursRefused("« " + words.since(start) + " » : les heures manquent.") : words.unexpected();
		}
		Hours hours = times.list(part, sentence.hasUnmarked());
		words.take(Kind.ONLY);
		FrenchSeason later = own == null ? beside.later() : null;
		List<FrenchSpan> marked = hours.spans().stream().map(span -> comment == null ? span : span.withComment(comment)).toList();
		open(later == null ? season : later, named, marked, hours.parts(), later == null ? own : later);
	}

	private void open(FrenchSeason season, List<FrenchDays> named, List<FrenchSpan> hours, Set<FrenchPart> parts,
			@Nullable FrenchSeason own) throws HoursRefused {
		if (season.days().cardinality() == 1 && !named.isEmpty()) {
			throw new HoursRefused("« " + FrenchDays.french(named.get(0).first()) + " » à une date : de quelle année ?");
		}
		boolean commented = hours.stream().allMatch(span -> span.comment() != null);
		sentence.opened(own != null, commented, year.excepts(season));
		String comment = sentence.comment();
		List<FrenchSpan> marked = hours.stream().map(span -> span.comment() == null ? span.withComment(comment) : span).toList();
		year.open(season, new Opening(named, marked, parts, joining));
		spans += hours.size();
	}

}
