package org.guichetouvert.editing.web.ways;

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
	UnaryOperator<PeriodDetails> read(WayWords words, Refusals refusals) {
		Admission admission = Arrays.stream(Admission.values()).filter(one -> typed.is("accueil", one.code())).findFirst().orElse(null);
		if (admission == null) {
			refusals.add("accueil", words.say("editing.ways.problem.admission"));
		}
		Set<Prerequisite> needed = EnumSet.noneOf(Prerequisite.class);
		Arrays.stream(Prerequisite.values()).filter(one -> typed.is("besoin", one.code())).forEach(needed::add);
		Tickets tickets = tickets(words, refusals);
		for (String field : new String[] { "note", "source" }) {
			if (typed.of(field).length() > LONGEST) {
				refusals.add(field, words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
			}
		}
		return known -> (admission == null ? known : known.withAdmission(admission)).withProfessionalsOnly(typed.is("pros", "oui"))
			.withPrerequisites(needed).withTickets(tickets).withNote(known.note().with("fr", typed.of("note")))
			.withSource(typed.of("source").isEmpty() ? null : typed.of("source"));
	}

	private @Nullable Tickets tickets(WayWords words, Refusals refusals) {
		LocalTime from = time("tickets-de", words, refusals);
		LocalTime gone = time("tickets-finis", words, refusals);
		String number = typed.of("tickets");
		boolean numbered = number.matches("\\d{1,3}") && !number.matches("0+") && Integer.parseInt(number) <= MOST_TICKETS;
		if (number.isEmpty() ? from != null || gone != null : !numbered) {
			refusals.add("tickets", words.say("editing.ways.problem.tickets"));
		}
		if (from != null && gone != null && !gone.isAfter(from)) {
			refusals.add("tickets-finis", words.say("editing.ways.problem.gone"));
		}
		return numbered ? new Tickets(Integer.parseInt(number), from, gone) : null;
	}

	private @Nullable LocalTime time(String field, WayWords words, Refusals refusals) {
		if (typed.of(field).isEmpty()) {
			return null;
		}
		OptionalInt minute = ClockText.read(typed.of(field), false);
		if (minute.isEmpty() || minute.getAsInt() >= 24 * 60) {
			refusals.add(field, words.say("editing.ways.problem.time", typed.of(field)));
			return null;
		}
		return LocalTime.ofSecondOfDay(60L * minute.getAsInt());
	}

}
