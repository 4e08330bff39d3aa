package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.VariableTime;

/** One end of a time span: a minute of the day, or an event of the sun and an offset in minutes. */
record TimeSpec(@Nullable Event event, int minute) {

	static TimeSpec of(@Nullable VariableTime variable, int minute) {
		return variable == null ? new TimeSpec(null, minute) : new TimeSpec(variable.getEvent(), variable.getOffset());
	}

	boolean isFixed() {
		return event == null;
	}

	int on(LocalDate date, ZoneId zone) {
		return event == null ? minute : Sun.minuteOf(event, date, zone) + minute;
	}

}
