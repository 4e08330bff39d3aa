package org.guichetouvert.hours;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which days are holidays where the door is. Asked once or twice for each day looked at, so it should answer from memory;
 * must be safe for use by several threads.
 */
public interface HolidayCalendar {

	/** No public holiday at all, school holidays unknown. */
	HolidayCalendar NONE = new HolidayCalendar() {

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return false;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return null;
		}

	};

	boolean isPublicHoliday(LocalDate date);

	/** Null when not known: beyond the published calendar, or no school calendar was chosen. */
	@Nullable Boolean isSchoolHoliday(LocalDate date);

}
