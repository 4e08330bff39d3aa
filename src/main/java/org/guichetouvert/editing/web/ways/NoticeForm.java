package org.guichetouvert.editing.web.ways;

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
	@Nullable NoticeDetails read(@Nullable NoticeDetails before, Instant now, WayWords words, Refusals refusals) {
		NoticeKind kind = Arrays.stream(NoticeKind.values()).filter(one -> typed.is("genre", one.code())).findFirst().orElse(null);
		if (kind == null) {
			refusals.add("genre", words.say("editing.ways.problem.notice"));
		}
		LocalDate last = last(kind, words, refusals);
		Integer delay = kind == NoticeKind.USUAL_DELAY ? delay(words, refusals) : null;
		if (typed.of("message").length() > LONGEST) {
			refusals.add("message", words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
		}
		if (kind == null || last == null || !refusals.isEmpty()) {
			return null;
		}
		Instant start = before == null ? now : before.startsAt();
		LocalizedText message = (before == null ? LocalizedText.EMPTY : before.message()).with("fr", typed.of("message"));
		return new NoticeDetails(kind, start, last.plusDays(1).atStartOfDay(BRUSSELS).toInstant(), delay, message,
				before == null ? null : before.source());
	}

	private @Nullable LocalDate last(@Nullable NoticeKind kind, WayWords words, Refusals refusals) {
		DatedPoint point = WhenAnswer.date(typed, "jusque", words, refusals);
		if (point == null && typed.of("jusque").isEmpty() && kind != NoticeKind.NO_NEW_FILES) {
			return kind == NoticeKind.USUAL_DELAY ? words.today().plusMonths(MONTHS) : words.today();
		}
		if (point == null || point.precision() != DatePrecision.DAY) {
			refusals.add("jusque", words.say("editing.ways.problem.day"));
			return null;
		}
		if (point.date().isBefore(words.today())) {
			refusals.add("jusque", words.say("editing.ways.problem.past", words.date(point)));
		}
		return point.date();
	}

	private @Nullable Integer delay(WayWords words, Refusals refusals) {
		if (!typed.of("delai").matches("[1-9]\\d{0,2}")) {
			refusals.add("delai", words.say("editing.ways.problem.delay"));
			return null;
		}
		return Integer.valueOf(typed.of("delai"));
	}

	/** The last day in words; empty where it can't be told. */
	String until(WayWords words) {
		NoticeKind kind = Arrays.stream(NoticeKind.values()).filter(one -> typed.is("genre", one.code())).findFirst().orElse(null);
		LocalDate last = kind == null ? null : last(kind, words, new Refusals());
		return last == null ? "" : words.say("editing.ways.notice.until", words.date(last));
	}

}
