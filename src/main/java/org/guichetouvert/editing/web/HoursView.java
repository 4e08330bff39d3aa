package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The form of the hours of a way in.
 *
 * @param way grille, texte or osm
 * @param since the date that was typed, read back in words; empty where it means nothing
 * @param period to add to the addresses of other ways; empty for the period that holds
 * @param rows of the grid, Monday first
 * @param third whether there is room for a third span of each day
 * @param unshown what holds now, where the grid can't show it; null where it can
 * @param understood what a text means; null where none was read
 * @param keepable whether a text that was refused can be kept as it is
 * @param remarks on an OSM value that is understood
 */
public record HoursView(WayHead head, String way, String period, String since, List<Row> rows, boolean third, @Nullable String unshown,
		@Nullable String understood, boolean keepable, List<String> remarks, Preview preview) {

	/** As {@link WayView#words}. */
	public String words(String field) {
		return field.equals(WhenAnswer.DATE) ? since : "";
	}

	/** A day of the grid: names of its fields stand in its cells. */
	public record Row(int number, String name, List<Span> spans, Cell remark) {
	}

	public record Span(Cell from, Cell to) {
	}

	/** @param label what a screen reader says of it */
	public record Cell(String field, String label, String value, @Nullable String problem) {
	}

	/**
	 * What would be shown.
	 *
	 * @param sentence empty where it can't be told yet
	 * @param since from when, in words; empty for a correction
	 * @param week title of the days below
	 */
	public record Preview(String sentence, String since, String week, List<Day> days, List<String> warnings) {

		static final Preview NOTHING = new Preview("", "", "", List.of(), List.of());

	}

	/** @param holiday name of the public holiday; empty on other days */
	public record Day(String day, String hours, String holiday) {
	}

}
