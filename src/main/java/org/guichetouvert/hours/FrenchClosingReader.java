package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.guichetouvert.hours.FrenchWeek.Joining;
import org.guichetouvert.hours.FrenchWeek.Opening;
import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads what is taken away from the hours: "fermé le mercredi et en août", "sauf le jeudi où nous ouvrons à 13h". */
final class FrenchClosingReader {

	private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.ALSO);

	private static final Set<Kind> BEFORE_HOURS = EnumSet.of(Kind.COLON, Kind.COMMA, Kind.BAR, Kind.HEADING);

	private final FrenchCursor words;

	private final FrenchDayReader days;

	private final FrenchTimeReader times;

	private final FrenchSeasonReader seasons;

	private final FrenchYear year;

	FrenchClosingReader(FrenchCursor words, FrenchDayReader days, FrenchTimeReader times, FrenchSeasonReader seasons,
			FrenchYear year) {
		this.words = words;
		this.days = days;
		this.times = times;
		this.seasons = seasons;
		this.year = year;
	}

	/** Stands at "fermé" or "sauf". */
	void read(FrenchSeason season) throws HoursRefused {
		boolean except = words.next().kind() == Kind.EXCEPT;
		words.take(Kind.COLON);
		skipLabels();
		List<FrenchDays> closed = new ArrayList<>();
		FrenchSeason within = season;
		do {
			FrenchSeason part = seasons.read();
			if (part != null) {
				refuseTwo(season);
				refuseHours();
				year.close(part, except);
			}
			else if (!words.startsDays(0) && (words.startsHours(0) || isPart())) {
				hoursOrPart(season, except);
			}
			else {
				closed.add(day());
				if (closed.get(closed.size() - 1).isPublicHolidays()) {
					refuseTwo(season);
				}
				within = within(season, closed);
			}
		}
		while (within == season && continues());
		if (!closed.isEmpty() && !changed(within, closed, except)) {
			close(within, closed);
		}
	}

	private void refuseTwo(FrenchSeason season) throws HoursRefused {
		if (!season.isYear()) {
			throw new HoursRefused("« " + words.peek(-1).text() + " » : toute l’année, ou dans la période donnée ?");
		}
	}

	/** "pas de permanence le samedi en juillet et août" */
	private FrenchSeason within(FrenchSeason season, List<FrenchDays> closed) throws HoursRefused {
		int mark = words.mark();
		FrenchSeason part = seasons.read();
		if (part == null) {
			return season;
		}
		if (closed.size() > 1) {
			throw new HoursRefused("« " + words.since(mark) + " » : pour tous ces jours, ou le dernier ?");
		}
		return part;
	}

	private void skipLabels() {
		int ahead = words.littleWords(0);
		if (words.peek(ahead).kind() == Kind.LABEL) {
			words.reset(words.mark() + ahead + 1);
			skipLabels();
		}
	}

	private boolean isPart() {
		return words.is(Kind.PART) || words.is(Kind.ARTICLE) && words.peek(1).kind() == Kind.PART;
	}

	private FrenchDays day() throws HoursRefused {
		int start = words.mark();
		FrenchDays item = days.item(year.spokenDay());
		if (item.isRanked() && !words.take(Kind.OF_MONTH)) {
			throw new HoursRefused("« " + words.since(start) + " » : du mois ?");
		}
		return words.startsHours(0) ? item : item.withPart(days.part());
	}

	/** "fermé de 12h à 13h", "fermé l'après-midi". */
	private void hoursOrPart(FrenchSeason season, boolean except) throws HoursRefused {
		if (except) {
			refuseHours();
		}
		if (words.startsHours(0)) {
			days.part();
			year.week(season).edit(List.of(), FrenchEdit.pause(times.span()));
			return;
		}
		FrenchPart part = days.part();
		if (part == null) {
			throw words.unexpected();
		}
		year.week(season).edit(List.of(), season.isYear() ? FrenchEdit.alreadyWithout(part) : FrenchEdit.without(part));
	}

	private void refuseHours() throws HoursRefused {
		if (words.startsHours(0) || words.is(Kind.COMMA) && words.startsHours(1)) {
			throw new HoursRefused("« " + words.peek().text() + " » : fermé à certaines heures seulement ? Écrivez plutôt les"
					+ " heures d’ouverture.");
		}
	}

	/** Whether the days are not closed but open at other hours, "jusqu’à 15h", or closed for some hours. */
	private boolean changed(FrenchSeason season, List<FrenchDays> closed, boolean except) throws HoursRefused {
		int mark = words.mark();
		boolean open = words.take(Kind.OPEN);
		boolean until = words.is(except ? Kind.UNTIL : Kind.FROM_ON) && words.take(words.peek().kind());
		boolean since = !until && except && words.take(Kind.SINCE);
		if (until || since) {
			int minute = times.time().number();
			year.week(season).edit(closed, until ? FrenchEdit.until(minute) : FrenchEdit.since(minute));
			return !open || words.take(Kind.CLOSE);
		}
		words.reset(mark);
		if (except && words.is(Kind.COLON) && words.startsHours(1) && closed.stream().allMatch(item -> item.part() == null)) {
			words.next();
			year.open(season, new Opening(closed, times.list(null, true).spans(), Set.of(), Joining.INSTEAD));
			return true;
		}
		if (except && words.is(Kind.COLON) && words.peek(1).kind() == Kind.CLOSED && !words.startsHours(2)) {
			words.reset(mark + 2);
			return false;
		}
		if (!except && words.startsHours(0) && closed.size() == 1) {
			year.week(season).edit(closed, FrenchEdit.pause(times.span()));
			return true;
		}
		refuseHours();
		return false;
	}

	void close(FrenchSeason season, List<FrenchDays> closed) throws HoursRefused {
		boolean wholeDays = closed.stream().anyMatch(item -> item.part() == null && !item.isPublicHolidays());
		for (FrenchDays item : closed) {
			if (wholeDays && item.part() != null) {
				throw new HoursRefused("Fermé toute la journée ou une partie ? Séparez les deux par un point.");
			}
			year.week(season).close(item);
		}
	}

	private boolean continues() throws HoursRefused {
		int ahead = 0;
		while (BETWEEN.contains(words.peek(ahead).kind())) {
			ahead++;
		}
		if (ahead == 0 || ahead > 2) {
			return false;
		}
		int mark = words.mark();
		boolean comma = words.peek(ahead - 1).kind() != Kind.AND;
		words.reset(mark + ahead);
		if (words.startsDays(0)) {
			boolean opens = comma && opensHere();
			words.reset(opens ? mark : mark + ahead);
			return !opens;
		}
		int item = words.mark();
		boolean season = seasons.read() != null && !words.is(Kind.COLON) && !words.startsHours(0) && !opensAfter();
		words.reset(season ? item : mark);
		return season;
	}

	/** "fermé le lundi, du mardi au vendredi de 9h à 12h": what follows the comma is open. */
	private boolean opensHere() throws HoursRefused {
		int item = words.mark();
		try {
			days.list(year.spokenDay());
			return opensAfter();
		}
		catch (HoursRefused notOnlyDays) {
			return false;
		}
		finally {
			words.reset(item);
		}
	}

	private boolean opensAfter() {
		int mark = words.mark();
		words.skip(BEFORE_HOURS);
		boolean opens = words.startsHours(0) || words.is(Kind.ALWAYS);
		words.reset(mark);
		return opens;
	}

}
