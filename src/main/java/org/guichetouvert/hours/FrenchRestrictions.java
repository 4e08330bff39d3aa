package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads what is said beside days and their hours: except some days, others too, only in a part of the year. */
final class FrenchRestrictions {

	private final FrenchCursor words;

	private final FrenchYear year;

	private final FrenchSentence sentence;

	private final FrenchDayReader days;

	private final FrenchSeasonReader seasons;

	FrenchRestrictions(FrenchGrammar grammar) {
		words = grammar.words;
		year = grammar.year;
		sentence = grammar.sentence;
		days = grammar.days;
		seasons = grammar.seasons;
	}

	/** "tous les jours sauf le dimanche de 9h à 17h", "tous les jours, hors week-end, de 9h à 17h". */
	List<FrenchDays> without(List<FrenchDays> named) throws HoursRefused {
		int mark = words.mark();
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.OPEN));
		if (!words.take(Kind.EXCEPT)) {
			words.reset(mark);
			return named;
		}
		boolean season = words.peek(words.littleWords(0)).kind() == Kind.SCHOOL_HOLIDAYS;
		List<FrenchDays> others = season || !words.startsDays(0) ? List.of() : days.list(year.spokenDay());
		FrenchSeason closed = others.isEmpty() ? seasons.read() : null;
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.CLOSE));
		words.take(Kind.COLON);
		boolean plain = others.stream().noneMatch(item -> item.part() != null || item.isRanked());
		if (!words.startsHours(0) || !plain || others.isEmpty() && closed == null) {
			words.reset(mark);
			return named;
		}
		int bits = FrenchDays.weekly(others);
		boolean holidays = (bits >> FrenchDays.PUBLIC_HOLIDAY & 1) == 1;
		if (closed != null) {
			year.close(closed, true);
		}
		if (holidays) {
			year.week(sentence.season()).close(FrenchDays.PUBLIC_HOLIDAYS);
		}
		if (closed != null || holidays) {
			sentence.excepted(false, false);
		}
		return named.stream().map(item -> item.without(bits)).filter(item -> item.bits() != 0).toList();
	}

	/** "tous les jours, y compris les jours fériés, de 9h à 18h" */
	List<FrenchDays> including(List<FrenchDays> named) throws HoursRefused {
		int mark = words.mark();
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.OPEN));
		if (!words.take(Kind.INCLUDING)) {
			words.reset(mark);
			return named;
		}
		List<FrenchDays> all = new ArrayList<>(named);
		all.addAll(days.list(-1));
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.CLOSE));
		return all;
	}

	/** Between days and hours: "le vendredi, semaines paires, de 9h à 12h". */
	@Nullable FrenchSeason inner() throws HoursRefused {
		int mark = words.mark();
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.OPEN));
		FrenchSeason season = seasons.read();
		words.take(Kind.ONLY);
		words.takeAny(EnumSet.of(Kind.CLOSE, Kind.COMMA));
		words.take(Kind.COLON);
		if (season == null || !words.startsHours(0)) {
			words.reset(mark);
			return null;
		}
		return season;
	}

	/** Behind the hours, for these only: "le samedi de 9h à 12h (semaines impaires)". */
	@Nullable FrenchSeason later() throws HoursRefused {
		int mark = words.mark();
		boolean comma = words.is(Kind.COMMA);
		boolean open = words.is(Kind.OPEN);
		words.takeAny(EnumSet.of(Kind.COMMA, Kind.OPEN));
		words.take(Kind.ONLY);
		FrenchSeason season = seasons.read();
		words.take(Kind.ONLY);
		boolean ends = words.isAtEnd() || !comma && (words.is(Kind.COMMA) || words.is(Kind.AND));
		if (season == null || !ends || open && !words.take(Kind.CLOSE)) {
			words.reset(mark);
			return null;
		}
		if (sentence.hasOpenings() || !sentence.season().isYear()) {
			throw new HoursRefused("« " + words.since(mark) + " » : pour toutes ces heures, ou les dernières ?");
		}
		return season;
	}

}
