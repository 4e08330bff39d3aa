package org.guichetouvert.tally.web;

import java.util.List;

import org.guichetouvert.tally.web.TallyView.Choice;
import org.guichetouvert.tally.web.TallyView.Group;
import org.jspecify.annotations.Nullable;

/**
 * What professionals did for institutions in a month or a year.
 *
 * @param heading "Laeken, octobre 2026" @param query of this page, for the file and the sheet
 * @param invented whether these are numbers of the demonstration
 * @param periods that can be chosen @param areas likewise
 * @param total null where nothing is shown
 * @param tables each with its bars
 * @param withheld names of institutions that are too few to be shown by themselves
 */
record LoadView(String heading, String query, boolean invented, List<Group> periods, List<Group> areas, @Nullable Total total,
		List<Table> tables, List<String> withheld) {

	/** The table of that name; one without rows where there is none. */
	public Table table(String name) {
		return tables.stream().filter(one -> one.name().equals(name)).findFirst().orElse(new Table(name, List.of()));
	}

	/** @return whether anything was ever noted in a month that is over */
	public boolean begun() {
		return !periods.isEmpty();
	}

	public @Nullable Choice chosenPeriod() {
		return periods.stream().flatMap(group -> group.choices().stream()).filter(Choice::chosen).findFirst().orElse(null);
	}

	/**
	 * @param weeks of somebody who works full time, 38 hours; null where less than one
	 * @param participants professionals in the month when they were most @param year whether there are several months
	 */
	record Total(String time, int entries, @Nullable Double weeks, int participants, boolean year) {
	}

	/** @param name {@code month}, {@code institution}, {@code area}, {@code act}, {@code outcome}; {@code paper}, the first institutions */
	record Table(String name, List<Row> rows) {
	}

	/** @param width of its bar, in percent of the widest @param several whether it is those that are too few alone */
	record Row(String name, String time, int entries, int width, boolean several) {
	}

}
