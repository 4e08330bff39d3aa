package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * When a service is looked at next, and why.
 *
 * @param due on which day at the latest; of one that is due, since when
 * @param score how pressing it is; 0 for one that is not due
 * @param reasons those that make it due, the weightiest first; of one that is not due, the one that will
 * @param verifiedOn when the way in was verified that was so the longest ago; null where one never was
 * @param sought whether it comes up earlier because it is looked for much
 */
public record Check(UUID serviceId, LocalDate due, int score, List<Reason> reasons, @Nullable LocalDate verifiedOn, boolean sought) {

	/** The most pressing first; then by day. */
	public static final Comparator<Check> ORDER = Comparator.comparingInt(Check::score).reversed().thenComparing(Check::due)
		.thenComparing(Check::serviceId);

	public Check {
		reasons = List.copyOf(reasons);
	}

	/**
	 * @param due from which day on it counts
	 * @param on the day that it is about; null for none
	 * @param count how many; 1 where it is not counted
	 */
	public record Reason(CheckReason why, LocalDate due, int points, @Nullable LocalDate on, int count) {
	}

	public boolean isDue(LocalDate today) {
		return !due.isAfter(today);
	}

	public boolean is(CheckReason why) {
		return reasons.stream().anyMatch(reason -> reason.why() == why);
	}

	/** Whether a letter may ask for it: not where people outside said something, which is for somebody here to read. */
	public boolean isForTheService() {
		return !is(CheckReason.REPORTED) && !is(CheckReason.CORRECTED);
	}

	/** How long ago it was verified. */
	public Age age(LocalDate today) {
		return Age.of(verifiedOn, today);
	}

	/** In thirds of what counts: one bar, two, three. */
	public enum Age {

		FRESH, USED, OLD;

		private static final int FRESH_MONTHS = 3;

		private static final int USED_MONTHS = 6;

		static Age of(@Nullable LocalDate verifiedOn, LocalDate today) {
			return verifiedOn == null || verifiedOn.isBefore(today.minusMonths(USED_MONTHS)) ? OLD
					: verifiedOn.isBefore(today.minusMonths(FRESH_MONTHS)) ? USED : FRESH;
		}

		public int bars() {
			return ordinal() + 1;
		}

	}

}
