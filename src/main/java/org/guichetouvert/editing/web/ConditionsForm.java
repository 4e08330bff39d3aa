package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

import java.time.LocalTime;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodDetails.Tickets;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.hours.ClockText;
import org.jspecify.annotations.Nullable;

/** How one is received, as it is typed. */
record ConditionsForm(Typed typed) {

	private static final int MOST_TICKETS = 999;

	private static final int LONGEST = 400;

	static ConditionsForm of(PeriodDetails known, WayWords words) {
		Tickets tickets = known.tickets();
		return new ConditionsForm(Typed.NOTHING.with("accueil", known.admission().code())
			.with("pros", known.professionalsOnly() ? "oui" : "")
			.with("besoin", known.prerequisites().stream().map(Prerequisite::code).toList())
			.with("tickets", tickets == null ? "" : String.valueOf(tickets.number()))
			.with("tickets-de", tickets == null ? "" : time(tickets.from(), words))
			.with("tickets-finis", tickets == null ? "" : time(tickets.goneBy(), words))
			.with("note", known.note().findIn("fr").orElse(""))
			.with("source", known.source() == null ? "" : known.source()));
	}

	private static String time(@Nullable LocalTime time, WayWords words) {
		return time == null ? "" : ClockText.of(time.toSecondOfDay() / 60, words.locale());
	}

	/** What it makes of what is known; of no use where something was refused. */
	UnaryOperator<PeriodDetails> read(WayWords words, Problems problems) {
		Admission admission = Arrays.stream(Admission.values()).filter(one -> typed.has("accueil", one.code())).findFirst().orElse(null);
		if (admission == null) {
			problems.say("accueil", words.say("editing.ways.problem.admission"));
		}
		Set<Prerequisite> needed = EnumSet.noneOf(Prerequisite.class);
		Arrays.stream(Prerequisite.values()).filter(one -> typed.has("besoin", one.code())).forEach(needed::add);
		Tickets tickets = tickets(words, problems);
		for (String field : new String[] { "note", "source" }) {
			if (typed.text(field).length() > LONGEST) {
				problems.say(field, words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
			}
		}
		return known -> (admission == null ? known : known.withAdmission(admission)).withProfessionalsOnly(typed.has("pros", "oui"))
			.withPrerequisites(needed).withTickets(tickets).withNote(known.note().with("fr", typed.text("note")))
			.withSource(typed.text("source").isEmpty() ? null : typed.text("source"));
	}

	private @Nullable Tickets tickets(WayWords words, Problems problems) {
		LocalTime from = time("tickets-de", words, problems);
		LocalTime gone = time("tickets-finis", words, problems);
		String number = typed.text("tickets");
		boolean numbered = number.matches("\\d{1,3}") && !number.matches("0+") && Integer.parseInt(number) <= MOST_TICKETS;
		if (number.isEmpty() ? from != null || gone != null : !numbered) {
			problems.say("tickets", words.say("editing.ways.problem.tickets"));
		}
		if (from != null && gone != null && !gone.isAfter(from)) {
			problems.say("tickets-finis", words.say("editing.ways.problem.gone"));
		}
		return numbered ? new Tickets(Integer.parseInt(number), from, gone) : null;
	}

	private @Nullable LocalTime time(String field, WayWords words, Problems problems) {
		if (typed.text(field).isEmpty()) {
			return null;
		}
		OptionalInt minute = ClockText.read(typed.text(field), false);
		if (minute.isEmpty() || minute.getAsInt() >= 24 * 60) {
			problems.say(field, words.say("editing.ways.problem.time", typed.text(field)));
			return null;
		}
		return LocalTime.ofSecondOfDay(60L * minute.getAsInt());
	}

}
