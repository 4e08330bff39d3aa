package org.guichetouvert.hours;

import java.time.ZonedDateTime;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A stretch of time with one state and one comment, half-open: {@code start} belongs to it, {@code end} does not. */
public record HoursInterval(ZonedDateTime start, ZonedDateTime end, HoursState state, @Nullable String comment) {

	private static final Pattern APPOINTMENT = Pattern.compile("(?iu)\\b(?:rendez[- ]?vous|r\\.?d\\.?v\\b|afspraak|appointment)");

	private static final Pattern WITHOUT = Pattern.compile("(?iu)\\b(?:sans|zonder|without|no)\\b");

	public HoursInterval {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("Interval is empty: " + start + " to " + end);
		}
	}

	/** Whether its comment says that one is received by appointment, in French, Dutch or English: then it is no open door. */
	public boolean isByAppointment() {
		return saysAppointment(comment);
	}

	static boolean saysAppointment(@Nullable String comment) {
		return comment != null && APPOINTMENT.matcher(comment).find() && !WITHOUT.matcher(comment).find();
	}

	/** Whether whoever comes in these hours finds an open door. */
	public boolean isOpenDoor() {
		return state == HoursState.OPEN && !isByAppointment();
	}

	public boolean contains(ZonedDateTime instant) {
		return !instant.isBefore(start) && instant.isBefore(end);
	}

}
