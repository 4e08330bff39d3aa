package org.guichetouvert.observatory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one need in one area on a day.
 *
 * @param walkIn services that receive without appointment; each service counts once, by its best way in
 * @param appointment those that receive or come by appointment
 * @param remote those that answer from a distance only
 * @param stated that there is no door, where somebody said so; null else
 * @param nearest the nearest door outside the area that takes its inhabitants, one without appointment before all others; null
 * where none is known, or not where
 * @param comes who comes into the area: into its streets, or to people's homes; the likeliest first, not all
 * @param line a telephone line that takes its inhabitants, wherever; null where none is known
 * @param estimated whether any that counts may stand in a neighbouring area
 */
public record NeedCell(DoorState state, Count walkIn, Count appointment, Count remote, @Nullable Stated stated,
		@Nullable Found nearest, List<Found> comes, @Nullable Found line, boolean estimated) {

	public NeedCell {
		comes = List.copyOf(comes);
	}

	/** How many there are by the way that its state names. */
	public Count count() {
		return switch (state) {
			case WALK_IN -> walkIn;
			case APPOINTMENT -> appointment;
			case REMOTE -> remote;
			case NONE_STATED, UNKNOWN -> Count.NONE;
		};
	}

	/** Whether there is a door although somebody said that there is none. */
	public boolean isContradicted() {
		return stated != null && state.isDoor();
	}

	/** Whether anybody is known, here or elsewhere, in person or not. */
	public boolean isAnybodyKnown() {
		return state.compareTo(DoorState.NONE_STATED) < 0 || nearest != null || line != null || !comes.isEmpty();
	}

	/** @param doubtful of these services, those of which nobody lately made sure */
	public record Count(int services, int doubtful) {

		static final Count NONE = new Count(0, 0);

		Count plus(boolean doubted) {
			return new Count(services + 1, doubtful + (doubted ? 1 : 0));
		}

	}

	/**
	 * "On sait qu'il n'y a rien".
	 *
	 * @param source who says so
	 */
	public record Stated(LocalDate on, String source, LocalizedText sentence) {
	}

	/**
	 * A service at a place.
	 *
	 * @param metresStraight from the middle of the area in a straight line; null where either is not known
	 */
	public record Found(UUID placeId, UUID serviceId, String slug, @Nullable Double metresStraight) {

		/** Streets against the straight line. */
		private static final double DETOUR = 1.3;

		/** On foot, as an estimate; null where not known. */
		public @Nullable Long metres() {
			return metresStraight == null ? null : Math.round(metresStraight * DETOUR);
		}

	}

}
