package org.guichetouvert.editing.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Days in fields. */
final class Dates {

	private Dates() {
	}

	/** "3/11/2026", as people type it; null for none. */
	static @Nullable String typed(@Nullable LocalDate day) {
		return day == null ? null : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
	}

}
