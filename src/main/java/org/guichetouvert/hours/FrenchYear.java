package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchSeason.Kind;
import org.guichetouvert.hours.FrenchWeek.Joining;
import org.guichetouvert.hours.FrenchWeek.Opening;

/** All that a French text said: a week for the year, weeks for parts of it, what is closed and what holds otherwise. */
final class FrenchYear {

	private final Map<FrenchSeason, FrenchWeek> weeks = new LinkedHashMap<>();

	private final List<FrenchSeason> closed = new ArrayList<>();

	/** Those of the closed that may not have hours of their own: "fermé en août", not "sauf en août". */
	private final Set<FrenchSeason> shut = new HashSet<>();

	/** Parts of the year in which nothing of the rest holds. */
	private final Set<FrenchSeason> alone = new HashSet<>();

	private boolean restGiven;

	private boolean otherwiseByAppointment;

	private @Nullable Opening last;

	private FrenchSeason lastSeason = FrenchSeason.YEAR;

	FrenchYear() {
		weeks.put(FrenchSeason.YEAR, new FrenchWeek());
	}

	FrenchWeek week(FrenchSeason season) {
		return weeks.computeIfAbsent(season, key -> new FrenchWeek());
	}

	boolean isOpen() {
		return last != null;
	}

	boolean hasWeek() {
		return week(FrenchSeason.YEAR).isOpen();
	}

	void open(FrenchSeason season, Opening opening) throws HoursRefused {
		int closedBefore = bits(week(FrenchSeason.YEAR).closings()) & bits(opening.days());
		if (!season.isYear() && closedBefore != 0) {
			throw new HoursRefused("« " + FrenchDays.french(Integer.numberOfTrailingZeros(closedBefore))
					+ " » : fermé toujours, ou seulement le reste de l’année ?");
		}
		if (season.isMovable()) {
			throw new HoursRefused("Ouvert un jour de fête seulement ? Écrivez sa date.");
		}
		week(season).open(opening);
		last = opening;
		lastSeason = season;
	}

	private static int bits(List<FrenchDays> days) {
		return days.stream().mapToInt(FrenchDays::bits).reduce(0, (a, b) -> a | b);
	}

	private Opening last() throws HoursRefused {
		if (last == null) {
			throw new HoursRefused("Les heures d’ouverture manquent.");
		}
		return last;
	}

	/** Whether the last hours were added to others, so that what is said of them may be said of these only. */
	boolean wasExtended() {
		return last != null && last.joining() == Joining.ALSO;
	}

	/** The one day that was opened last; -1 when there were more. */
	int spokenDay() {
		int bits = last == null ? 0 : bits(last.days());
		return Integer.bitCount(bits) == 1 ? Integer.numberOfTrailingZeros(bits) : -1;
	}

	/** The same hours as the last ones, on other days too. */
	void repeat(FrenchSeason season, List<FrenchDays> days) throws HoursRefused {
		open(season, last().withDays(days));
	}

	/** Days that are named behind hours: "y compris les jours fériés". */
	void include(List<FrenchDays> days) throws HoursRefused {
		List<FrenchDays> all = new ArrayList<>(last().days());
		all.addAll(days);
		last = last().withDays(all);
		week(lastSeason).replaceLast(last);
	}

	/** Further hours for the days that were opened last: "; après-midi : 13h-16h". */
	void extend(List<FrenchSpan> spans) throws HoursRefused {
		List<FrenchSpan> all = new ArrayList<>(last().spans());
		all.addAll(spans);
		last = last().withSpans(FrenchSpan.sorted(all));
		week(lastSeason).replaceLast(last);
	}

	/** @param except whether only what was said before does not hold then: "hors vacances scolaires" */
	void close(FrenchSeason season, boolean except) {
		closed.add(season);
		if (!except) {
			shut.add(season);
		}
	}

	/** Whether the part of the year was taken out of the rest, so that hours in it can only be its own. */
	boolean excepts(FrenchSeason season) {
		return closed.contains(season) && !shut.contains(season);
	}

	/** How many parts of the year are closed, public holidays among them. */
	int closedCount() {
		return closed.size() + (int) weeks.values()
			.stream()
			.flatMap(week -> week.closings().stream())
			.filter(days -> days.has(FrenchDays.PUBLIC_HOLIDAY))
			.count();
	}

	boolean hasHours(FrenchSeason season, List<FrenchDays> days) {
		int bits = bits(days);
		return week(season).openings().stream().anyMatch(opening -> opening.days().isEmpty() || (bits(opening.days()) & bits) != 0);
	}

	void onlyThisIn(FrenchSeason season) {
		alone.add(season);
	}

	void restIsGiven() {
		restGiven = true;
	}

	void otherwiseByAppointment() {
		otherwiseByAppointment = true;
	}

