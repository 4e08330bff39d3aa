package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service at one place: state, hours, ways in, address.
 *
 * @param id fragment of the page ("lieu-1")
 * @param name what tells this place from others ("Antenne Bockstael"); null where the address does
 * @param week the coming seven days; null where no way in has readable hours
 * @param channels every way in that stands or is suspended now
 * @param closures dated closures and other hours that come
 * @param address null where there is no place to go to
 * @param calendar address of its hours for an agenda; null where none can be read
 */
record PlaceView(String id, @Nullable TextView name, StatusView status, @Nullable WeekView week,
		List<ChannelView> channels, List<Closure> closures, @Nullable AddressView address,
		@Nullable String calendar) {

	/** A closure: {@code when} "Fermé mercredi 11 novembre", {@code why} "Armistice". */
	record Closure(String when, @Nullable TextView why) {
	}

	/**
	 * Where it is.
	 *
	 * @param hidden not told to anyone: lines are empty, the page says how to get in touch instead
	 * @param lines street and number, then postcode and town; may be empty where only the quartier is known
	 * @param entrance "sonnette « Énergie », rez-de-chaussée"
	 * @param transit one line each
	 * @param wheelchair finished words; null where unknown
	 * @param estimated position by quartier or postcode only
	 */
	record AddressView(boolean hidden, List<String> lines, @Nullable TextView entrance, List<TextView> transit,
			@Nullable TextView wheelchair, @Nullable LinkView neighbourhood, boolean estimated) {
	}

}
