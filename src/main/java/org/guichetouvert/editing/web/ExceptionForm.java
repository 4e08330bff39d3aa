package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.hours.FrenchHours;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Some days on which something else holds, as it is typed; the last day counts, as people say it. */
record ExceptionForm(Typed typed) {

	private static final int LONGEST = 400;

	static ExceptionForm of(ExceptionDetails known) {
		String hours = known.hours() == null ? "" : OpeningHours.find(known.hours())
			.map(value -> HoursWords.sentence(value, Locale.FRENCH)).orElse(known.hours());
		return new ExceptionForm(Typed.NOTHING.with("effet", known.effect().code()).with("du", known.startsOn().toString())
			.with("au", known.endsOn().minusDays(1).toString()).with("horaire", hours).with("message", known.message().findIn("fr").orElse("")));
	}

	/** Null where something is refused. */
	@Nullable ExceptionDetails read(@Nullable ExceptionDetails before, WayWords words, Problems problems) {
		ExceptionEffect effect = Arrays.stream(ExceptionEffect.values()).filter(one -> typed.has("effet", one.code())).findFirst().orElse(null);
		if (effect == null) {
			problems.say("effet", words.say("editing.ways.problem.effect"));
		}
		LocalDate from = day("du", words, problems);
		LocalDate to = typed.text("au").isEmpty() ? from : day("au", words, problems);
		if (from != null && to != null && to.isBefore(from)) {
			problems.say("au", words.say("editing.ways.problem.order"));
		}
		String hours = effect == ExceptionEffect.HOURS ? hours(before, words, problems) : null;
		LocalizedText message = (before == null ? LocalizedText.EMPTY : before.message()).with("fr", typed.text("message"));
		if (effect == ExceptionEffect.MESSAGE && message.isEmpty()) {
			problems.say("message", words.say("editing.ways.problem.message"));
		}
		if (typed.text("message").length() > LONGEST) {
			problems.say("message", words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
		}
		return effect == null || from == null || to == null || !problems.isEmpty() ? null
				: new ExceptionDetails(from, to.plusDays(1), effect, hours, message, before == null ? null : before.source());
	}

	/** In French or as an OSM value: whichever is understood. */
	private @Nullable String hours(@Nullable ExceptionDetails before, WayWords words, Problems problems) {
		String text = typed.text("horaire");
		if (before != null && before.hours() != null && text.equals(of(before).typed.text("horaire"))) {
			return before.hours();
		}
		if (text.isEmpty()) {
			problems.say("horaire", words.say("editing.ways.problem.hours"));
			return null;
		}
		FrenchHours.Reading reading = FrenchHours.read(text);
		FrenchHours.Reading daily = reading.isUnderstood() ? reading : FrenchHours.read("tous les jours " + text); // the days are given
		if (!daily.isUnderstood() && OpeningHours.find(text).isPresent()) {
			return text;
		}
		if (!daily.isUnderstood()) {
			problems.say("horaire", String.valueOf(reading.reason()));
		}
		return daily.value();
	}

	private @Nullable LocalDate day(String field, WayWords words, Problems problems) {
		DatedPoint point = WhenAnswer.date(typed, field, words, problems);
		if (point == null || point.precision() != DatePrecision.DAY) {
			problems.say(field, words.say("editing.ways.problem.day"));
			return null;
		}
		return point.date();
	}

	/** @param end first day on which it no longer holds */
	static String when(LocalDate start, LocalDate end, WayWords words) {
		LocalDate last = end.minusDays(1);
		return last.equals(start) ? words.say("editing.ways.on", words.date(start))
				: words.say("editing.ways.fromto", words.date(start), words.date(last));
	}

	/** The days in words; empty where they can't be told. */
	String when(WayWords words) {
		LocalDate from = day("du", words, words.problems());
		LocalDate to = typed.text("au").isEmpty() ? from : day("au", words, words.problems());
		return from == null || to == null || to.isBefore(from) ? "" : when(from, to.plusDays(1), words);
	}

}
