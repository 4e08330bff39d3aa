package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A week as it stands in the cells of a form, before anybody knows whether it can be read. Nothing that was typed is lost.
 *
 * @param rows Monday to Sunday, then public holidays
 */
public record TypedWeek(List<Row> rows) {

	/** The row of public holidays, after the seven days. */
	public static final int HOLIDAYS = 7;

	private static final int ROWS = HOLIDAYS + 1;

	private static final int CELLS = 2 * WeekGrid.SPANS;

	public TypedWeek {
		List<Row> some = List.copyOf(rows);
		rows = IntStream.range(0, ROWS).mapToObj(row -> row < some.size() ? some.get(row) : Row.EMPTY).toList();
	}

	/** @param cells from and to of each span, in turn */
	public record Row(List<String> cells, String remark) {

		static final Row EMPTY = new Row(List.of(), "");

		public Row {
			List<String> some = List.copyOf(cells);
			cells = IntStream.range(0, CELLS).mapToObj(cell -> cell < some.size() ? some.get(cell).strip() : "").toList();
			remark = remark.replaceAll("[\\s\\p{Cc}\\p{Co}]+", " ").replace('"', '\u201d').strip();
		}

		public boolean isEmpty() {
			return remark.isEmpty() && cells.stream().allMatch(String::isEmpty);
		}

		/** Whether a third span is needed to show it. */
		public boolean isLong() {
			return cells.subList(4, CELLS).stream().anyMatch(cell -> !cell.isEmpty());
		}

	}

	/** Why a cell can't be read. */
	public enum Trouble {

		/** It is no time of day. */
		UNREADABLE,
		/** It opens and nobody knows when it closes. */
		NO_END,
		/** It closes and nobody knows when it opened. */
		NO_START,
		/** It closes when it opens. */
		NO_TIME,
		/** The remark is too long, or has a sign that hours can't keep. */
		REMARK

	}

	/**
	 * @param row 0 for Monday, {@link #HOLIDAYS} for public holidays
	 * @param cell 0 to 5; 6 for the remark
	 */
	public record Problem(int row, int cell, Trouble trouble, String typed) {
	}

	/**
	 * What reading gave.
	 *
	 * @param grid null when a cell can't be read
	 * @param problems in the order of the cells
	 */
	public record Reading(@Nullable WeekGrid grid, List<Problem> problems) {
	}

	public static TypedWeek of(WeekGrid grid, Locale locale) {
		List<Row> rows = new ArrayList<>(grid.days().stream().map(day -> row(day, locale)).toList());
		rows.add(grid.holidays() == null ? Row.EMPTY : row(grid.holidays(), locale));
		return new TypedWeek(rows);
	}

	private static Row row(WeekGrid.Day day, Locale locale) {
		List<String> cells = new ArrayList<>();
		for (WeekGrid.Span span : day.spans()) {
			cells.add(ClockText.of(span.from(), locale));
			cells.add(ClockText.of(span.to(), locale));
		}
		return new Row(cells, day.remark() == null ? "" : day.remark());
	}

	/** An empty row of public holidays says nothing of them. */
	public Reading read() {
		List<Problem> problems = new ArrayList<>();
		List<WeekGrid.Day> days = new ArrayList<>();
		for (int row = 0; row < ROWS; row++) {
			days.add(day(row, problems));
		}
		if (!problems.isEmpty()) {
			return new Reading(null, List.copyOf(problems));
		}
		WeekGrid.Day holidays = days.get(HOLIDAYS).isEmpty() ? null : days.get(HOLIDAYS);
		return new Reading(new WeekGrid(days.subList(0, HOLIDAYS), holidays), List.of());
	}

	private WeekGrid.Day day(int row, List<Problem> problems) {
		Row typed = rows.get(row);
		List<WeekGrid.Span> spans = new ArrayList<>();
		for (int cell = 0; cell < CELLS; cell += 2) {
			WeekGrid.Span span = span(row, cell, problems);
			if (span != null) {
				spans.add(span);
			}
		}
		String remark = typed.remark.isEmpty() ? null : typed.remark;
		if (remark != null && !isKept(remark)) {
			problems.add(new Problem(row, CELLS, Trouble.REMARK, remark));
		}
		return new WeekGrid.Day(spans, remark);
	}

	private static boolean isKept(String remark) {
		return remark.length() <= WeekGrid.LONGEST_REMARK && OpeningHours.find("Mo off \"" + remark + "\"").isPresent();
	}

	private WeekGrid.@Nullable Span span(int row, int cell, List<Problem> problems) {
		String from = rows.get(row).cells.get(cell);
		String to = rows.get(row).cells.get(cell + 1);
		if (from.isEmpty() && to.isEmpty()) {
			return null;
		}
		int before = problems.size();
		int start = minute(row, cell, from, problems);
		int end = minute(row, cell + 1, to, problems);
		if (problems.size() == before && start == end) {
			problems.add(new Problem(row, cell + 1, Trouble.NO_TIME, to));
		}
		return problems.size() > before ? null : new WeekGrid.Span(start, end);
	}

	private static int minute(int row, int cell, String typed, List<Problem> problems) {
		boolean closing = cell % 2 == 1;
		OptionalInt minute = ClockText.read(typed, closing);
		if (minute.isEmpty() || !closing && minute.getAsInt() == Piece.DAY) {
			Trouble missing = closing ? Trouble.NO_END : Trouble.NO_START;
			problems.add(new Problem(row, cell, typed.isEmpty() ? missing : Trouble.UNREADABLE, typed));
			return 0;
		}
		return minute.getAsInt();
	}

}
