package org.guichetouvert.hours;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads hours written in French, "du lundi au vendredi de 9h à 12h, fermé les jours fériés", as an OSM value.
 * <p>
 * Never guesses: every word must be known where it stands, and a text that could mean two things is refused with the reason.
 * What is decided:
 * <ul>
 * <li>"fermé le mercredi après-midi" takes away what begins at noon or later, keeps what ends by 13:00, and cuts hours that
 * go on through noon at 12:00, the side on which no one stands before a closed door; "fermé le mercredi matin" is refused
 * for hours that go on through noon;</li>
 * <li>hours after midnight are understood from 17:00 on; hours that begin before 6:00 are refused;</li>
 * <li>a day named twice with different hours is refused: added or replaced?</li>
 * <li>"jours ouvrables" is refused: Saturday is one by law and not in use.</li>
 * </ul>
 */
public final class FrenchHours {

	private FrenchHours() {
	}

	/** Never throws. */
	public static Reading read(String text) {
		if (text.length() > OpeningHours.MAX_LENGTH) {
			return Reading.refused("Le texte est trop long : " + OpeningHours.MAX_LENGTH + " caractères au plus.");
		}
		try {
			String value = new FrenchReader(FrenchWord.split(text)).read();
			return OpeningHours.parse(value).isUnderstood() ? new Reading(value, null)
					: Reading.refused("Cet horaire n’a pas pu être lu.");
		}
		catch (HoursRefused refused) {
			return Reading.refused(refused.asProblem().message());
		}
	}

	/**
	 * What became of a text.
	 *
	 * @param value OSM value, null when not understood
	 * @param reason why not, a French sentence; null when understood
	 */
	public record Reading(@Nullable String value, @Nullable String reason) {

		public Reading {
			if ((value == null) == (reason == null)) {
				throw new IllegalArgumentException("Either a value or a reason: " + value + ", " + reason);
			}
		}

		static Reading refused(String reason) {
			return new Reading(null, Objects.requireNonNull(reason));
		}

		public boolean isUnderstood() {
			return value != null;
		}

	}

}
