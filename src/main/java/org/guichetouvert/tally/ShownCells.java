package org.guichetouvert.tally;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a tally, and nothing else: every number of every page, file and sheet is a cell of these or a sum of
 * some, never a sum of what was noted. The rule, for each month by itself:
 * <ol>
 * <li>An institution in an area is shown by itself from {@link #LEAST_ENTRIES} entries of {@link #LEAST_HANDS} professionals.
 * <li>What is left there is shown as one cell of several institutions, if that is enough in turn.
 * <li>What is still left goes up to the area around it, which does the same with all that reaches it; what is left at the top
 * is in no number at all.
 * <li>Acts, and outcomes, are those of what an area shows: those that are too few stand together in one cell, and while that
 * is too little, the smallest of the others joins them.
 * </ol>
 * So each entry is in one cell of institutions at most, and a cell that holds some that are too few holds at least two kinds
 * of them: no difference of shown numbers is what was withheld. Whatever a month, a year or an area adds up, it adds up these.
 */
public final class ShownCells {

	public static final int LEAST_ENTRIES = 5;

	public static final int LEAST_HANDS = 3;

	private final Function<UUID, Optional<UUID>> parent;

	private final List<Cell> cells = new ArrayList<>();

	private final List<Withheld> withheld = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	/** @param parent the area around an area; empty for the widest */
	ShownCells(List<Counted> counted, Function<UUID, Optional<UUID>> parent) {
		this.parent = parent;
		counted.stream().collect(Collectors.groupingBy(Counted::month, TreeMap::new, Collectors.toList())).forEach(this::showMonth);
	}

	public List<Cell> of(Subject subject, Predicate<UUID> areas) {
		return cells.stream().filter(cell -> cell.subject() == subject && areas.test(cell.areaId())).toList();
	}

	/** Institutions that stand in a cell of several, and in none of their own; those that are in no number are not named. */
	public Set<String> withheld(Predicate<UUID> areas) {
		Set<String> own = of(Subject.INSTITUTION, areas).stream().map(Cell::code).collect(Collectors.toSet());
		return withheld.stream().filter(one -> areas.test(one.areaId()) && !own.contains(one.institution())).map(Withheld::institution)
			.collect(Collectors.toSet());
	}

	/** How many professionals noted what is shown, in the month when they were most: nobody is known from one month to the next. */
	public int participants(Predicate<UUID> areas) {
		Map<YearMonth, Set<UUID>> hands = new HashMap<>();
		blocks.stream().filter(block -> areas.test(block.areaId()))
			.forEach(block -> hands.computeIfAbsent(block.month(), month -> new HashSet<>()).addAll(block.hands()));
		return hands.values().stream().mapToInt(Set::size).max().orElse(0);
	}

	/** From the deepest area up, so that each has all that its parts could not show. */
	private void showMonth(YearMonth month, List<Counted> rows) {
		Map<UUID, List<Counted>> waiting = rows.stream().collect(Collectors.groupingBy(Counted::areaId, HashMap::new, Collectors.toList()));
		while (!waiting.isEmpty()) {
			UUID area = waiting.keySet().stream().max(Comparator.comparingInt(this::depth)).orElseThrow();
			List<Counted> left = showArea(month, area, waiting.remove(area));
			if (!left.isEmpty()) {
				parent.apply(area).ifPresent(around -> waiting.computeIfAbsent(around, one -> new ArrayList<>()).addAll(left));
			}
		}
	}

	/** @return what is still too little */
	private List<Counted> showArea(YearMonth month, UUID area, List<Counted> rows) {
		List<Counted> shown = new ArrayList<>();
		List<Counted> few = new ArrayList<>();
		rows.stream().collect(Collectors.groupingBy(Counted::institution, TreeMap::new, Collectors.toList())).forEach((code, same) -> {
			Sum sum = Sum.of(same);
			if (sum.isEnough()) {
				cells.add(sum.cell(month, area, Subject.INSTITUTION, code));
				shown.addAll(same);
			}
			else {
				few.addAll(same);
			}
		});
		Sum several = Sum.of(few);
		if (several.isEnough()) {
			cells.add(several.cell(month, area, Subject.INSTITUTION, null));
			shown.addAll(few);
			few.forEach(one -> withheld.add(new Withheld(area, one.institution())));
		}
		if (!shown.isEmpty()) {
			showKinds(month, area, Subject.ACT, shown, row -> row.act().code());
			showKinds(month, area, Subject.OUTCOME, shown, row -> row.outcome().code());
			blocks.add(new Block(month, area, Sum.of(shown).hands()));
		}
		return several.isEnough() ? List.of() : few;
	}

	/** Of rows that are enough together, so that there is always one more to join while some are too few. */
	private void showKinds(YearMonth month, UUID area, Subject subject, List<Counted> rows, Function<Counted, String> code) {
		Map<String, List<Counted>> byCode = rows.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
		List<Counted> together = new ArrayList<>();
		byCode.values().stream().filter(same -> !Sum.of(same).isEnough()).forEach(together::addAll);
		var apart = byCode.entrySet().stream().filter(same -> Sum.of(same.getValue()).isEnough())
			.sorted(Comparator.comparingInt(same -> Sum.of(same.getValue()).entries())).collect(Collectors.toCollection(ArrayDeque::new));
		while (!together.isEmpty() && !Sum.of(together).isEnough()) {
			together.addAll(apart.removeFirst().getValue());
		}
		apart.forEach(same -> cells.add(Sum.of(same.getValue()).cell(month, area, subject, same.getKey())));
		if (!together.isEmpty()) {
			cells.add(Sum.of(together).cell(month, area, subject, null));
		}
	}

	private int depth(UUID area) {
		int depth = 0;
		for (Optional<UUID> around = parent.apply(area); around.isPresent(); around = parent.apply(around.get())) {
			depth++;
		}
		return depth;
	}

	/** By what a table counts. */
	public enum Subject {
		INSTITUTION, ACT, OUTCOME
	}

	/** @param code of an institution, an act or an outcome; null for several together that would be too few alone */
	public record Cell(YearMonth month, UUID areaId, Subject subject, @Nullable String code, int entries, int minutes) {
	}

	private record Withheld(UUID areaId, String institution) {
	}

	private record Block(YearMonth month, UUID areaId, Set<UUID> hands) {
	}

	private record Sum(int entries, int minutes, Set<UUID> hands) {

		static Sum of(List<Counted> rows) {
			return new Sum(rows.stream().mapToInt(Counted::entries).sum(), rows.stream().mapToInt(Counted::minutes).sum(),
					rows.stream().flatMap(row -> row.hands().stream()).collect(Collectors.toSet()));
		}

		boolean isEnough() {
			return entries >= LEAST_ENTRIES && hands.size() >= LEAST_HANDS;
		}

		Cell cell(YearMonth month, UUID area, Subject subject, @Nullable String code) {
			return new Cell(month, area, subject, code, entries, minutes);
		}

	}

}
