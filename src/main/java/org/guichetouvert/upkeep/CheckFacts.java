package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What decides when a service is looked at next.
 *
 * @param ways those that hold today
 * @param exceptionEnds first days on which dated exceptions no longer hold
 * @param noticeEnds first days on which notices no longer hold
 * @param consentEnds first days on which a consent for one of its functions no longer holds
 * @param report what waits about it; null for nothing
 * @param askedOn when somebody asked for a look that nobody took since; null for never
 * @param correctedOn since when something that the service itself said waits; null for nothing
 * @param listedOn since when a list says otherwise, and nobody decided; null for nothing
 * @param sought whether what it does is looked for much, here or without a place
 */
public record CheckFacts(UUID serviceId, List<Way> ways, List<LocalDate> exceptionEnds, List<LocalDate> noticeEnds,
		List<LocalDate> consentEnds, @Nullable Report report, @Nullable LocalDate askedOn, @Nullable LocalDate correctedOn, @Nullable LocalDate listedOn,
		boolean sought) {

	/**
	 * A way in as it holds today.
	 *
	 * @param suspended out of use; its end is when it reopens
	 * @param contradicting whether its hours can't be read, are missing where one walks in, or contradict themselves
	 * @param endsOn first day on which it no longer holds so; null where none is known
	 * @param verifiedOn null for never
	 * @param nextCheckOn when to look again, as who verified it said; null for nothing said
	 */
	public record Way(ChannelKind kind, Admission admission, boolean suspended, boolean contradicting, @Nullable LocalDate endsOn,
			@Nullable LocalDate verifiedOn, @Nullable LocalDate nextCheckOn) {
	}

	/** @param on when the oldest of them came */
	public record Report(int count, LocalDate on) {
	}

}
