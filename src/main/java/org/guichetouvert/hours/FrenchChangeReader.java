package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.List;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads what changes hours that were given before: "nocturne le jeudi jusqu’à 20h", "avec une pause de midi à 13h". */
final class FrenchChangeReader {

	private final FrenchCursor words;

	private final FrenchYear year;

	private final FrenchSentence sentence;

	private final FrenchDayReader days;

	private final FrenchTimeReader times;

	FrenchChangeReader(FrenchGrammar grammar) {
		words = grammar.words;
		year = grammar.year;
		sentence = grammar.sentence;
		days = grammar.days;
		times = grammar.times;
	}

	/** "nocturne le jeudi jusqu’à 20h" */
	void late() throws HoursRefused {
		words.next();
		words.takeAny(EnumSet.of(Kind.COLON, Kind.COMMA));
		if (words.is(Kind.UNTIL)) {
			changeThenDays(true);
			return;
		}
		FrenchSpan span = words.startsHours(0) ? times.span() : null;
		List<FrenchDays> late = days.list(year.spokenDay());
		words.takeAny(EnumSet.of(Kind.COLON, Kind.COMMA, Kind.OPEN));
		if (span == null && words.takeAny(EnumSet.of(Kind.UNTIL, Kind.DASH, Kind.TO))) {
			week().edit(late, FrenchEdit.until(times.time().number()));
		}
		else {
			week().edit(late, FrenchEdit.late(span == null ? times.span() : span));
		}
	}

	/** "jusqu’à 19h le jeudi", or on all days of the season. */
	void changeThenDays(boolean until) throws HoursRefused {
		int start = words.mark();
		words.next();
		int minute = times.time().number();
		boolean named = words.startsDays(0);
		if (!named && sentence.season().isYear()) {
			throw new HoursRefused("« " + words.since(start) + " » : quels jours ?");
		}
		List<FrenchDays> changed = named ? days.list(year.spokenDay()) : List.of();
		week().edit(changed, until ? FrenchEdit.until(minute) : FrenchEdit.since(minute));
	}

	/** "avec une pause de midi à 13h" */
	void pause() throws HoursRefused {
		words.next();
		words.take(Kind.COLON);
		week().edit(List.of(), FrenchEdit.pause(times.span()));
	}

	private FrenchWeek week() {
		return year.week(sentence.season());
	}

}
