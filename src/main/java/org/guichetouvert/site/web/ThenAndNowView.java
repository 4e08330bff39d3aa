package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.guichetouvert.directory.CountersOverTime;

/**
 * Two streets of ten doors: how many of the same services had a counter then, and have one now.
 *
 * @param had of ten
 * @param has of ten
 */
record ThenAndNowView(int then, int now, int had, int has) {

	private static final int DOORS = 10;

	/** Shares in tenths, rounded. */
	static ThenAndNowView of(CountersOverTime.ThenAndNow counted, int then, int now) {
		return new ThenAndNowView(then, now, tenths(counted.had(), counted.services()), tenths(counted.has(), counted.services()));
	}

	private static int tenths(int part, int whole) {
		return Math.round((float) DOORS * part / whole);
	}

	public List<StreetView.Door> doorsThen() {
		return doors(had);
	}

	public List<StreetView.Door> doorsNow() {
		return doors(has);
	}

	private static List<StreetView.Door> doors(int standing) {
		var doors = new ArrayList<>(Collections.nCopies(standing, StreetView.Door.OPEN));
		doors.addAll(Collections.nCopies(DOORS - standing, StreetView.Door.BRICKED));
		return doors;
	}

}
