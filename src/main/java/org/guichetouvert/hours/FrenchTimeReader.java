package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads hours: "de 9h à 12h et de 13h30 à 16h sur rendez-vous", "le matin de 9 à 12h", "dès 14h". */
final class FrenchTimeReader {

	static final String BY_APPOINTMENT = "\"sur rendez-vous\"";

	static final String WITHOUT_APPOINTMENT = "open \"sans rendez-vous\"";

	private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.BAR, Kind.ALSO);

	private static final Set<Kind> BEFORE_COMMENT = EnumSet.of(Kind.COMMA, Kind.COLON, Kind.OPEN);

	private static final Set<Kind> IN_SPAN = EnumSet.of(Kind.TIME, Kind.NUMBER, Kind.FROM, Kind.TO, Kind.DASH, Kind.PART,
			Kind.ARTICLE,
			Kind.BETWEEN, Kind.AND, Kind.UNTIL, Kind.FROM_ON);

	private final FrenchCursor words;

	private final FrenchDayReader days;

	/** "9h à 12h - 13h à 16h": where a word joins the hours, a dash parts them. */
	private boolean dashParts;

	private int bare;

	FrenchTimeReader(FrenchCursor words, FrenchDayReader days) {
		this.words = words;
		this.days = days;
	}

	/**
	 * What stands for some days.
	 *
	 * @param parts of the day that were named; empty when one of the hours is without
	 * @param unmarked whether some have no comment
	 */
	record Hours(List<FrenchSpan> spans, Set<FrenchPart> parts, boolean unmarked) {
	}

	private record Item(FrenchSpan span, @Nullable FrenchPart own, @Nullable FrenchPart part) {
	}

	/** How many hours were only numbers that may be a day and a month, "9-12". */
	int bare() {
		return bare;
	}

	/**
	 * @param partOfDays part of the day that was named with the days
	 * @param unmarkedBefore whether other days of the sentence have no comment, so that one here may be theirs too
	 */
	Hours list(@Nullable FrenchPart partOfDays, boolean unmarkedBefore) throws HoursRefused {
		List<Item> items = new ArrayList<>();
		EnumSet<FrenchPart> closed = EnumSet.noneOf(FrenchPart.class);
		int marked = 0;
		do {
			if (isClosedPart(closed)) {
				continue;
			}
			FrenchPart own = days.part();
			words.takeAny(EnumSet.of(Kind.COLON, Kind.BAR));
			FrenchPart part = own == null ? partOfDays : own;
			items.add(new Item(span().in(part), own, part));
			int before = words.mark();
			String comment = comment();
			if (comment != null) {
				if (unmarkedBefore) {
					throw new HoursRefused("« " + words.since(before) + " » : pour toutes ces heures, ou les dernières ?");
				}
				mark(items, marked, comment, words.since(before));
				marked = items.size();
				dashParts = true;
			}
		}
		while (continues());
		refuseOpenInClosed(items, closed);
		return new Hours(items.stream().map(Item::span).toList(), parts(items), marked < items.size());
	}

	/** A comment stands for one span; for more it is doubtful, unless the last is set apart by the part of the day. */
	private static void mark(List<Item> items, int marked, String comment, String words) throws HoursRefused {
		int last = items.size() - 1;
		Item item = items.get(last);
		boolean apart = item.own != null && items.subList(marked, last).stream().allMatch(other -> other.own == null);
		if (marked < last && !apart) {
			throw new HoursRefused("« " + words + " » : pour toutes ces heures, ou les dernières ?");
		}
		items.set(last, new Item(item.span.withComment(comment), item.own, item.part));
	}

	private static Set<FrenchPart> parts(List<Item> items) {
		Set<FrenchPart> parts = EnumSet.noneOf(FrenchPart.class);
		for (Item item : items) {
			if (item.part == null) {
				return Set.of();
			}
			parts.add(item.part);
		}
		return parts;
	}

	private static void refuseOpenInClosed(List<Item> items, Set<FrenchPart> closed) throws HoursRefused {
		for (Item item : items) {
			if (closed.stream().anyMatch(part -> part.meets(item.span))) {
				throw new HoursRefused("« " + item.span + " » : ouvert ou fermé ?");
			}
		}
	}

	/** "fermé le matin, 13h à 16h", "fermé | 13h-16h", "après-midi : fermé". */
	private boolean isClosedPart(Set<FrenchPart> closed) {
		int mark = words.mark();
		FrenchPart before = days.part();
		words.takeAny(EnumSet.of(Kind.COLON, Kind.BAR));
		if (words.take(Kind.CLOSED)) {
			FrenchPart part = before == null ? days.part() : before;
			if (part != null) {
				closed.add(part);
			}
			return true;
		}
		words.reset(mark);
		return false;
	}

	/** Whether "fermé" is said of a part of the day only, and hours follow. */
	boolean startsWithClosedPart() {
		int ahead = words.peek(1).kind() == Kind.ARTICLE ? 2 : 1;
		boolean part = words.peek(ahead).kind() == Kind.PART;
		int after = part ? ahead + 1 : 1;
		Kind separator = words.peek(after).kind();
		return words.is(Kind.CLOSED) && (part && BETWEEN.contains(separator) || separator == Kind.BAR) && words.startsHours(after + 1);
	}

	private boolean continues() {
		int ahead = 0;
		while (BETWEEN.contains(words.peek(ahead).kind())) {
			ahead++;
		}
		boolean parted = ahead > 0 && ahead <= 2 && (words.startsHours(ahead) || closedPartAt(ahead));
		if (parted || ahead == 0 && words.startsHours(0) || ahead == 0 && continuesBelow()) {
			words.reset(words.mark() + (ahead == 0 && !words.startsHours(0) ? skipped() : ahead));
			return true;
		}
		return false;
	}

	/** Behind a dash, on the next line, or with another part of the day behind a full stop, and not for other days. */
	private boolean continuesBelow() {
		int ahead = skipped();
		Kind kind = words.peek().kind();
		boolean part = words.peek(1).kind() == Kind.PART || words.peek(1).kind() == Kind.ARTICLE && words.peek(2).kind() == Kind.PART;
		boolean parted = kind == Kind.NEWLINE || kind == Kind.DASH && (dashParts || isSpan(ahead)) || kind == Kind.STOP && part;
		return parted && words.startsHours(ahead) && !daysFollow(ahead);
	}

	/** In "9h-12h - 13h-16h" a dash parts the hours too, in "9h-12h-16h" it does not. */
	private boolean isSpan(int ahead) {
		int first = words.peek(ahead).kind() == Kind.FROM ? ahead + 1 : ahead;
		Kind joint = words.peek(first + 1).kind();
		Kind end = words.peek(first + 2).kind();
		return (joint == Kind.DASH || joint == Kind.TO) && (end == Kind.TIME || end == Kind.NUMBER);
	}

	private int skipped() {
		return words.is(Kind.NEWLINE) && words.peek(1).kind() == Kind.AND ? 2 : 1;
	}

	private boolean daysFollow(int from) {
		int ahead = from;
		while (IN_SPAN.contains(words.peek(ahead).kind())) {
			ahead++;
		}
		Kind kind = words.peek(ahead).kind();
		ahead += kind == Kind.COMMA || kind == Kind.OPEN || kind == Kind.COLON ? 1 : 0;
		return words.startsDays(ahead);
	}

	private boolean closedPartAt(int ahead) {
		int part = words.peek(ahead).kind() == Kind.ARTICLE ? ahead + 1 : ahead;
		boolean named = words.peek(part).kind() == Kind.PART;
		int closed = named ? part + 1 : ahead;
		closed += named && words.peek(closed).kind() == Kind.COLON ? 1 : 0;
		return words.peek(closed).kind() == Kind.CLOSED && (named || words.peek(ahead - 1).kind() == Kind.BAR);
	}

	FrenchSpan span() throws HoursRefused {
		if (words.take(Kind.BETWEEN)) {
			int start = time().number();
			if (!words.take(Kind.AND)) {
				throw words.unexpected();
			}
			return FrenchSpan.of(start, time().number());
		}
		if (words.take(Kind.FROM_ON) || words.take(Kind.SINCE)) {
			return fromOn(time().number());
		}
		boolean from = words.take(Kind.FROM);
		FrenchWord start = time();
		dashParts = !words.is(Kind.DASH);
		boolean slash = words.is(Kind.SLASH) && words.peek(1).kind() == Kind.TIME && words.peek(2).kind() != Kind.DASH
				&& words.peek(2).kind() != Kind.TO;
		if (!words.take(Kind.TO) && !words.take(Kind.DASH) && !words.take(Kind.UNTIL) && !(slash && words.take(Kind.SLASH))) {
			throw new HoursRefused("« " + start.text() + " » : l’heure de fin manque.");
		}
		FrenchWord end = time();
		boolean numbers = start.kind() == Kind.NUMBER && end.kind() == Kind.NUMBER;
		bare += numbers && !from && end.number() <= FrenchPart.NOON ? 1 : 0;
		return FrenchSpan.of(start.number(), end.number());
	}

	private FrenchSpan fromOn(int start) throws HoursRefused {
		int mark = words.mark();
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.AND));
		if (words.take(Kind.UNTIL) || words.take(Kind.TO)) {
			return FrenchSpan.of(start, time().number());
		}
		words.reset(mark);
		return FrenchSpan.from(start);
	}

	FrenchWord time() throws HoursRefused {
		boolean time = words.is(Kind.TIME) || words.is(Kind.NUMBER);
		if (!time || words.peek().number() > Piece.DAY && words.peek().number() != FrenchSpan.SUNSET) {
			throw words.unexpected();
		}
		return words.next();
	}

	/** Null where none stands behind the hours; one that leads to other days or hours is theirs. */
	@Nullable String comment() throws HoursRefused {
		int mark = words.mark();
		boolean open = words.is(Kind.OPEN);
		words.takeAny(BEFORE_COMMENT);
		String comment = bareComment();
		boolean leads = !open && (words.is(Kind.COLON) || words.startsDays(0) || words.startsHours(0));
		if (comment == null || leads) {
			words.reset(mark);
			return null;
		}
		if (open && !words.take(Kind.CLOSE)) {
			throw words.unexpected();
		}
		return comment;
	}

	@Nullable String bareComment() {
		boolean by = words.is(Kind.BY_APPOINTMENT);
		if (!by && !words.is(Kind.WITHOUT_APPOINTMENT)) {
			return null;
		}
		words.next();
		words.take(Kind.ONLY);
		return by ? BY_APPOINTMENT : WITHOUT_APPOINTMENT;
	}

}