	/** "Uniquement sur rendez-vous." as a sentence of its own. */
	void comment(String comment) {
		weeks.values().forEach(week -> week.comment(comment));
	}

	/** @throws HoursRefused when what was said does not go together */
	String value() throws HoursRefused {
		schoolTimeIsYear();
		FrenchValue value = new FrenchValue();
		FrenchWeek year = week(FrenchSeason.YEAR);
		Map<Integer, List<FrenchSpan>> hours = year.hours(Map.of());
		List<Opening> ranked = year.ranked(hours);
		value.week(hours, ranked);
		for (Map.Entry<FrenchSeason, FrenchWeek> part : weeks.entrySet()) {
			if (!part.getKey().isYear()) {
				refuseRanked(part.getValue(), ranked);
				season(part.getKey(), part.getValue(), hours, value);
			}
		}
		refuseContradictions(hours);
		value.closings(closed, weeks);
		if (otherwiseByAppointment) {
			value.otherwise("\"sur rendez-vous\"");
		}
		return value.text();
	}

	/** What holds outside school holidays holds all the year, except in them. */
	private void schoolTimeIsYear() throws HoursRefused {
		FrenchWeek schoolTime = weeks.remove(FrenchSeason.SCHOOL_TIME);
		if (schoolTime == null) {
			return;
		}
		if (hasWeek() || !schoolTime.isOpen()) {
			throw new HoursRefused("Toute l’année, ou en période scolaire ?");
		}
		schoolTime.follow(week(FrenchSeason.YEAR));
		weeks.put(FrenchSeason.YEAR, schoolTime);
		close(FrenchSeason.SCHOOL_HOLIDAYS, true);
	}

	private void season(FrenchSeason season, FrenchWeek week, Map<Integer, List<FrenchSpan>> year, FrenchValue value)
			throws HoursRefused {
		FrenchWeek whole = week(FrenchSeason.YEAR);
		if (week.isOpen() && !whole.isOpen()) {
			week.follow(whole);
		}
		Map<Integer, List<FrenchSpan>> hours = week.hours(year);
		List<Opening> ranked = week.ranked(hours);
		if (!week.isOpen()) {
			value.changes(season, year, hours, ranked);
			return;
		}
		if (season.isSingleDays() && FrenchWeek.bits(hours) != FrenchDays.EVERY_DAY.bits() && week.isForSameDays()) {
			throw new HoursRefused("« " + season.selector() + " » : et si c’est un jour de fermeture ?");
		}
		int bits = FrenchWeek.bits(hours);
		int uncovered = FrenchWeek.bits(year) & ~bits;
		boolean replaced = alone.contains(season) || restGiven || closed.contains(season);
		if (!replaced && uncovered != 0 && (bits & FrenchWeek.bits(year)) != 0) {
			throw new HoursRefused("« " + FrenchDays.french(Integer.numberOfTrailingZeros(uncovered))
					+ " » : et dans la période donnée ?");
		}
		if (season.kind() == Kind.WEEKS && (bits & FrenchWeek.bits(year)) != 0 || whole.isOpen() && meetsClosing(bits)) {
			throw new HoursRefused("« " + FrenchDays.french(Integer.numberOfTrailingZeros(bits)) + " » : en plus, ou à la place ?");
		}
		value.season(season, hours, ranked, replaced ? uncovered : 0);
	}

	/** Whether a day of the month is also closed or open then is not said. */
	private static void refuseRanked(FrenchWeek week, List<Opening> ranked) throws HoursRefused {
		for (Opening opening : ranked) {
			boolean closed = week.closings().stream().anyMatch(days -> (days.bits() & opening.days().get(0).bits()) != 0);
			if (week.isOpen() || closed) {
				throw new HoursRefused("« " + FrenchDays.french(opening.days().get(0).first()) + " » du mois : et dans la période donnée ?");
			}
		}
	}

	private boolean meetsClosing(int bits) {
		return (FrenchDays.weekly(week(FrenchSeason.YEAR).closings()) & bits) != 0;
	}

	private void refuseContradictions(Map<Integer, List<FrenchSpan>> year) throws HoursRefused {
		List<FrenchSeason> open = weeks.keySet().stream().filter(season -> !season.isYear() && week(season).isOpen()).toList();
		if (!open.isEmpty() && year.containsKey(FrenchDays.PUBLIC_HOLIDAY)) {
			throw new HoursRefused("Jours fériés : et dans la période donnée ?");
		}
		for (int i = 0; i < open.size(); i++) {
			FrenchSeason season = open.get(i);
			boolean meets = shut.contains(season) || open.subList(0, i).stream().anyMatch(season::meets);
			boolean doubtful = shut.contains(FrenchSeason.SCHOOL_HOLIDAYS) && season.kind() == Kind.DATES && !year.isEmpty();
			if (meets || doubtful) {
				throw new HoursRefused("Deux périodes se recouvrent : laquelle compte ?");
			}
		}
	}

}
