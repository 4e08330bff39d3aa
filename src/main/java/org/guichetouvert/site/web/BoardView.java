package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The board of a quartier: doors open now, next, and not today.
 *
 * @param slug of the quartier, to choose it in the form
 * @param day scale of the lines of time; {@link DayScale} makes positions
 * @param nowAt position of now ("22.5%"); null where now is off the scale
 * @param groups open, later, none: without empty ones, but {@code open} always, even empty
 * @param nextOpening when nothing is open: "lundi à 9h"; null where unknown
 * @param answering who answers the phone now
 */
record BoardView(String slug, String name, String href, MomentView now, List<OptionGroupView> neighbourhoods,
		DayScale day, @Nullable String nowAt, List<Group> groups, @Nullable String nextOpening, List<Answering> answering) {

	/**
	 * Doors under one heading.
	 *
	 * @param id open, later, none or unverified: message {@code site.board.group.<id>}
	 */
	record Group(String id, List<Row> rows) {
	}

	/**
	 * A door and its day.
	 *
	 * @param about what for, how far: "factures, gaz · 450 m"
	 * @param bars hours someone receives
	 * @param calls hours someone answers the phone
	 * @param words the same in words: "Aujourd'hui : 9h à 12h et 13h30 à 16h. Téléphone : 9h à 17h."
	 */
	record Row(CardView.Tags tags, TextView name, String href, StatusView status, @Nullable TextView about,
			List<DayScale.Bar> bars, List<DayScale.Bar> calls, String words) {
	}

	/** Someone who answers now; {@code until} as "jusqu'à 17h". */
	record Answering(LinkView service, @Nullable String until, PhoneView phone) {
	}

}
