package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The week that a French text describes for a part of the year, filled statement by statement. */
final class FrenchWeek {

	private static final Set<Joining> ADDING = EnumSet.of(Joining.AND, Joining.ALSO);

	private static final Set<Joining> REPLACING = EnumSet.of(Joining.PLAIN, Joining.AND);

	private final List<Opening> openings = new ArrayList<>();

	private final List<Edited> edits = new ArrayList<>();

	private final List<FrenchDays> closings = new ArrayList<>();

	/**
	 * Hours of some days.
	 *
	 * @param days empty for those that are open the rest of the year
	 * @param parts of the day that were named; empty when some hours are without
	 * @param joining what was said to hours that a day has already
	 */
	record Opening(List<FrenchDays> days, List<FrenchSpan> spans, Set<FrenchPart> parts, Joining joining) {

		int bits() {
			return FrenchDays.weekly(days);
		}

		Opening withDays(List<FrenchDays> others) {
			return new Opening(others, spans, parts, joining);
		}

		Opening withSpans(List<FrenchSpan> others) {
			return new Opening(days, others, parts, joining);
		}

		boolean isUnmarked() {
			return spans.stream().anyMatch(span -> span.comment() == null);
		}

	}

	/** Nothing, "et", "aussi", that it replaces them, or that the day must not have hours yet. */
	enum Joining {

		PLAIN, AND, ALSO, INSTEAD, ALONE

	}

	private record Edited(List<FrenchDays> days, FrenchEdit edit) {
	}

	void open(Opening opening) throws HoursRefused {
		openings.add(opening.withSpans(FrenchSpan.sorted(opening.spans)));
	}

	/** @param days empty for all that are open */
	void edit(List<FrenchDays> days, FrenchEdit edit) {
		edits.add(new Edited(days, edit));
	}

	void close(FrenchDays days) throws HoursRefused {
		FrenchPart part = days.part();
		if (part == FrenchPart.EVENING || part != null && (days.isRanked() || !days.isSingle())) {
			throw new HoursRefused("Fermé une partie de la journée, mais quels jours ?");
		}
		if (part != null) {
			edits.add(new Edited(List.of(days), FrenchEdit.without(part)));
		}
		else {
			closings.add(days);
		}
	}

	boolean isOpen() {
		return !openings.isEmpty();
	}

	/** Whether hours were given without days, for those that are open the rest of the year. */
	boolean isForSameDays() {
		return openings.stream().anyMatch(opening -> opening.days.isEmpty());
	}

	List<Opening> openings() {
		return openings;
	}

	List<FrenchDays> closings() {
		return closings;
	}

	void replaceLast(Opening opening) {
		openings.set(openings.size() - 1, opening);
	}

	/** Hours that have no comment get this one. */
	void comment(String comment) {
		openings.replaceAll(opening -> opening.withSpans(opening.spans.stream()
			.map(span -> span.comment() == null ? span.withComment(comment) : span)
			.toList()));
	}

	/** Takes over what was said of the week for the whole year. */
	void follow(FrenchWeek year) {
		edits.addAll(0, year.edits);
		closings.addAll(0, year.closings);
	}

	/** Hours of each day that has some, from those of another week where this one has none of its own. */
	Map<Integer, List<FrenchSpan>> hours(Map<Integer, List<FrenchSpan>> others) throws HoursRefused {
		Map<Integer, List<FrenchSpan>> hours = new TreeMap<>(openings.isEmpty() ? others : Map.of());
		Map<Integer, Opening> given = new LinkedHashMap<>();
		if (isForSameDays() && others.isEmpty()) {
			throw new HoursRefused("« " + openings.get(0).spans.get(0) + " » : quels jours ?");
		}
		for (Opening opening : openings) {
			Opening known = opening.days.isEmpty() ? opening.withDays(List.of(FrenchDays.of(bits(others)))) : opening;
			for (int day : FrenchDays.of(known.bits()).days().toArray()) {
				hours.put(day, joined(day, given.get(day), hours.get(day), known));
				given.put(day, known);
			}
		}
		for (Edited edited : edits) {
			apply(edited, hours);
		}
		for (FrenchDays closed : closings) {
			if (!closed.isRanked()) {
				close(closed, given, hours);
			}
		}
		hours.values().removeIf(List::isEmpty);
		return hours;
	}

	static int bits(Map<Integer, List<FrenchSpan>> hours) {
		return hours.keySet().stream().mapToInt(day -> 1 << day).sum();
	}

