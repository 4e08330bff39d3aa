package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.guichetouvert.exchange.columns.Fact;
import org.guichetouvert.exchange.columns.Folding;
import org.guichetouvert.exchange.columns.InputColumns;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Decided;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Side;
import org.jspecify.annotations.Nullable;

/**
 * Three-way merge: what the source said last (the base), what it says now, and what stands in the catalogue. A cell that
 * is as it was leaves the catalogue alone, whatever people made of it here; one that changed is applied where nobody
 * changed the same thing here since, or where somebody decided so.
 *
 * @param details what is to stand in the catalogue
 * @param base what the source is known to have said, for the next import; a conflict keeps the old value and so comes back
 * @param applied whether anything of {@code details} is new
 */
record Merge<D>(D details, Map<String, String> base, List<Conflict> conflicts, boolean applied) {

	/**
	 * @param column id
	 * @param here what stands in the catalogue
	 * @param said what the source says now
	 * @param decided whose value somebody said holds; null where nobody did
	 * @param outdated whether somebody did, of another value than the one that stands here
	 */
	record Conflict(String column, String here, String said, @Nullable Side decided, boolean outdated) {
	}

	private static final Set<String> NAMES = Set.of("service", "service_nl", "organization", "organization_nl", "acronym", "street",
			"house_number", "city");

	/** @param fresh whether {@code details} were made for this row, so that all of it applies */
	static <D> Merge<D> of(List<Fact<D>> facts, D details, Map<String, String> base, Map<String, String> said, boolean fresh) {
		return of(facts, details, base, said, fresh, column -> null);
	}

	/** @param decisions what somebody decided of a column where both are new */
	static <D> Merge<D> of(List<Fact<D>> facts, D details, Map<String, String> base, Map<String, String> said, boolean fresh,
			Function<String, @Nullable Decided> decisions) {
		D merged = details;
		var newBase = new HashMap<>(base);
		var conflicts = new ArrayList<Conflict>();
		boolean applied = false;
		for (Fact<D> fact : facts) {
			String now = said.get(fact.id());
			String before = base.getOrDefault(fact.id(), "");
			if (now == null || now.equals(before)) {
				continue;
			}
			String here = fact.current().apply(merged);
			if (!fresh && !here.equals(before) && isSameName(fact.id(), here, now)) {
				newBase.put(fact.id(), now);
				continue;
			}
			if (!fresh && !here.equals(before) && !here.equals(now)) {
				Decided choice = decisions.apply(fact.id());
				boolean seen = choice != null && choice.here().equals(InputColumns.shown(fact.id(), here));
				Side decided = choice != null && seen ? choice.side() : null;
				conflicts.add(new Conflict(fact.id(), here, now, decided, choice != null && !seen));
				if (decided == Side.HERE) {
					newBase.put(fact.id(), now);
				}
				if (decided != Side.FILE) {
					continue;
				}
			}
			newBase.put(fact.id(), now);
			if (!here.equals(now)) {
				merged = fact.with().apply(merged, now);
				applied = true;
			}
		}
		return new Merge<>(merged, newBase, conflicts, applied);
	}

	/** Written here as somebody liked it better: "Rue haute" is no other street than "rue Haute". */
	private static boolean isSameName(String id, String here, String now) {
		return NAMES.contains(id) && Folding.of(here).equals(Folding.of(now));
	}

	/** Whether the catalogue will say the same as the source in all of these. */
	static <D> boolean agrees(List<Fact<D>> facts, D details, Map<String, String> said) {
		return facts.stream().filter(fact -> said.containsKey(fact.id()))
			.allMatch(fact -> fact.current().apply(details).equals(said.get(fact.id())));
	}

}
