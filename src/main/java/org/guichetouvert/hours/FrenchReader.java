package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWeek.Joining;
import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads a text clause by clause; what it does not expect, it refuses. */
final class FrenchReader {

	private static final Set<Kind> SEPARATORS = EnumSet.of(Kind.COMMA, Kind.SLASH, Kind.BAR, Kind.AND, Kind.ALSO, Kind.STOP,
			Kind.NEWLINE,
			Kind.OPEN, Kind.CLOSE, Kind.DASH, Kind.HEADING);

	/** What may follow hours without a sign between. */
	private static final Set<Kind> NEEDS_NO_SEPARATOR = EnumSet.of(Kind.CLOSED, Kind.EXCEPT, Kind.BREAK, Kind.OTHERWISE, Kind.LATE,
			Kind.INCLUDING);

	private final FrenchCursor words;

	private final FrenchYear year;

	private final FrenchSentence sentence;

	private final FrenchDayReader days;

	private final FrenchTimeReader times;

	private final FrenchSeasonReader seasons;

	private final FrenchClosingReader closings;

	private final FrenchLabels labels;

	private final FrenchOpeningReader openings;

	private final FrenchChangeReader changes;

	private @Nullable String commentOfAll;

	FrenchReader(List<FrenchWord> text) {
		FrenchGrammar grammar = new FrenchGrammar(text);
		words = grammar.words;
		year = grammar.year;
		sentence = grammar.sentence;
		days = grammar.days;
		times = grammar.times;
		seasons = grammar.seasons;
		closings = grammar.closings;
		labels = grammar.labels;
		openings = new FrenchOpeningReader(grammar);
		changes = new FrenchChangeReader(grammar);
	}

	String read() throws HoursRefused {
		skipTableHead();
		words.skip(FrenchCursor.START);
		while (!words.is(Kind.END)) {
			clause();
			separators();
		}
		if (openings.mayBeDate()) {
			throw new HoursRefused("Deux nombres : des heures, ou une date ?");
		}
		if (commentOfAll != null) {
			year.comment(commentOfAll);
		}
		return year.value();
	}

	/** "| Jour | Matin | Après-midi |" */
	private void skipTableHead() {
		int start = words.mark();
		boolean parts = false;
		while (words.isAny(EnumSet.of(Kind.BAR, Kind.PART, Kind.HEADING, Kind.COMMA, Kind.LABEL))) {
			parts |= words.next().kind() == Kind.PART;
		}
		if (!parts || !words.is(Kind.NEWLINE)) {
			words.reset(start);
		}
	}

	private void separators() throws HoursRefused {
		if (words.peek(1).kind() == Kind.CLOSE || words.peek(1).kind() == Kind.END || SEPARATORS.contains(words.peek(1).kind())) {
			words.take(Kind.ONLY);
		}
		int start = words.mark();
		Joining joining = Joining.PLAIN;
		boolean end = false;
		while (words.isAny(SEPARATORS)) {
			Kind kind = words.next().kind();
			end |= kind == Kind.STOP || kind == Kind.NEWLINE;
			joining = kind == Kind.ALSO ? Joining.ALSO : kind == Kind.AND && joining == Joining.PLAIN ? Joining.AND : joining;
		}
		openings.join(joining);
		if (end) {
			sentence.end();
		}
		boolean day = !openings.hoursCameFirst() && words.startsDays(0);
		if (words.mark() == start && !words.is(Kind.END) && !words.isAny(NEEDS_NO_SEPARATOR) && !day) {
			throw words.unexpected();
		}
	}

	private void clause() throws HoursRefused {
		if (labels.isHere()) {
			labels.read();
		}
		switch (words.peek().kind()) {
			case OTHERWISE, REST -> otherwise();
			case CLOSED, EXCEPT -> closing();
			case INCLUDING -> including();
			case LATE -> changes.late();
			case UNTIL -> changes.changeThenDays(true);
			case BREAK -> changes.pause();
			case ALWAYS -> openings.always();
			case BY_APPOINTMENT, WITHOUT_APPOINTMENT -> appointment();
			case OPEN -> appointmentInBrackets();
			case IDEM -> openings.repeat();
			case HEADING, ONLY -> {
				words.next();
				clause();
			}
			case END -> words.next();
			default -> seasonOrHours();
		}
	}

	private void seasonOrHours() throws HoursRefused {
		int start = words.mark();
		FrenchSeason season = seasons.read();
		if (season != null) {
			season(season, start);
		}
		else if (words.startsHours(0)) {
			openings.hoursThenDays();
		}
		else {
			openings.partThenDays();
		}
	}

