package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads days: "du lundi au mercredi et le vendredi matin", "les 1er et 3e jeudis du mois". */
final class FrenchDayReader {

	private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.ALSO);

	/** "lu-ve-sa" may be a stretch and a day; in "lu-ma-je" each stands for itself. */
	private static final int FARTHEST_IN_CHAIN = 2;

	private static final int LAST_RANK = 5;

	private final FrenchCursor words;

	/** Days that were listed with dashes between. */
	private int chained;

	FrenchDayReader(FrenchCursor words) {
		this.words = words;
	}

	/** @param spoken the one day that was spoken of before, for "le dernier du mois"; -1 without */
	List<FrenchDays> list(int spoken) throws HoursRefused {
		List<FrenchDays> days = new ArrayList<>();
		boolean rankOpen = false;
		int start = words.mark();
		do {
			FrenchDays item = item(spoken);
			rankOpen = (rankOpen || item.isRanked()) && !words.take(Kind.OF_MONTH);
			days.add(item.withPart(part()));
		}
		while (continues(days));
		if (rankOpen) {
			throw new HoursRefused("« " + words.since(start) + " » : du mois ?");
		}
		return days;
	}

	private boolean continues(List<FrenchDays> before) throws HoursRefused {
		int ahead = 0;
		while (BETWEEN.contains(words.peek(ahead).kind())) {
			ahead++;
		}
		if (ahead > 2 || !words.startsDays(ahead) || ahead == 0 && words.peek().kind() != Kind.DAY) {
			return false;
		}
		boolean holidaysFirst = before.size() == 1 && before.get(0).isPublicHolidays();
		boolean ofMonth = before.get(before.size() - 1).isRanked()
				&& words.peek(ahead + words.littleWords(ahead)).kind() == Kind.PUBLIC_HOLIDAYS;
		if (words.is(Kind.COMMA) && (holidaysFirst || ofMonth)) {
			throw new HoursRefused("« " + words.peek(-1).text() + " » : et d’autres jours, ou seulement quand ils tombent ces jours-là ?");
		}
		words.reset(words.mark() + ahead);
		return true;
	}

	FrenchDays item(int spoken) throws HoursRefused {
		words.skipLittleWords();
		FrenchWord word = words.peek();
		if (word.kind() == Kind.RANK) {
			return ranked(spoken);
		}
		if (word.kind() != Kind.DAY && word.kind() != Kind.DAYS && word.kind() != Kind.PUBLIC_HOLIDAYS) {
			throw words.unexpected();
		}
		words.next();
		return switch (word.kind()) {
			case DAYS -> FrenchDays.of(word.number());
			case PUBLIC_HOLIDAYS -> FrenchDays.PUBLIC_HOLIDAYS;
			default -> stretch(word.number());
		};
	}

	private FrenchDays stretch(int first) throws HoursRefused {
		List<Integer> days = new ArrayList<>(List.of(first));
		boolean dashes = words.is(Kind.DASH);
		while (words.is(Kind.TO) || words.is(Kind.DASH) && words.peek(1).kind() == Kind.DAY) {
			words.next();
			words.take(Kind.ARTICLE);
			if (!words.is(Kind.DAY) || days.size() > 1 && !dashes) {
				throw words.unexpected();
			}
			days.add(words.next().number());
		}
		words.take(Kind.INCLUDED);
		if (days.size() < 3) {
			return days.size() == 1 ? FrenchDays.single(first) : pair(first, days.get(1), dashes);
		}
		FrenchDays chain = chain(days);
		chained |= chain.bits();
		return chain;
	}

	/** "mardi-jeudi" behind "lundi-mercredi-vendredi" are two days, because the day between is taken. */
	private FrenchDays pair(int first, int last, boolean dash) throws HoursRefused {
		FrenchDays range = FrenchDays.range(first, last);
		int between = range.bits() & ~(1 << first | 1 << last);
		if (!dash || chained == 0 || between == 0) {
			return range;
		}
		if ((between & chained) != between || (range.bits() & chained) != between) {
			throw new HoursRefused("« " + FrenchDays.french(first) + " - " + FrenchDays.french(last)
					+ " » : ces deux jours, ou aussi ceux entre les deux ?");
		}
		return range.without(between);
	}

	private static FrenchDays chain(List<Integer> days) throws HoursRefused {
		int bits = 1 << days.get(0);
		for (int i = 1; i < days.size(); i++) {
			int step = days.get(i) - days.get(i - 1);
			if (step < 1 || step > FARTHEST_IN_CHAIN) {
				throw new HoursRefused("« " + FrenchDays.french(days.get(i - 1)) + " - " + FrenchDays.french(days.get(i))
						+ " » : ces deux jours, ou aussi ceux entre les deux ?");
			}
			bits |= 1 << days.get(i);
		}
		return FrenchDays.of(bits);
	}

	private FrenchDays ranked(int spoken) throws HoursRefused {
		List<Integer> ranks = new ArrayList<>(List.of(words.next().number()));
		while (words.is(Kind.AND) || words.is(Kind.COMMA)) {
			int ahead = 1 + words.littleWords(1);
			if (words.peek(ahead).kind() != Kind.RANK || words.peek(ahead + 1).kind() == Kind.MONTH) {
				break;
			}
			words.reset(words.mark() + ahead);
			ranks.add(words.next().number());
		}
		boolean elided = words.is(Kind.OF_MONTH) && spoken >= 0;
		if (!elided && !words.is(Kind.DAY) || ranks.stream().anyMatch(rank -> rank == 0 || rank > LAST_RANK)) {
			throw words.unexpected();
		}
		return FrenchDays.ranked(elided ? spoken : words.next().number(), ranks);
	}

	/** "le matin", "après-midi"; null where none stands. */
	@Nullable FrenchPart part() {
		int ahead = words.is(Kind.ARTICLE) ? 1 : 0;
		if (words.peek(ahead).kind() != Kind.PART) {
			return null;
		}
		words.reset(words.mark() + ahead);
		return words.next().part();
	}

}
