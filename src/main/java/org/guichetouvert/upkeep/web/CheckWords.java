package org.guichetouvert.upkeep.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.upkeep.Check;
import org.guichetouvert.upkeep.CheckReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts a check into words: why, and how long ago somebody looked. */
final class CheckWords {

	private static final int WEEKS_FROM_DAYS = 14;

	private static final int MONTHS_FROM_DAYS = 61;

	private final MessageSource messages;

	private final Locale locale;

	private final LocalDate today;

	CheckWords(MessageSource messages, Locale locale, LocalDate today) {
		this.messages = messages;
		this.locale = locale;
		this.today = today;
	}

	String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	/** @param said what the service itself says; null where it says nothing @param decides whether the reader decides on reports about it */
	List<ChecksView.Why> whys(Check check, @Nullable String said, boolean decides) {
		return check.reasons().stream().map(reason -> why(reason, check, said, decides)).toList();
	}

	private ChecksView.Why why(Check.Reason reason, Check check, @Nullable String said, boolean decides) {
		if (!check.isDue(today)) {
			return new ChecksView.Why("clock", say("upkeep.next", date(reason.due())), null);
		}
		if (reason.why() == CheckReason.CORRECTED && said != null) {
			return new ChecksView.Why("message-square", say("upkeep.why.corrected.words", said), null);
		}
		boolean routine = reason.why() == CheckReason.ROUTINE && check.sought();
		LocalDate on = reason.on();
		return new ChecksView.Why(icon(reason.why()), routine ? say("upkeep.why.routine.sought")
				: say("upkeep.why." + reason.why().code(), on == null ? reason.count() : date(lastDay(reason.why(), on)), reason.count()),
				decides && reason.why() == CheckReason.REPORTED ? "/coordination/signalements/" + check.serviceId() : null);
	}

	/** A day that ends something is told by the last one on which it holds; a reopening, or an agreed look, by itself. */
	private static LocalDate lastDay(CheckReason why, LocalDate on) {
		return switch (why) {
			case ENDING, EXCEPTION, NOTICE, CONSENT -> on.minusDays(1);
			default -> on;
		};
	}

	private static String icon(CheckReason why) {
		return switch (why) {
			case CORRECTED, ASKED -> "message-square";
			case REPORTED -> "flag";
			case CONTRADICTING, LISTED, NO_WAY, NEVER, STALE -> "triangle-alert";
			default -> "clock";
		};
	}

	LocalDate today() {
		return today;
	}

	/** "Vérifié il y a 5 semaines". */
	String age(@Nullable LocalDate verifiedOn) {
		if (verifiedOn == null) {
			return say("upkeep.age.never");
		}
		long days = ChronoUnit.DAYS.between(verifiedOn, today);
		if (days <= 0) {
			return say("upkeep.age.today");
		}
		if (days < WEEKS_FROM_DAYS) {
			return say("upkeep.age.days", days);
		}
		return days < MONTHS_FROM_DAYS ? say("upkeep.age.weeks", days / 7) : say("upkeep.age.months", ChronoUnit.MONTHS.between(verifiedOn, today));
	}

	/** "3 novembre", with the year where it is another one. */
	String date(LocalDate date) {
		String day = date.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(date.getDayOfMonth());
		return day + DateTimeFormatter.ofPattern(date.getYear() == today.getYear() ? " MMMM" : " MMMM uuuu", locale).format(date);
	}

}
