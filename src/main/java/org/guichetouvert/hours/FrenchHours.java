package org.guichetouvert.hours;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads hours written in French, "du lundi au vendredi de 9h à 12h, fermé les jours fériés", as an OSM value.
 * <p>
 * Never guesses: every word must be known where it stands, and a text that could mean two things is refused with the reason.
 * What is decided:
 * <ul>
 * <li>what says nothing of the hours is left out: one name of the service or its sessions before them
 * ({@code french-labels.txt}), the room, the entrance, how to reach someone, "gratuit", "sans interruption";</li>
 * <li>a word that changes who is received or whether, "environ", "par téléphone", "sur inscription", "selon", is not known, so
 * that the text is kept; "jours ouvrables" too: Saturday is one by law and not in use;</li>
 * <li>greetings, one place and the way there ("à la maison communale", "bus 48, arrêt Marché") are left out too; a second place
 * is another door, and refused;</li>
 * <li>"lundi-mercredi-vendredi" lists days; a pair behind it, "mardi-jeudi", does if the days between are taken, and is refused
 * if not; one capital is a day only where it is no other word, M is two;</li>
 * <li>"du vendredi 19h au lundi 8h" is without a break if the hour of the end is not later than that of the beginning;</li>
 * <li>"fermé le mercredi après-midi" takes away what begins at noon or later, keeps what ends by 13:00, and cuts hours that
 * go on through noon at 12:00, the side on which no one stands before a closed door; "fermé le mercredi matin" is refused
 * for hours that go on through noon;</li>
 * <li>hours after midnight are understood from 17:00 on; hours that begin before 6:00 are refused;</li>
 * <li>a day named again with other hours, "mercredi 14h-17h", is refused: added or replaced? It is added when said so ("aussi",
 * or "et" where they do not overlap),
 * when another part of the day is named, or when both are told apart by appointment; it replaces them when it begins alike,
 * contains them or lies in them, because adding would then say nothing;</li>
 * <li>a season ("en juillet et août : …") replaces the rest of the year only on days that both have; where the rest has more
 * days, it is refused unless the text says "uniquement" or gives "le reste de l’année". It holds to the end of its sentence,
 * or, alone on its line, for the lines below; hours behind its sentence without a season of their own are refused;</li>
 * <li>an exception ("sauf en août") behind hours is for all of them, and refused when further hours follow;</li>
 * <li>"sur rendez-vous" behind several hours is refused: for all, or the last? "ou sur rendez-vous" holds at all other
 * times;</li>
 * <li>summer, winter, and the school holidays of one season are refused without their dates, a date of a weekday without its
 * year.</li>
 * </ul>
 */
public final class FrenchHours {

	private FrenchHours() {
	}

	/** Never throws. */
	public static Reading read(String text) {
		if (text.length() > OpeningHours.MAX_LENGTH) {
			return Reading.refused("Le texte est trop long\u00a0: " + OpeningHours.MAX_LENGTH + " caractères au plus.");
		}
		try {
			String value = new FrenchReader(FrenchLexer.split(text)).read();
			return OpeningHours.find(value).isPresent() ? new Reading(value, null)
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
	 * @param reason why not, a French sentence that names the piece of the text which stopped the reading; null when understood
	 */
	public record Reading(@Nullable String value, @Nullable String reason) {

		public Reading {
			if ((value == null) == (reason == null)) {
				throw new IllegalArgumentException("Either a value or a reason: " + value + ", " + reason);
			}
		}

		static Reading refused(String reason) {
			return new Reading(null, Objects.requireNonNull(reason).replace(" :", "\u00a0:").replace(" ?", "\u00a0?")
				.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
		}

		public boolean isUnderstood() {
			return value != null;
		}

		/** The hours in other words, a French sentence by which the writer can tell whether they are what was meant; null when kept. */
		public @Nullable String understood() {
			return value == null ? null
					: OpeningHours.find(value).map(hours -> HoursWords.sentence(hours, Locale.FRENCH)).orElse(value);
		}

	}

}
