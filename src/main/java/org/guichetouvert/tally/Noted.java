package org.guichetouvert.tally;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One act of a professional for an institution.
 *
 * @param institution code of {@link Institutions}: a kind of the reference, or the id of an organization
 * @param minutes 1 to {@link #MOST_MINUTES}
 */
public record Noted(String institution, Act act, int minutes, Outcome outcome, LocalDate day, UUID areaId) {

	public static final int MOST_MINUTES = 480;

	public Noted {
		if (minutes < 1 || minutes > MOST_MINUTES) {
			throw new IllegalArgumentException("Not the minutes of one act: " + minutes);
		}
	}

	public Noted on(LocalDate other) {
		return new Noted(institution, act, minutes, outcome, other, areaId);
	}

}
