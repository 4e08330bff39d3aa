package org.guichetouvert.editing.web;

import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.editing.ways.WayPeriods;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** That a way in is over, out of use for a time, open again, or never was over, as it is typed. */
record EndingForm(Typed typed) {

	static final String HOW = "comment";

	static final String UNTIL = "jusque";

	/** Where it is over already, what is known of that. */
	static EndingForm of(WayPeriods periods) {
		Period last = periods.last().orElse(null);
		if (last == null || last.end() == null) {
			return new EndingForm(Typed.NOTHING.with(HOW, "fini"));
		}
		PeriodEnd why = last.ending() == null ? PeriodEnd.UNEXPLAINED : last.ending();
		return new EndingForm(Typed.NOTHING.with(HOW, "fini")
			.with(WhenAnswer.DATE, last.end().toString())
			.with("pourquoi", why.reason() == null ? "" : why.reason())
			.with("remplace", why.replacingChannelId() == null ? "" : why.replacingChannelId().toString())
			.with("remplace-mots", why.replacedBy().in("fr"))
			.with("relais", why.relayedByServiceId() == null ? "" : why.relayedByServiceId().toString()));
	}

	/** What it makes of the periods; null where it can't be, and {@code problems} says why. */
	@Nullable WayPeriods read(WayPeriods periods, WayWords words, Problems problems) {
		String how = typed.text(HOW);
		if (how.equals("jamais")) {
			return periods.unended();
		}
		DatedPoint day = WhenAnswer.date(typed, WhenAnswer.DATE, words, problems);
		if (day == null) {
			problems.say(WhenAnswer.DATE, words.say("editing.ways.problem.date"));
		}
		DatedPoint until = WhenAnswer.date(typed, UNTIL, words, problems);
		if (day == null || !problems.isEmpty()) {
			return null;
		}
		try {
			return switch (how) {
				case "fini" -> periods.endedOn(day, why(periods, words), typed.has("annuler", "oui"));
				case "suspendu" -> periods.suspendedFrom(day, until, typed.text("pourquoi").isEmpty() ? null : typed.text("pourquoi"));
				case "rouvert" -> periods.reopenedOn(day);
				default -> {
					problems.say(HOW, words.say("editing.ways.problem.how"));
					yield null;
				}
			};
		}
		catch (ImpossibleDate refused) {
			boolean plans = refused.reason() == ImpossibleDate.Reason.CHANGE_PLANNED && how.equals("fini");
			boolean later = refused.reason() == ImpossibleDate.Reason.ENDS_FIRST
					|| refused.reason() == ImpossibleDate.Reason.CHANGE_PLANNED && how.equals("suspendu");
			problems.say(plans ? "annuler" : later ? UNTIL : WhenAnswer.DATE, words.impossible(refused));
			return null;
		}
	}

	private PeriodEnd why(WayPeriods periods, WayWords words) {
		LocalizedText before = periods.last().map(Period::ending).map(PeriodEnd::replacedBy).orElse(LocalizedText.EMPTY);
		return new PeriodEnd(typed.text("pourquoi").isEmpty() ? null : typed.text("pourquoi"),
				before.with("fr", typed.text("remplace-mots")), id("remplace").orElse(null), id("relais").orElse(null));
	}

	/** Of a choice; empty where none was made. */
	Optional<UUID> id(String field) {
		try {
			return typed.text(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed.text(field)));
		}
		catch (IllegalArgumentException tampered) {
			return Optional.empty();
		}
	}

}
