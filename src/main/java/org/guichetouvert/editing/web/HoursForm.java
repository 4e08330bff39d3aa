package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.hours.FrenchHours;
import org.guichetouvert.hours.HoursProblem;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.TypedWeek;
import org.guichetouvert.hours.WeekGrid;
import org.jspecify.annotations.Nullable;

/** Hours as they are typed: as a grid, in French words, or as an OSM value. */
record HoursForm(Way way, Typed typed) {

	enum Way {

		GRID("grille"), TEXT("texte"), VALUE("osm");

		private final String code;

		Way(String code) {
			this.code = code;
		}

		/** The word in the address. */
		String code() {
			return code;
		}

		static Optional<Way> of(String code) {
			return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
		}

	}

	static final String WAY = "par";

	static final String TEXT = "texte";

	static final String VALUE = "osm";

	static final String HOLIDAYS = "feries";

	private static final List<String> CELLS = List.of("a", "b", "c", "d", "e", "f");

	static final String REMARK = "r";

	/**
	 * What typed hours come to.
	 *
	 * @param hours null where none are known, or they are kept as text only
	 * @param text null where a value was understood
	 */
	record Read(@Nullable OpeningHours hours, @Nullable String text) {

		static final Read NOTHING = new Read(null, null);

		@Nullable String value() {
			return hours == null ? null : hours.value();
		}

	}

	static HoursForm of(Typed typed) {
		return new HoursForm(Way.of(typed.text(WAY)).orElse(Way.GRID), typed);
	}

	/** As they are known now. */
	static HoursForm of(PeriodDetails known, @Nullable Way asked, Locale locale) {
		Optional<OpeningHours> hours = Optional.ofNullable(known.hours()).flatMap(OpeningHours::find);
		Optional<WeekGrid> grid = hours.flatMap(WeekGrid::of);
		Way usual = known.hoursText() != null ? Way.TEXT : hours.isPresent() && grid.isEmpty() ? Way.VALUE : Way.GRID;
		boolean closed = grid.isPresent() && WeekGrid.Day.CLOSED.equals(grid.get().holidays());
		Way way = asked == null ? usual : asked;
		Typed typed = Typed.NOTHING.with(WAY, way.code()).with(HOLIDAYS, (closed ? HolidayRule.CLOSED : known.publicHolidays()).code())
			.with(VALUE, known.hours() == null ? "" : known.hours())
			.with(TEXT, known.hoursText() != null ? known.hoursText()
					: hours.map(value -> HoursWords.sentence(value, Locale.FRENCH)).orElse(""));
		var form = new HoursForm(way, typed);
		return grid.isEmpty() ? form : form.with(TypedWeek.of(grid.get(), locale));
	}

	/** The same, in the cells of the grid. */
	HoursForm with(TypedWeek week) {
		Typed filled = typed;
		for (int row = 0; row < week.rows().size(); row++) {
			for (int cell = 0; cell < CELLS.size(); cell++) {
				filled = filled.with(name(row, cell), week.rows().get(row).cells().get(cell));
			}
			filled = filled.with(name(row, CELLS.size()), week.rows().get(row).remark());
		}
		return new HoursForm(way, filled);
	}

	HoursForm by(Way other) {
		return new HoursForm(other, typed.with(WAY, other.code()));
	}

	/** Name of a field. */
	static String name(int row, int cell) {
		return "j" + row + (cell < CELLS.size() ? CELLS.get(cell) : REMARK);
	}

	TypedWeek week() {
		List<TypedWeek.Row> rows = new ArrayList<>();
		for (int row = 0; row <= TypedWeek.HOLIDAYS; row++) {
			List<String> cells = new ArrayList<>();
			for (int cell = 0; cell < CELLS.size(); cell++) {
				cells.add(typed.text(name(row, cell)));
			}
			rows.add(new TypedWeek.Row(cells, typed.text(name(row, CELLS.size()))));
		}
		return new TypedWeek(rows);
	}

	/** Monday's hours on the days of the working week on which nothing stands yet. */
	HoursForm withMondayCopied() {
		List<TypedWeek.Row> rows = new ArrayList<>(week().rows());
		for (int day = 1; day < 5; day++) {
			if (rows.get(day).isEmpty()) {
				rows.set(day, rows.get(0));
			}
		}
		return with(new TypedWeek(rows));
	}

	HolidayRule holidays() {
		return Arrays.stream(HolidayRule.values()).filter(rule -> typed.has(HOLIDAYS, rule.code())).findFirst().orElse(HolidayRule.UNKNOWN);
	}

	/**
	 * @param before hours that were known until now: where they speak of public holidays themselves, the grid's go on to
	 * @param asText whether a text that can't be read is kept as it is
	 * @return null where they can't be read; then {@code problems} says why
	 */
	@Nullable Read read(@Nullable String before, boolean asText, WayWords words, Problems problems) {
		return switch (way) {
			case GRID -> readGrid(before, words, problems);
			case TEXT -> readText(asText, problems);
			case VALUE -> readValue(problems);
		};
	}

	private @Nullable Read readGrid(@Nullable String before, WayWords words, Problems problems) {
		TypedWeek.Reading reading = week().read();
		reading.problems().forEach(problem -> problems.say(name(problem.row(), problem.cell()),
				words.say("editing.ways.cell." + problem.trouble().name().toLowerCase(Locale.ROOT), words.day(problem.row()), problem.typed(),
						WeekGrid.LONGEST_REMARK)));
		WeekGrid grid = reading.grid();
		if (grid == null) {
			return null;
		}
		boolean spoke = Optional.ofNullable(before).flatMap(OpeningHours::find).filter(OpeningHours::mentionsPublicHolidays).isPresent();
		if (grid.holidays() == null && spoke && holidays() == HolidayRule.CLOSED && !grid.isEmpty()) {
			grid = grid.withHolidays(WeekGrid.Day.CLOSED);
		}
		return grid.isEmpty() ? Read.NOTHING : new Read(OpeningHours.find(grid.toValue()).orElseThrow(), null);
	}

	private @Nullable Read readText(boolean asText, Problems problems) {
		String text = typed.text(TEXT);
		if (text.isEmpty()) {
			return Read.NOTHING;
		}
		FrenchHours.Reading reading = FrenchHours.read(text);
		if (reading.value() != null) {
			return new Read(OpeningHours.find(reading.value()).orElseThrow(), null);
		}
		if (asText && text.length() <= OpeningHours.MAX_LENGTH) {
			return new Read(null, text);
		}
		problems.say(TEXT, String.valueOf(reading.reason()));
		return null;
	}

	private @Nullable Read readValue(Problems problems) {
		String value = typed.text(VALUE);
		if (value.isEmpty()) {
			return Read.NOTHING;
		}
		OpeningHours.Parsed parsed = OpeningHours.parse(value);
		if (parsed.hours() == null) {
			problems.say(VALUE, parsed.problems().stream().map(HoursProblem::message).collect(Collectors.joining(" ")));
		}
		return parsed.hours() == null ? null : new Read(parsed.hours(), null);
	}

	/** What deserves a second look in an OSM value that is understood. */
	List<String> remarks() {
		OpeningHours.Parsed parsed = way == Way.VALUE ? OpeningHours.parse(typed.text(VALUE)) : null;
		return parsed == null || parsed.hours() == null ? List.of() : parsed.problems().stream().map(HoursProblem::message).toList();
	}

}
