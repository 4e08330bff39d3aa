package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** The week that a French text describes, filled day by day and written as an OSM value. */
final class FrenchWeek {

	/** Eighth column beside the seven days. */
	private static final int PUBLIC_HOLIDAY = 7;

	private static final int NOON = 12 * 60;

	private static final int END_OF_MORNING = 13 * 60;

	private static final String[] NAMES = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH" };

	private static final String[] FRENCH = { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
			"jour férié" };

	private static final String[] MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

	private final List<Opening> openings = new ArrayList<>();

	private final List<Days> closings = new ArrayList<>();

	private final List<String> closedMonths = new ArrayList<>();

	private boolean closedInSchoolHolidays;

	boolean isEmpty() {
		return openings.isEmpty();
	}

	void open(List<Days> days, List<Hours> hours, @Nullable String comment) throws HoursRefused {
		List<Hours> sorted = hours.stream().sorted(Comparator.comparingInt(Hours::start)).toList();
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i - 1).end() < 0 || sorted.get(i).start() < sorted.get(i - 1).end()) {
				throw new HoursRefused("Deux plages d’un même jour se chevauchent.");
			}
		}
		openings.add(new Opening(days, sorted, comment));
	}

	void close(Days days) throws HoursRefused {
		if (days.part() == Kind.EVENING || days.part() != null && (days.isRanked() || Integer.bitCount(days.bits()) > 1)) {
			throw new HoursRefused("Fermé une partie de la journée, mais quels jours ?");
		}
		closings.add(days);
	}

	void closeSchoolHolidays() {
		closedInSchoolHolidays = true;
	}

	void closeMonths(int first, int last) {
		closedMonths.add(first == last ? MONTHS[first] : MONTHS[first] + "-" + MONTHS[last]);
	}

	String value() throws HoursRefused {
		if (openings.isEmpty()) {
			throw new HoursRefused("Aucune heure d’ouverture n’est donnée.");
		}
		Map<Integer, String> hoursOfDay = hoursOfDay();
		List<String> rules = weekly(hoursOfDay);
		rules.addAll(ranked(hoursOfDay));
		if (rules.isEmpty()) {
			throw new HoursRefused("Tout ce qui ouvre est fermé ensuite.");
		}
		boolean nights = openings.stream().anyMatch(Opening::isPastMidnight);
		if (nights && rules.size() > 1 && rules.stream().anyMatch(rule -> rule.startsWith("PH") || rule.indexOf('[') == 2)) {
			throw new HoursRefused("Des nuits, et d’autres heures certains jours : que devient la nuit avant et après ?");
		}
		String separator = nights ? ", " : "; ";
		List<String> parts = new ArrayList<>(List.of(String.join(separator, rules)));
		if (!closedMonths.isEmpty()) {
			parts.add(String.join(",", closedMonths) + " off");
		}
		if (closedInSchoolHolidays) {
			parts.add("SH off");
		}
		closings.stream().filter(Days::isRanked).forEach(days -> parts.add(days.names() + " off"));
		if (closings.stream().anyMatch(days -> days.has(PUBLIC_HOLIDAY))) {
			parts.add("PH off");
		}
		String value = String.join("; ", parts);
		return value.startsWith("Mo-Su 00:00-24:00") ? "24/7" + value.substring(17) : value;
	}

	/** Hours and comment of each day that has some, as OSM writes them, closings taken away. */
	private Map<Integer, String> hoursOfDay() throws HoursRefused {
		Map<Integer, String> hours = new LinkedHashMap<>();
		for (int day = 0; day <= PUBLIC_HOLIDAY; day++) {
			String written = written(day);
			if (!written.isEmpty()) {
				hours.put(day, written);
			}
		}
		return hours;
	}

	private String written(int day) throws HoursRefused {
		List<Opening> ofDay = openings.stream().filter(opening -> opening.isOn(day)).toList();
		if (ofDay.isEmpty()) {
			return "";
		}
		Opening opening = merged(ofDay, day);
		List<Hours> left = new ArrayList<>(opening.hours);
		for (Days closing : closings) {
			if (closing.has(day) && !closing.isRanked()) {
				refuseContradiction(opening, closing, day);
				left = without(closing.part(), left, day);
			}
		}
		String times = left.stream().map(Hours::toString).collect(Collectors.joining(","));
		return times.isEmpty() ? "" : " " + times + (opening.comment == null ? "" : " " + opening.comment);
	}

	private static void refuseContradiction(Opening opening, Days closing, int day) throws HoursRefused {
		boolean namedAlone = opening.days.stream().anyMatch(days -> days.has(day) && Integer.bitCount(days.bits()) == 1);
		if (namedAlone && closing.part() == null) {
			throw new HoursRefused("« " + FRENCH[day] + " » : ouvert ou fermé ?");
		}
	}

	/** "lundi 9h-12h, lundi 13h-16h" gives both; the same day in two different groups is doubtful. */
	private static Opening merged(List<Opening> ofDay, int day) throws HoursRefused {
		if (ofDay.size() == 1) {
			return ofDay.get(0);
		}
		List<Hours> all = new ArrayList<>();
		for (Opening opening : ofDay) {
			if (opening.bits() != ofDay.get(0).bits() || opening.comment != null) {
				throw new HoursRefused("« " + FRENCH[day] + " » est donné deux fois : en plus, ou à la place ?");
			}
			all.addAll(opening.hours);
		}
		FrenchWeek check = new FrenchWeek();
		check.open(ofDay.get(0).days, all, null);
		return check.openings.get(0);
	}

	private static List<Hours> without(@Nullable Kind part, List<Hours> hours, int day) throws HoursRefused {
		List<Hours> left = new ArrayList<>();
		for (Hours span : hours) {
			if (part == null) {
				continue;
			}
			boolean throughNoon = span.start < NOON && (span.end < 0 || span.end > END_OF_MORNING);
			if (part == Kind.MORNING && throughNoon) {
				throw new HoursRefused("« " + FRENCH[day] + " matin » fermé : à quelle heure ouvre-t-on ensuite ?");
			}
			if (throughNoon) {
				left.add(new Hours(span.start, NOON));
			}
			else if (part == Kind.MORNING == span.start >= NOON) {
				left.add(span);
			}
		}
		return left;
	}

	private List<String> weekly(Map<Integer, String> hoursOfDay) {
		Map<String, Integer> bitsOfHours = new LinkedHashMap<>();
		hoursOfDay.forEach((day, hours) -> bitsOfHours.merge(hours, 1 << day, (a, b) -> a | b));
		List<String> rules = new ArrayList<>();
		bitsOfHours.forEach((hours, bits) -> rules.add(names(bits) + hours));
		return rules;
	}

	private List<String> ranked(Map<Integer, String> hoursOfDay) throws HoursRefused {
		List<String> rules = new ArrayList<>();
		for (Opening opening : openings) {
			for (Days days : opening.days.stream().filter(Days::isRanked).toList()) {
				if (days.days().anyMatch(hoursOfDay::containsKey)) {
					throw new HoursRefused("« " + FRENCH[days.days().findFirst().orElseThrow()]
							+ " » est donné deux fois : en plus, ou à la place ?");
				}
				String times = opening.hours.stream().map(Hours::toString).collect(Collectors.joining(","));
				rules.add(days.names() + " " + times + (opening.comment == null ? "" : " " + opening.comment));
			}
		}
		if (rules.size() != rules.stream().map(rule -> rule.substring(0, rule.indexOf(' '))).distinct().count()) {
			throw new HoursRefused("Le même jour du mois est donné deux fois.");
		}
		return rules;
	}

	/** Monday to Wednesday and Friday: "Mo-We,Fr". */
	private static String names(int bits) {
		List<String> names = new ArrayList<>();
		int day = 0;
		while (day <= PUBLIC_HOLIDAY) {
			int last = day;
			while (last < 6 && (bits >> day & 1) == 1 && (bits >> last + 1 & 1) == 1) {
				last++;
			}
			if ((bits >> day & 1) == 1) {
				names.add(last > day + 1 ? NAMES[day] + "-" + NAMES[last]
						: IntStream.rangeClosed(day, last).mapToObj(each -> NAMES[each]).collect(Collectors.joining(",")));
			}
			day = last + 1;
		}
		return String.join(",", names);
	}

	private record Opening(List<Days> days, List<Hours> hours, @Nullable String comment) {

		boolean isOn(int day) {
			return days.stream().anyMatch(item -> !item.isRanked() && item.has(day));
		}

		int bits() {
			return days.stream().filter(item -> !item.isRanked()).mapToInt(Days::bits).reduce(0, (a, b) -> a | b);
		}

		boolean isPastMidnight() {
			return hours.stream().anyMatch(span -> span.end >= 0 && span.end < span.start);
		}

	}

	/**
	 * Days that belong together.
	 *
	 * @param bits Monday the lowest, public holidays the eighth
	 * @param ranks which of the month, from the end when negative; empty for every week
	 * @param part part of the day, null for the whole
	 */
	record Days(int bits, List<Integer> ranks, @Nullable Kind part) {

		static Days single(int day) {
			return new Days(1 << day, List.of(), null);
		}

		static Days everyDay() {
			return range(0, 6);
		}

		static Days publicHolidays() {
			return single(PUBLIC_HOLIDAY);
		}

		static Days range(int first, int last) {
			int bits = 0;
			for (int day = first; day != last; day = (day + 1) % 7) {
				bits |= 1 << day;
			}
			return new Days(bits | 1 << last, List.of(), null);
		}

		static Days ranked(int day, List<Integer> ranks) {
			return new Days(1 << day, List.copyOf(ranks), null);
		}

		Days withPart(@Nullable Kind partOfDay) {
			return new Days(bits, ranks, partOfDay);
		}

		boolean isRanked() {
			return !ranks.isEmpty();
		}

		boolean isPublicHolidays() {
			return bits == 1 << PUBLIC_HOLIDAY;
		}

		boolean has(int day) {
			return (bits >> day & 1) == 1;
		}

		IntStream days() {
			return IntStream.rangeClosed(0, PUBLIC_HOLIDAY).filter(this::has);
		}

		String names() {
			String written = ranks.stream().map(String::valueOf).collect(Collectors.joining(","));
			return FrenchWeek.names(bits) + (ranks.isEmpty() ? "" : "[" + written + "]");
		}

	}

	/**
	 * From a minute of the day to another.
	 *
	 * @param end before the start when in the next day, -1 when open
	 */
	record Hours(int start, int end) {

		static final Hours WHOLE_DAY = new Hours(0, Piece.DAY);

		private static final int EARLIEST = 6 * 60;

		private static final int NIGHT = 17 * 60;

		static Hours of(int start, int end) throws HoursRefused {
			Hours hours = new Hours(start, end);
			if (end == start || end < start && (start < NIGHT || end > NOON)) {
				throw new HoursRefused("« " + hours + " » : la fin précède le début.");
			}
			if (start < EARLIEST && !hours.equals(WHOLE_DAY)) {
				throw new HoursRefused("« " + hours + " » : le matin, ou l’après-midi ?");
			}
			return hours;
		}

		/** @throws HoursRefused when the hours are not in the part of the day that is named */
		Hours checked(@Nullable Kind part) throws HoursRefused {
			boolean fits = part == null || part == Kind.MORNING && end >= 0 && end <= 14 * 60 && start < NOON
					|| part == Kind.AFTERNOON && start >= NOON && (end < 0 || end > start)
					|| part == Kind.EVENING && start >= NIGHT - 60;
			if (!fits) {
				throw new HoursRefused("« " + this + " » n’est pas dans la partie du jour qui est nommée.");
			}
			return this;
		}

		@Override
		public String toString() {
			return clock(start) + (end < 0 ? "+" : "-" + clock(end));
		}

		private static String clock(int minute) {
			return "%02d:%02d".formatted(minute / 60, minute % 60);
		}

	}

}
