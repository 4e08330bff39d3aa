package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;
import org.guichetouvert.hours.FrenchWeek.Days;
import org.guichetouvert.hours.FrenchWeek.Hours;

/** Reads the words of {@link FrenchHours} one after the other; what it does not expect, it refuses. */
final class FrenchReader {

	private static final Set<Kind> SEPARATORS = EnumSet.of(Kind.COMMA, Kind.STOP, Kind.AND);

	private static final Set<Kind> DAY_NAMES = EnumSet.of(Kind.DAY, Kind.WEEKEND, Kind.EVERY_DAY, Kind.RANK, Kind.PUBLIC_HOLIDAYS);

	private static final Set<Kind> PARTS = EnumSet.of(Kind.MORNING, Kind.AFTERNOON, Kind.EVENING);

	private static final Set<Kind> LITTLE_WORDS = EnumSet.of(Kind.FROM, Kind.ARTICLE, Kind.DURING, Kind.TO);

	private final List<FrenchWord> words;

	private final FrenchWeek week = new FrenchWeek();

	private int at;

	private int openingsInSentence;

	private boolean hoursCameFirst;

	FrenchReader(List<FrenchWord> words) {
		this.words = words;
	}

	String read() throws HoursRefused {
		skipHeading();
		while (!is(Kind.END)) {
			clause();
			separators();
		}
		return week.value();
	}

	private void separators() throws HoursRefused {
		boolean nextDay = !hoursCameFirst && DAY_NAMES.contains(words.get(afterLittleWords(at)).kind());
		if (!is(Kind.END) && !SEPARATORS.contains(peek().kind()) && !startsClosing() && !nextDay) {
			throw unexpected();
		}
		while (SEPARATORS.contains(peek().kind())) {
			openingsInSentence = next().kind() == Kind.STOP ? 0 : openingsInSentence;
		}
		skipHeading();
	}

	private boolean startsClosing() {
		return is(Kind.CLOSED) || is(Kind.EXCEPT);
	}

	private void skipHeading() {
		while (is(Kind.HEADING)) {
			next();
			take(Kind.COLON);
		}
	}

	private void clause() throws HoursRefused {
		if (startsClosing()) {
			next();
			take(Kind.COLON);
			closings();
		}
		else if (is(Kind.ALWAYS)) {
			next();
			week.open(List.of(Days.everyDay()), List.of(Hours.WHOLE_DAY), null);
		}
		else if (startsHours(at)) {
			hoursThenDays();
		}
		else {
			daysThenHours();
		}
	}

	private void hoursThenDays() throws HoursRefused {
		if (!week.isEmpty()) {
			throw new HoursRefused("« " + peek().text() + " » : pour quel jour ?");
		}
		List<Hours> hours = hours(null);
		take(Kind.COMMA);
		if (is(Kind.END)) {
			throw new HoursRefused("Les jours manquent.");
		}
		List<Days> days = days();
		hoursCameFirst = true;
		week.open(days, hours, comment(hours));
	}

	private void daysThenHours() throws HoursRefused {
		List<Days> days = days();
		take(Kind.COLON);
		take(Kind.HEADING);
		if (take(Kind.CLOSED)) {
			close(days);
			return;
		}
		if (hoursCameFirst) {
			throw new HoursRefused("Les heures sont avant les jours, puis après : ce n’est pas clair.");
		}
		if (take(Kind.ALWAYS)) {
			week.open(days, List.of(Hours.WHOLE_DAY), null);
			return;
		}
		if (is(Kind.COMMA) && startsHours(at + 1)) {
			next();
		}
		if (!startsHours(at)) {
			throw is(Kind.END) ? new HoursRefused("Les heures manquent.") : unexpected();
		}
		List<Hours> hours = hours(days.get(days.size() - 1).part());
		week.open(days, hours, comment(hours));
		openingsInSentence++;
	}

	private @Nullable String comment(List<Hours> hours) throws HoursRefused {
		int comma = is(Kind.COMMA) ? 1 : 0;
		Kind kind = words.get(Math.min(at + comma, words.size() - 1)).kind();
		if (kind != Kind.BY_APPOINTMENT && kind != Kind.WITHOUT_APPOINTMENT) {
			return null;
		}
		if (hours.size() > 1 || openingsInSentence > 0) {
			throw new HoursRefused("« " + words.get(at + comma).text() + " » : pour toutes ces heures, ou les dernières ?");
		}
		at += comma + 1;
		return kind == Kind.BY_APPOINTMENT ? "\"sur rendez-vous\"" : "open \"sans rendez-vous\"";
	}

