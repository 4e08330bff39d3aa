package org.guichetouvert.observatory;

import java.util.Locale;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.search.NeedDoors;

/** What there is for a need in an area, the best first. */
public enum DoorState {

	/** Somebody receives there without appointment, and without the internet, or comes into the street there. */
	WALK_IN,

	/** One is received there, or visited at home, by appointment, registration or referral, or with something digital. */
	APPOINTMENT,

	/** A service is there, but answers from a distance only. */
	REMOTE,

	/** Somebody stated that there is no door, and none was found. */
	NONE_STATED,

	/** Nobody knows: not that there is nothing. */
	UNKNOWN;

	/** Value of {@code data-status}, and the word in files. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether somebody is met in person there. */
	public boolean isDoor() {
		return this == WALK_IN || this == APPOINTMENT;
	}

	static DoorState of(NeedDoors.Way way) {
		return switch (way.kind()) {
			case COUNTER, OUTREACH -> way.admission() == Admission.WALK_IN && !way.digital() ? WALK_IN : APPOINTMENT;
			case HOME_VISIT -> APPOINTMENT;
			case PHONE, EMAIL, ONLINE, POST -> REMOTE;
		};
	}

}
