package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.guichetouvert.search.MomentWords;
import org.jspecify.annotations.Nullable;

/**
 * When a door is to be open, as an address or a form says it.
 *
 * @param asked as it stands in the address: {@code maintenant}, {@code 2026-11-28T10:00}, words; empty for whenever
 * @param instant which that is; null for whenever, or where it can't be used
 * @param problem key of the message that says why not; null when all is well
 */
record OpenAt(String asked, @Nullable ZonedDateTime instant, @Nullable String problem) {

	static final String NOW = "maintenant";

	static final OpenAt WHENEVER = new OpenAt("", null, null);

	/** Further ahead hours are promises that nobody keeps. */
	static final int DAYS_AHEAD = 14;

	static OpenAt read(String asked, ZonedDateTime now) {
		if (asked.isBlank()) {
			return WHENEVER;
		}
		if (asked.equals(NOW)) {
			return new OpenAt(NOW, now, null);
		}
		Optional<LocalDateTime> read = MomentWords.read(asked, now.toLocalDate());
		if (read.isEmpty()) {
			return new OpenAt(asked, null, "site.search.when.unread");
		}
		ZonedDateTime instant = read.get().truncatedTo(ChronoUnit.MINUTES).atZone(now.getZone());
		if (instant.isBefore(now)) {
			return new OpenAt(asked, null, "site.search.when.past");
		}
		LocalDate last = now.toLocalDate().plusDays(DAYS_AHEAD);
		return instant.toLocalDate().isAfter(last) ? new OpenAt(asked, null, "site.search.when.far") : new OpenAt(asked, instant, null);
	}

	boolean isAsked() {
		return instant != null;
	}

	boolean isNow() {
		return asked.equals(NOW);
	}

	/** The one way in which an address says it. */
	String canonical() {
		return instant == null || isNow() ? asked : instant.toLocalDateTime().toString();
	}

}