	private List<Days> days() throws HoursRefused {
		List<Days> days = new ArrayList<>();
		boolean rankOpen = false;
		do {
			Days item = dayItem();
			rankOpen = (rankOpen || item.isRanked()) && !take(Kind.OF_MONTH);
			days.add(item.withPart(part()));
		}
		while (continuesDays());
		if (rankOpen) {
			throw new HoursRefused("Il manque « du mois » après le rang du jour.");
		}
		return days;
	}

	private boolean continuesDays() {
		int ahead = at;
		while (words.get(ahead).kind() == Kind.COMMA || words.get(ahead).kind() == Kind.AND) {
			ahead++;
		}
		if (ahead == at || ahead > at + 2 || !DAY_NAMES.contains(words.get(afterLittleWords(ahead)).kind())) {
			return false;
		}
		at = ahead;
		return true;
	}

	private Days dayItem() throws HoursRefused {
		at = afterLittleWords(at);
		FrenchWord word = next();
		if (word.kind() == Kind.EVERY_DAY) {
			return Days.everyDay();
		}
		if (word.kind() == Kind.WEEKEND) {
			return Days.range(5, 6);
		}
		if (word.kind() == Kind.PUBLIC_HOLIDAYS) {
			return Days.publicHolidays();
		}
		if (word.kind() == Kind.RANK) {
			return ranked(word);
		}
		if (word.kind() != Kind.DAY) {
			at--;
			throw unexpected();
		}
		return is(Kind.TO) || is(Kind.DASH) ? range(word) : Days.single(word.number());
	}

	private Days range(FrenchWord first) throws HoursRefused {
		next();
		take(Kind.ARTICLE);
		FrenchWord last = next();
		if (last.kind() != Kind.DAY) {
			at--;
			throw unexpected();
		}
		return Days.range(first.number(), last.number());
	}

	private Days ranked(FrenchWord first) throws HoursRefused {
		List<Integer> ranks = new ArrayList<>(List.of(first.number()));
		while ((is(Kind.AND) || is(Kind.COMMA)) && words.get(afterLittleWords(at + 1)).kind() == Kind.RANK) {
			at = afterLittleWords(at + 1);
			ranks.add(next().number());
		}
		FrenchWord day = next();
		if (day.kind() != Kind.DAY || ranks.contains(0) || ranks.stream().anyMatch(rank -> rank > 5)) {
			at--;
			throw unexpected();
		}
		return Days.ranked(day.number(), ranks);
	}

	private @Nullable Kind part() {
		int ahead = words.get(at).kind() == Kind.ARTICLE ? at + 1 : at;
		Kind kind = words.get(ahead).kind();
		if (!PARTS.contains(kind)) {
			return null;
		}
		at = ahead + 1;
		return kind;
	}

	private int afterLittleWords(int from) {
		int after = from;
		while (LITTLE_WORDS.contains(words.get(after).kind()) && after < from + 2) {
			after++;
		}
		return after;
	}

	private boolean startsHours(int from) {
		int ahead = from;
		if (words.get(ahead).kind() == Kind.ARTICLE && PARTS.contains(words.get(ahead + 1).kind())) {
			ahead++;
		}
		if (PARTS.contains(words.get(ahead).kind())) {
			ahead++;
			ahead += words.get(ahead).kind() == Kind.COLON ? 1 : 0;
		}
		if (words.get(ahead).kind() == Kind.FROM || words.get(ahead).kind() == Kind.TO) {
			ahead++;
		}
		Kind kind = words.get(ahead).kind();
		return kind == Kind.TIME || kind == Kind.NUMBER || kind == Kind.BETWEEN || kind == Kind.FROM_ON;
	}

	private List<Hours> hours(@Nullable Kind partOfDays) throws HoursRefused {
		List<Hours> hours = new ArrayList<>();
		do {
			Kind part = part();
			take(Kind.COLON);
			hours.add(span().checked(part == null ? partOfDays : part));
		}
		while (continuesHours());
		return hours;
	}