	private static List<FrenchSpan> joined(int day, @Nullable Opening before, @Nullable List<FrenchSpan> spans, Opening opening)
			throws HoursRefused {
		if (before == null || spans == null) {
			return opening.spans;
		}
		if (opening.joining == Joining.INSTEAD) {
			return opening.spans;
		}
		boolean apart = opening.spans.stream().noneMatch(span -> spans.stream().anyMatch(span::overlaps));
		boolean added = ADDING.contains(opening.joining) || opening.bits() == before.bits() || isOtherPart(spans, opening)
				|| isOtherWay(spans, opening.spans);
		if (apart && added && opening.joining != Joining.ALONE) {
			List<FrenchSpan> both = new ArrayList<>(spans);
			both.addAll(opening.spans);
			return FrenchSpan.sorted(both);
		}
		boolean narrower = opening.bits() != before.bits() && (opening.bits() & ~before.bits()) == 0;
		if (narrower && REPLACING.contains(opening.joining) && comments(spans).equals(comments(opening.spans))
				&& replaces(opening.spans, spans)) {
			return opening.spans;
		}
		throw new HoursRefused("« " + FrenchDays.french(day) + " » est donné deux fois : en plus, ou à la place ?");
	}

	private static boolean isOtherPart(List<FrenchSpan> spans, Opening opening) {
		return !opening.parts.isEmpty() && opening.parts.stream().noneMatch(part -> spans.stream().anyMatch(part::meets));
	}

	private static boolean isOtherWay(List<FrenchSpan> spans, List<FrenchSpan> others) {
		Set<String> comments = comments(others);
		return !comments.contains("") && comments(spans).stream().noneMatch(comment -> comment.isEmpty() || comments.contains(comment));
	}

	private static Set<String> comments(List<FrenchSpan> spans) {
		return spans.stream().map(span -> Objects.requireNonNullElse(span.comment(), "")).collect(Collectors.toSet());
	}

	/** Hours that begin alike, contain the others or lie in them would say nothing if they were added. */
	static boolean replaces(List<FrenchSpan> spans, List<FrenchSpan> others) {
		return spans.get(0).start() == others.get(0).start() || cover(spans, others) || cover(others, spans);
	}

	private static boolean cover(List<FrenchSpan> spans, List<FrenchSpan> others) {
		return others.stream().allMatch(other -> spans.stream().anyMatch(span -> span.covers(other)));
	}

	private static void apply(Edited edited, Map<Integer, List<FrenchSpan>> hours) throws HoursRefused {
		FrenchDays days = FrenchDays.of(edited.days.isEmpty() ? bits(hours) : FrenchDays.weekly(edited.days));
		for (int day : days.days().toArray()) {
			List<FrenchSpan> spans = hours.getOrDefault(day, List.of());
			if (!spans.isEmpty()) {
				hours.put(day, edited.edit.apply(spans));
			}
			else if (edited.days.stream().noneMatch(item -> item.part() != null)) {
				throw new HoursRefused("« " + FrenchDays.french(day) + " » : les heures manquent.");
			}
		}
	}

	private static void close(FrenchDays closed, Map<Integer, Opening> given, Map<Integer, List<FrenchSpan>> hours)
			throws HoursRefused {
		for (int day : closed.days().toArray()) {
			Opening opening = given.get(day);
			if (opening != null && opening.days.stream().anyMatch(item -> item.isSingle() && !item.isRanked() && item.has(day))) {
				throw new HoursRefused("« " + FrenchDays.french(day) + " » : ouvert ou fermé ?");
			}
			hours.remove(day);
		}
	}

	/** Days of the month with their hours. */
	List<Opening> ranked(Map<Integer, List<FrenchSpan>> hours) throws HoursRefused {
		List<Opening> ranked = new ArrayList<>();
		for (Opening opening : openings) {
			for (FrenchDays days : opening.days.stream().filter(FrenchDays::isRanked).toList()) {
				List<FrenchSpan> weekly = hours.get(days.first());
				if (weekly != null && !(replaces(opening.spans, weekly) && comments(weekly).equals(comments(opening.spans)))) {
					throw new HoursRefused("« " + FrenchDays.french(days.first()) + " » est donné deux fois : en plus, ou à la place ?");
				}
				if (closings.stream().anyMatch(closed -> closed.isRanked() && (closed.bits() & days.bits()) != 0)) {
					throw new HoursRefused("« " + FrenchDays.french(days.first()) + " » du mois : ouvert ou fermé ?");
				}
				ranked.add(opening.withDays(List.of(days)));
			}
		}
		for (Edited edited : edits) {
			for (FrenchDays days : edited.days.stream().filter(FrenchDays::isRanked).toList()) {
				List<FrenchSpan> weekly = hours.getOrDefault(days.first(), List.of());
				if (weekly.isEmpty()) {
					throw new HoursRefused("« " + FrenchDays.french(days.first()) + " » : les heures manquent.");
				}
				ranked.add(new Opening(List.of(days), edited.edit.apply(weekly), Set.of(), Joining.PLAIN));
			}
		}
		if (ranked.size() != ranked.stream().map(opening -> opening.days.get(0).names()).distinct().count()) {
			throw new HoursRefused("Le même jour du mois est donné deux fois.");
		}
		return ranked;
	}

}
