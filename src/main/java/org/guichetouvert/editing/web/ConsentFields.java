package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Optional;

import org.guichetouvert.directory.Consent;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/** For whom something of a person is, and by which agreement of hers. */
final class ConsentFields {

	private static final int YEARS = 1;

	private static final int LONGEST = 200;

	private ConsentFields() {
	}

	/** Proposes a year from today where there is no agreement. */
	static Typed.Filling fill(Typed.Filling filling, @Nullable Circle circle, @Nullable Consent consent, LocalDate today) {
		return filling.put("circle", circle == null ? null : circle.code()).put("given", TypedDays.of(consent == null ? today : consent.on()))
			.put("how", consent == null ? "" : consent.by())
			.put("until", consent == null ? TypedDays.lastBefore(today.plusYears(YEARS)) : TypedDays.lastBefore(consent.until()));
	}

	static Optional<Circle> circle(Typed typed, Problems problems) {
		Optional<Circle> circle = Picks.find(Circle.values(), typed.text("circle"));
		if (circle.isEmpty()) {
			problems.add("circle", "editing.person.problem.circle");
		}
		return circle;
	}

	/** Whether that circle needs an agreement. */
	static boolean isNeeded(Circle circle) {
		return circle == Circle.PUBLIC || circle == Circle.PROFESSIONALS;
	}

	/** Null where none was given and none is needed, or where what was typed is refused. */
	static @Nullable Consent read(Typed typed, boolean needed, LocalDate today, Problems problems) {
		String how = typed.text("how");
		if (how.isEmpty() && !needed) {
			return null;
		}
		LocalDate given = TypedDays.day(typed, "given", problems).orElse(null);
		if (given == null) {
			problems.add("given", "editing.person.problem.given");
		}
		else if (given.isAfter(today)) {
			problems.add("given", "editing.person.problem.future");
		}
		if (how.isEmpty() || how.length() > LONGEST) {
			problems.add("how", "editing.person.problem.how");
		}
		LocalDate until = TypedDays.end(typed, "until", problems).orElse(null);
		if (until != null && (!until.isAfter(today) || given != null && !until.isAfter(given))) {
			problems.add("until", "editing.person.problem.over");
		}
		return given == null || !problems.isEmpty() ? null : new Consent(given, how, until);
	}

}
