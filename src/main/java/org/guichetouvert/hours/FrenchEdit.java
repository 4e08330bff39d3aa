package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;

/** Changes hours that a text gave before: "le jeudi jusqu’à 19h", "fermé de 12h à 13h". */
interface FrenchEdit {

	/**
	 * @param spans in order, not empty
	 * @throws HoursRefused when it does not fit them
	 */
	List<FrenchSpan> apply(List<FrenchSpan> spans) throws HoursRefused;

	/** The same hours, but by appointment only. */
	static FrenchEdit comment(String comment) {
		return spans -> spans.stream().map(span -> span.withComment(comment)).toList();
	}

	/** Closes earlier or later than before. */
	static FrenchEdit until(int minute) {
		return spans -> {
			List<FrenchSpan> left = new ArrayList<>();
			FrenchSpan last = spans.get(spans.size() - 1);
			for (FrenchSpan span : spans) {
				refuseIf(span.isOpenEnded() || span.isPastMidnight(), span);
				if (span.start() < minute) {
					left.add(span.withEnd(span == last ? minute : Math.min(minute, span.end())));
				}
			}
			refuseIf(left.isEmpty() || left.size() < spans.size() && left.get(left.size() - 1).end() < minute, last);
			return left;
		};
	}

	/** Opens earlier or later than before. */
	static FrenchEdit since(int minute) {
		return spans -> {
			List<FrenchSpan> left = new ArrayList<>();
			FrenchSpan first = spans.get(0);
			for (FrenchSpan span : spans) {
				refuseIf(span.isOpenEnded() || span.isPastMidnight(), span);
				if (span.end() > minute) {
					left.add(span.withStart(span == first ? minute : Math.max(minute, span.start())));
				}
			}
			refuseIf(left.isEmpty() || left.size() < spans.size() && left.get(0).start() > minute, first);
			return left;
		};
	}

	/** Takes away an afternoon, or a morning of which one knows when it ends. */
	static FrenchEdit without(FrenchPart part) {
		return spans -> {
			List<FrenchSpan> left = new ArrayList<>();
			for (FrenchSpan span : spans) {
				boolean throughNoon = FrenchPart.isThroughNoon(span);
				if (part == FrenchPart.MORNING && throughNoon) {
					throw new HoursRefused("« " + span + " », fermé le matin : à quelle heure ouvre-t-on ensuite ?");
				}
				if (throughNoon) {
					left.add(span.withEnd(FrenchPart.NOON));
				}
				else if (part == FrenchPart.MORNING == span.start() >= FrenchPart.NOON) {
					left.add(span);
				}
			}
			return left;
		};
	}

	static FrenchEdit only(FrenchPart part) throws HoursRefused {
		if (part == FrenchPart.EVENING) {
			throw new HoursRefused("Le soir seulement : à partir de quelle heure ?");
		}
		FrenchEdit others = without(part == FrenchPart.MORNING ? FrenchPart.AFTERNOON : FrenchPart.MORNING);
		return spans -> {
			List<FrenchSpan> left = others.apply(spans);
			refuseIf(left.isEmpty(), spans.get(0));
			return left;
		};
	}

	/** For who says that a part is closed in which nothing is open anyway. */
	static FrenchEdit alreadyWithout(FrenchPart part) {
		return spans -> {
			if (spans.stream().anyMatch(part::meets)) {
				throw new HoursRefused("Fermé une partie de la journée, mais quels jours ?");
			}
			return spans;
		};
	}

	static FrenchEdit pause(FrenchSpan pause) {
		return spans -> {
			List<FrenchSpan> left = new ArrayList<>();
			for (FrenchSpan span : spans) {
				if (!span.overlaps(pause)) {
					left.add(span);
					continue;
				}
				refuseIf(!span.covers(pause) || span.start() == pause.start() || span.end() == pause.end(), pause);
				left.add(span.withEnd(pause.start()));
				left.add(span.withStart(pause.end()));
			}
			return left;
		};
	}

	/** Stays open longer, with or without a pause before. */
	static FrenchEdit late(FrenchSpan evening) {
		return spans -> {
			FrenchSpan last = spans.get(spans.size() - 1);
			refuseIf(last.isOpenEnded() || last.isPastMidnight() || evening.start() < last.start() || evening.covers(last), evening);
			List<FrenchSpan> left = new ArrayList<>(spans.subList(0, spans.size() - 1));
			if (evening.start() > last.end()) {
				left.add(last);
				left.add(evening.withComment(last.comment()));
			}
			else {
				left.add(last.withEnd(evening.end()));
			}
			return left;
		};
	}

	private static void refuseIf(boolean unclear, FrenchSpan span) throws HoursRefused {
		if (unclear) {
			throw new HoursRefused("« " + span + " » : les heures de ce jour ne vont pas ensemble.");
		}
	}

}
