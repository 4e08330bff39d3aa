package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The fields of a statement for many doors: its words and days, what still works, and whom it concerns. */
final class DisruptionForm {

	/** Said so where nothing works, lest nobody thought of it. */
	static final String NOTHING = "nothing";

	private DisruptionForm() {
	}

	static Typed of(Disruption.Snapshot says) {
		Disruption.Details details = says.details();
		Set<ChannelKind> works = EnumSet.allOf(ChannelKind.class);
		works.removeIf(kind -> details.closedKinds().contains(kind.code()));
		return new Typed.Filling().put("statement", details.statement()).put("from", TypedDays.of(details.startsOn()))
			.put("last", TypedDays.lastBefore(details.endsOn()))
			.putAll("works", works.isEmpty() ? List.of(NOTHING) : works.stream().map(ChannelKind::code).toList()).put("source", details.source())
			.putAll("areas", says.areaIds()).putAll("types", says.serviceTypeIds()).putAll("organizations", says.organizationIds())
			.tick("everybody", says.areaIds().isEmpty() && says.serviceTypeIds().isEmpty() && says.organizationIds().isEmpty()).done();
	}

	/**
	 * Its words, days and what does not work; empty when it is refused.
	 *
	 * @param before null for a new one
	 */
	static Optional<Disruption.Details> read(Typed typed, Disruption.@Nullable Details before, LocalDate today, Problems problems) {
		LocalizedText statement = typed.localized("statement", before == null ? LocalizedText.EMPTY : before.statement());
		if (statement.isEmpty()) {
			problems.add("statement.fr", "editing.disruption.problem.statement");
		}
		Optional<LocalDate> from = TypedDays.day(typed, "from", problems);
		Optional<LocalDate> last = TypedDays.day(typed, "last", problems);
		if (from.isEmpty()) {
			problems.add("from", "editing.disruption.problem.from");
		}
		if (last.isEmpty()) {
			problems.add("last", "editing.disruption.problem.last");
		}
		else if (from.isPresent() && last.get().isBefore(from.get())) {
			problems.add("last", "editing.date.problem.order");
		}
		else if (last.get().isBefore(today) && (before == null || !last.get().plusDays(1).equals(before.endsOn()))) {
			problems.add("last", "editing.disruption.problem.past");
		}
		List<String> closed = closed(typed, problems);
		return problems.isEmpty() ? Optional.of(new Disruption.Details(statement, from.orElseThrow(), last.orElseThrow().plusDays(1), closed,
				typed.textOrNull("source"))) : Optional.empty();
	}

	/** All that is not said to work. */
	private static List<String> closed(Typed typed, Problems problems) {
		EnumSet<ChannelKind> works = EnumSet.noneOf(ChannelKind.class);
		typed.all("works").stream().flatMap(code -> Picks.find(ChannelKind.values(), code).stream()).forEach(works::add);
		boolean nothing = typed.has("works", NOTHING);
		if (works.isEmpty() != nothing) {
			problems.add("works", nothing ? "editing.disruption.problem.both" : "editing.disruption.problem.works");
		}
		List<String> closed = EnumSet.complementOf(works).stream().map(ChannelKind::code).toList();
		if (closed.isEmpty()) {
			problems.add("works", "editing.disruption.problem.all");
		}
		return closed;
	}

}
