package org.guichetouvert.editing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** That not everybody is taken in, as it is typed; the last day counts, and no day means today only. */
record NoticeForm(Typed typed) {

	static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final int LONGEST = 400;

	/** A usual delay without an end is asked about again after half a year. */
	private static final int MONTHS = 6;

	static NoticeForm of(NoticeDetails known) {
		return new NoticeForm(Typed.NOTHING.with("genre", known.kind().code())
			.with("jusque", last(known).toString())
			.with("delai", known.delayDays() == null ? "" : known.delayDays().toString())
			.with("message", known.message().findIn("fr").orElse("")));
	}

	private static LocalDate last(NoticeDetails details) {
		return details.endsAt().minusSeconds(1).atZone(BRUSSELS).toLocalDate();
	}

	static String until(NoticeDetails details, WayWords words) {
		return words.say("editing.ways.notice.until", words.date(last(details)));
	}

	/** Null where something is refused. */
	@Nullable NoticeDetails read(@Nullable NoticeDetails before, Instant now, WayWords words, Problems problems) {
		NoticeKind kind = Arrays.stream(NoticeKind.values()).filter(one -> typed.has("genre", one.code())).findFirst().orElse(null);
		if (kind == null) {
			problems.say("genre", words.say("editing.ways.problem.notice"));
		}
		LocalDate last = last(kind, words, problems);
		Integer delay = kind == NoticeKind.USUAL_DELAY ? delay(words, problems) : null;
		if (typed.text("message").length() > LONGEST) {
			problems.say("message", words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
		}
		if (kind == null || last == null || !problems.isEmpty()) {
			return null;
		}
		Instant start = before == null ? now : before.startsAt();
		LocalizedText message = (before == null ? LocalizedText.EMPTY : before.message()).with("fr", typed.text("message"));
		return new NoticeDetails(kind, start, last.plusDays(1).atStartOfDay(BRUSSELS).toInstant(), delay, message,
				before == null ? null : before.source());
	}

	private @Nullable LocalDate last(@Nullable NoticeKind kind, WayWords words, Problems problems) {
		DatedPoint point = WhenAnswer.date(typed, "jusque", words, problems);
		if (point == null && typed.text("jusque").isEmpty() && kind != NoticeKind.NO_NEW_FILES) {
			return kind == NoticeKind.USUAL_DELAY ? words.today().plusMonths(MONTHS) : words.today();
		}
		if (point == null || point.precision() != DatePrecision.DAY) {
			problems.say("jusque", words.say("editing.ways.problem.day"));
			return null;
		}
		if (point.date().isBefore(words.today())) {
			problems.say("jusque", words.say("editing.ways.problem.past", words.date(point)));
		}
		return point.date();
	}

	private @Nullable Integer delay(WayWords words, Problems problems) {
		if (!typed.text("delai").matches("[1-9]\\d{0,2}")) {
			problems.say("delai", words.say("editing.ways.problem.delay"));
			return null;
		}
		return Integer.valueOf(typed.text("delai"));
	}

	/** The last day in words; empty where it can't be told. */
	String until(WayWords words) {
		NoticeKind kind = Arrays.stream(NoticeKind.values()).filter(one -> typed.has("genre", one.code())).findFirst().orElse(null);
		LocalDate last = kind == null ? null : last(kind, words, words.problems());
		return last == null ? "" : words.say("editing.ways.notice.until", words.date(last));
	}

}
