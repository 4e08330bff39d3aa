package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A day of the week strip.
 *
 * @param title "jeu. 5"
 * @param iso {@code 2026-11-05}
 * @param note "aujourd'hui", "férié"; null where there is nothing to say
 * @param lanes slots by way in, in the order of the legend; a lane may be empty
 * @param name "jeudi 5 novembre"
 * @param spoken what is read out of each lane: "de 9h à 12h, puis de 13h30 à 16h", "fermé"
 * @param nothing what stands where all lanes are empty: "fermé", "Fermé, Armistice", "inconnu"; null where one isn't
 */
record WeekDayView(String title, String iso, boolean today, @Nullable String note, List<List<Slot>> lanes,
		String name, List<String> spoken, @Nullable String nothing) {

	/** Hours of one way in: {@code word} is read out ("guichet"), {@code hours} as "9h–12h". */
	record Slot(String sign, String word, String hours) {
	}

}
