package org.guichetouvert.rounds.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A round as its pages show it.
 *
 * @param path of the round
 * @param when "mardi 24 novembre 2026"
 * @param time of setting out
 * @param from the address of setting out; null for the middle of the area
 * @param needs what it asks for; empty for all
 * @param length "≈ 1 h 30, 2,4 km", an estimate
 * @param unwritten how many answers nobody would know of without the round
 * @param last what the reader said last, which can be taken back; null for nothing
 */
public record RoundView(String path, String area, String when, String time, @Nullable String from, String needs, boolean onlyToCheck,
		String length, List<Stop> stops, int answered, boolean mine, @Nullable String last, int unwritten) {

	/** A door of which nobody knows which it is. */
	static final String NOT_KNOWN = "inconnu";

	/**
	 * One house.
	 *
	 * @param far to walk from the stop before; null where nobody knows
	 * @param arrival "vers 10h20"
	 * @param map by which the device shows it; null where nobody knows where it is
	 */
	public record Stop(int number, String address, @Nullable RoundText entrance, @Nullable String far, String arrival, @Nullable String map,
			List<Visit> visits) {

		public boolean isAnswered() {
			return visits.stream().allMatch(visit -> visit.said() != null);
		}

		/** Whether all that is open here is to be open. */
		public boolean isToBeOpen() {
			return open().stream().noneMatch(Visit::shut);
		}

		public boolean isPlaced() {
			return map != null;
		}

		/** Those that nobody answered yet. */
		public List<Visit> open() {
			return visits.stream().filter(visit -> visit.said() == null).toList();
		}
	}

	/**
	 * One service there.
	 *
	 * @param said null while nobody answered
	 * @param shut whether the catalogue says that it is shut on that day
	 * @param lines of the sheet
	 * @param doors to choose from where there are several
	 */
	public record Visit(DoorView door, @Nullable Said said, boolean shut, List<SheetLine> lines, List<Choice> doors) {
	}

	/** One of several doors. @param value as {@link RoundController} reads it @param words as on the sheet */
	public record Choice(String value, String words) {
	}

	/**
	 * An answer.
	 *
	 * @param outcome code of what became of it
	 * @param words "Fermé aujourd’hui"
	 */
	public record Said(String outcome, String words, @Nullable String note) {
	}

	public int total() {
		return stops.size();
	}

	/** All visits of which that became. */
	public List<Visit> thatAre(String outcome) {
		return stops.stream().flatMap(stop -> stop.visits().stream()).filter(visit -> visit.said() != null && visit.said().outcome().equals(outcome))
			.toList();
	}

	public List<Visit> unanswered() {
		return stops.stream().flatMap(stop -> stop.open().stream()).toList();
	}

	public boolean hasUnplaced() {
		return stops.stream().anyMatch(stop -> !stop.isPlaced());
	}

}
