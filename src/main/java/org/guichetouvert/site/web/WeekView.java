package org.guichetouvert.site.web;

import java.util.List;

/**
 * Seven days, one lane per way in.
 *
 * @param legend the lanes, in order; 1 to 4
 * @param days each with as many lanes as the legend
 */
record WeekView(List<Lane> legend, List<WeekDayView> days) {

	/** A way in: {@code sign} with its word ("guichet", "téléphone"). */
	record Lane(String sign, String word) {
	}

	public int lanes() {
		return legend.size();
	}

}