	private boolean continuesHours() {
		int ahead = at;
		while (words.get(ahead).kind() == Kind.COMMA || words.get(ahead).kind() == Kind.AND) {
			ahead++;
		}
		if (ahead > at + 2 || !startsHours(ahead)) {
			return false;
		}
		at = ahead;
		return true;
	}

	private Hours span() throws HoursRefused {
		boolean between = take(Kind.BETWEEN);
		if (take(Kind.FROM_ON)) {
			return new Hours(time().number(), -1);
		}
		take(Kind.FROM);
		FrenchWord start = time();
		if (!(between ? take(Kind.AND) : take(Kind.TO) || take(Kind.DASH))) {
			throw new HoursRefused("« " + start.text() + " » : l’heure de fin manque.");
		}
		FrenchWord end = time();
		if (start.kind() == Kind.NUMBER && end.kind() == Kind.NUMBER) {
			throw new HoursRefused("« " + start.text() + "-" + end.text() + " » : des heures, ou autre chose ?");
		}
		return Hours.of(start.number() % Piece.DAY, end.number());
	}

	private FrenchWord time() throws HoursRefused {
		FrenchWord word = next();
		if (word.kind() != Kind.TIME && word.kind() != Kind.NUMBER || word.number() > Piece.DAY) {
			at--;
			throw unexpected();
		}
		return word;
	}

	private void closings() throws HoursRefused {
		List<Days> closed = new ArrayList<>();
		do {
			int ahead = afterLittleWords(at);
			if (words.get(ahead).kind() == Kind.SCHOOL_HOLIDAYS) {
				at = ahead + 1;
				week.closeSchoolHolidays();
			}
			else if (words.get(ahead).kind() == Kind.MONTH) {
				at = ahead;
				months();
			}
			else {
				closed.add(closedDays());
			}
		}
		while (continuesClosings());
		close(closed);
		if (startsHours(at) || is(Kind.COMMA) && startsHours(at + 1)) {
			throw new HoursRefused("Fermé à certaines heures seulement ? Écrivez plutôt les heures d’ouverture.");
		}
	}

	private Days closedDays() throws HoursRefused {
		Days days = dayItem();
		if (days.isRanked() && !take(Kind.OF_MONTH)) {
			throw new HoursRefused("Il manque « du mois » après le rang du jour.");
		}
		return days.withPart(part());
	}

	private void close(List<Days> days) throws HoursRefused {
		boolean wholeDays = days.stream().anyMatch(item -> item.part() == null && !item.isPublicHolidays());
		for (Days item : days) {
			if (wholeDays && item.part() != null) {
				throw new HoursRefused("Fermé toute la journée ou une partie ? Séparez les deux par un point.");
			}
			week.close(item);
		}
	}

	private boolean continuesClosings() {
		int ahead = at;
		while (words.get(ahead).kind() == Kind.COMMA || words.get(ahead).kind() == Kind.AND) {
			ahead++;
		}
		Kind kind = words.get(afterLittleWords(ahead)).kind();
		if (ahead == at || !DAY_NAMES.contains(kind) && kind != Kind.SCHOOL_HOLIDAYS && kind != Kind.MONTH) {
			return false;
		}
		at = ahead;
		return true;
	}

	private void months() throws HoursRefused {
		int first = next().number();
		if ((is(Kind.TO) || is(Kind.DASH)) && words.get(at + 1).kind() == Kind.MONTH) {
			next();
			week.closeMonths(first, next().number());
		}
		else {
			week.closeMonths(first, first);
		}
	}

	private FrenchWord peek() {
		return words.get(at);
	}

	private boolean is(Kind kind) {
		return peek().kind() == kind;
	}

	private boolean take(Kind kind) {
		if (is(kind)) {
			at++;
			return true;
		}
		return false;
	}

	private FrenchWord next() {
		FrenchWord word = words.get(at);
		at = Math.min(at + 1, words.size() - 1);
		return word;
	}

	private HoursRefused unexpected() {
		return new HoursRefused("« " + peek().text().replace("\n", "passage à la ligne") + " » n’est pas attendu à cet endroit.");
	}

}
