package org.guichetouvert.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guichetouvert.editing.DifferenceView.Day;
import org.guichetouvert.editing.DifferenceView.Said;

/** Differences as plain text. */
record DifferenceLines(Phrasing words) {

	/** "Guichet, rue de la Braise 4 · Horaire, mardi : 9h–12h → 9h–16h". */
	Stream<String> of(DifferenceView view) {
		if (view.hours() != null && view.hours().days().stream().anyMatch(Day::changed)) {
			return view.hours().days().stream().filter(Day::changed).map(day -> day(view, day));
		}
		return Stream.concat(Stream.of(line(view)), view.inside().stream().flatMap(this::of).map(line -> "  " + line));
	}

	private String day(DifferenceView view, Day day) {
		return words.say("editing.difference.line.changed", words.say("editing.difference.hours.day", view.title(), day.name()),
				spans(day.before()), spans(day.after()));
	}

	private String spans(List<DifferenceView.Span> spans) {
		return spans.isEmpty() ? words.say("site.week.closed") : Day.words(spans);
	}

	private String line(DifferenceView view) {
		Optional<String> before = Optional.ofNullable(view.before()).map(Said::text);
		Optional<String> after = Optional.ofNullable(view.after()).map(Said::text);
		if (before.isPresent() && after.isPresent()) {
			return words.say("editing.difference.line.changed", title(view), before.get(), after.get());
		}
		return words.say("editing.difference.fact", title(view), after.or(() -> before).orElse(""));
	}

	/** "Besoin, en plus"; for other changes what is changed. */
	String title(DifferenceView view) {
		return switch (view.kind()) {
			case ORDER -> words.say("editing.difference.order", view.title());
			case ADDED -> words.say("editing.difference.added", view.title());
			case REMOVED -> words.say("editing.difference.removed", view.title());
			case CHANGED -> view.after() == null ? words.say("editing.difference.removed", view.title())
					: view.before() == null ? words.say("editing.difference.added", view.title()) : view.title();
		};
	}

	/** What an element says, a fact a line. */
	Stream<Said> facts(DifferenceView view) {
		Said said = Optional.ofNullable(view.after()).orElse(view.before());
		Said line = said == null ? Said.of(view.label())
				: new Said(words.say("editing.difference.fact", view.label(), said.text()), null);
		return Stream.concat(Stream.of(line), view.inside().stream().flatMap(this::facts));
	}

}
