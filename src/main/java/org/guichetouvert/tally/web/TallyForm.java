package org.guichetouvert.tally.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.tally.Act;
import org.guichetouvert.tally.Institutions;
import org.guichetouvert.tally.Noted;
import org.guichetouvert.tally.Outcome;
import org.guichetouvert.tally.OwnTally;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was ticked: what a list or a field says goes before the button beside it. All that it can say is in closed lists. */
record TallyForm(String institution, String act, String minutes, String outcome, String day, String area) {

	static final TallyForm EMPTY = new TallyForm("", "", "", "", "", "");

	static TallyForm of(MultiValueMap<String, String> fields) {
		String day = text(fields, "date");
		return new TallyForm(either(fields, "autre", "institution"), text(fields, "acte"), either(fields, "autant", "minutes"),
				text(fields, "resultat"), day.isEmpty() ? text(fields, "jour") : day, text(fields, "quartier"));
	}

	static TallyForm of(Noted noted, String area) {
		return new TallyForm(noted.institution(), noted.act().code(), String.valueOf(noted.minutes()), noted.outcome().code(),
				noted.day().toString(), area);
	}

	TallyForm in(String otherArea) {
		return new TallyForm(institution, act, minutes, outcome, day, otherArea);
	}

	/** What is wrong, by field: the words are {@code tally.problem.<field>}. */
	Map<String, String> problems(LocalDate today, Institutions institutions, AreaTree areas) {
		var problems = new LinkedHashMap<String, String>();
		check(problems, "institution", institutions.isKnown(institution));
		check(problems, "acte", Act.find(act).isPresent());
		check(problems, "minutes", readMinutes() != null);
		check(problems, "resultat", Outcome.find(outcome).isPresent());
		check(problems, "jour", readDay(today) != null);
		check(problems, "quartier", readArea(areas).isPresent());
		return problems;
	}

	/** Only of a form without problems. */
	Noted read(LocalDate today, AreaTree areas) {
		Integer read = readMinutes();
		LocalDate on = readDay(today);
		if (read == null || on == null) {
			throw new IllegalStateException("Has problems: " + this);
		}
		return new Noted(institution, Act.find(act).orElseThrow(), read, Outcome.find(outcome).orElseThrow(), on,
				readArea(areas).orElseThrow().id());
	}

	private static void check(Map<String, String> problems, String field, boolean right) {
		if (!right) {
			problems.put(field, "tally.problem." + field);
		}
	}

	@Nullable Integer readMinutes() {
		int read = minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
		return read >= 1 && read <= Noted.MOST_MINUTES ? read : null;
	}

	/** Today without an answer; no day of a month that never changes again. */
	@Nullable LocalDate readDay(LocalDate today) {
		try {
			LocalDate on = switch (day) {
				case "", "aujourdhui" -> today;
				case "hier" -> today.minusDays(1);
				default -> LocalDate.parse(day);
			};
			return on.isAfter(today) || on.isBefore(OwnTally.openFrom(today)) ? null : on;
		}
		catch (DateTimeParseException e) {
			return null;
		}
	}

	private Optional<AreaNode> readArea(AreaTree areas) {
		return areas.findBySlug(area).filter(one -> !one.is(AreaKind.NEIGHBOURHOOD));
	}

	private static String either(MultiValueMap<String, String> fields, String first, String otherwise) {
		String typed = text(fields, first);
		return typed.isEmpty() ? text(fields, otherwise) : typed;
	}

	private static String text(MultiValueMap<String, String> fields, String name) {
		String value = fields.getFirst(name);
		return value == null ? "" : value.strip();
	}

}