	/** "en juillet et août : …" */
	private void season(FrenchSeason season, int start) throws HoursRefused {
		words.take(Kind.ONLY);
		boolean below = words.is(Kind.NEWLINE) || words.is(Kind.COLON) && words.peek(1).kind() == Kind.NEWLINE;
		words.skip(FrenchCursor.BEFORE_HOURS);
		if (words.is(Kind.CLOSED) && !times.startsWithClosedPart()) {
			closeIn(season);
			return;
		}
		boolean only = words.take(Kind.ONLY);
		if (isOnlyPart(season, only)) {
			return;
		}
		if (only) {
			year.onlyThisIn(season);
		}
		if (words.is(Kind.END) || words.isAtEnd()) {
			throw new HoursRefused("« " + words.since(start) + " » : les heures manquent.");
		}
		if (seasons.read() != null) {
			throw new HoursRefused("« " + words.since(start) + " » : deux périodes à la fois.");
		}
		sentence.begin(season, below);
		clause();
	}

	/** "juillet et août : uniquement le matin" */
	private boolean isOnlyPart(FrenchSeason season, boolean only) throws HoursRefused {
		int start = words.mark();
		FrenchPart part = days.part();
		if (part != null && (words.take(Kind.ONLY) || only) && words.isAtEnd()) {
			year.week(season).edit(List.of(), FrenchEdit.only(part));
			return true;
		}
		words.reset(start);
		return false;
	}

	/** "en août : fermé", "en août, fermé le vendredi". */
	private void closeIn(FrenchSeason season) throws HoursRefused {
		int start = words.mark();
		words.next();
		if (words.isAtEnd() || words.is(Kind.COMMA) || words.is(Kind.AND)) {
			year.close(season, false);
		}
		else {
			words.reset(start);
			closings.read(season);
		}
	}

	private void closing() throws HoursRefused {
		int start = words.mark();
		boolean except = words.is(Kind.EXCEPT);
		boolean brackets = words.peek(-1).kind() == Kind.OPEN;
		int before = year.closedCount();
		closings.read(sentence.season());
		openings.join(Joining.ALONE);
		if (year.closedCount() > before && (except || year.isOpen())) {
			if (except && brackets && (sentence.hasSeveral() || year.wasExtended())) {
				throw new HoursRefused("« " + words.since(start) + " » : pour toutes ces heures, ou les dernières ?");
			}
			sentence.excepted(year.isOpen(), words.is(Kind.COLON) && words.peek(1).kind() == Kind.NEWLINE);
		}
		words.take(Kind.COLON);
	}

	/** "sinon", "le reste de l’année", "ou sur rendez-vous". */
	private void otherwise() throws HoursRefused {
		FrenchWord word = words.next();
		words.takeAny(EnumSet.of(Kind.COLON, Kind.COMMA));
		if (words.is(Kind.BY_APPOINTMENT)) {
			words.next();
			words.take(Kind.ONLY);
			if (!words.isAtEnd()) {
				throw words.unexpected();
			}
			year.otherwiseByAppointment();
			return;
		}
		if (word.kind() == Kind.OTHERWISE) {
			throw words.unexpected();
		}
		if (words.is(Kind.CLOSED)) {
			words.next();
			if (!words.isAtEnd()) {
				throw words.unexpected();
			}
			return;
		}
		year.restIsGiven();
		sentence.begin(FrenchSeason.YEAR, true);
		words.skip(FrenchCursor.BEFORE_HOURS);
		clause();
	}

	/** "y compris les jours fériés" */
	private void including() throws HoursRefused {
		words.next();
		year.include(days.list(year.spokenDay()));
	}

	/** "Guichet (sans rendez-vous) : …" */
	private void appointmentInBrackets() throws HoursRefused {
		int start = words.mark();
		words.next();
		String comment = times.bareComment();
		if (comment == null || !words.take(Kind.CLOSE) || !words.take(Kind.COLON)) {
			words.reset(start);
			throw words.unexpected();
		}
		sentence.begin(comment, words.is(Kind.NEWLINE));
		words.skip(FrenchCursor.BEFORE_HOURS);
		clause();
	}

	/** "sur rendez-vous : …", or "uniquement sur rendez-vous" as a sentence. */
	private void appointment() throws HoursRefused {
		int start = words.mark();
		boolean only = FrenchReasons.isOnly(words.peek().text()) || words.peek(1).kind() == Kind.ONLY;
		String comment = String.valueOf(times.bareComment());
		boolean ends = words.isAtEnd();
		if (ends && only && !sentence.hasOpenings()) {
			commentOfAll = comment;
			return;
		}
		if (ends && year.isOpen() || words.is(Kind.AND)) {
			throw new HoursRefused("« " + words.since(start) + " » : pour toutes ces heures, ou à d’autres heures ?");
		}
		sentence.begin(comment, ends || words.is(Kind.COLON) && words.peek(1).kind() == Kind.NEWLINE);
		words.skip(FrenchCursor.BEFORE_HOURS);
		if (words.is(Kind.END)) {
			throw new HoursRefused("« " + words.since(start) + " » : les heures manquent.");
		}
		clause();
	}

}
