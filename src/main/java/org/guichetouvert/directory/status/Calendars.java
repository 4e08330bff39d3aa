package org.guichetouvert.directory.status;

import org.guichetouvert.directory.Community;
import org.guichetouvert.hours.HolidayCalendar;
import org.jspecify.annotations.Nullable;

/** Which days are holidays, by Community of the schools. */
@FunctionalInterface
public interface Calendars {

	/** @param community null when the service follows none: school holidays are then unknown */
	HolidayCalendar of(@Nullable Community community);

}
