package org.guichetouvert.editing.ways;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

class WayPeriodsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest(name = "{0}, {1}")
	@CsvFileSource(resources = "/editing/way-periods.csv", delimiter = '|', numLinesToSkip = 3)
	void tellsWhatHoldsAfterwards(String before, String done, String after) {
		WayPeriods periods = new WayPeriods(Arrays.stream(before.split(", ")).map(WayPeriodsTest::period).toList());
		assertThat(after(periods, done.split(" "))).isEqualTo(after);
	}

	private static String after(WayPeriods periods, String[] done) {
		try {
			WayPeriods after = done(periods, done);
			assertThat(after.all()).allSatisfy(period -> assertThat(period.ending() == null).isEqualTo(period.end() == null));
			return after.all().stream().map(WayPeriodsTest::words).collect(Collectors.joining(", "));
		}
		catch (ImpossibleDate refused) {
			return refused.reason() + " " + refused.day();
		}
	}

	private static WayPeriods done(WayPeriods periods, String[] done) throws ImpossibleDate {
		UUID looked = periods.current(TODAY).orElseThrow().id();
		DatedPoint day = done.length < 2 || done[0].equals("correct") ? null : point(done[1]);
		return switch (done[0]) {
			case "correct" -> periods.corrected(looked, details -> details.withSource(done[1]));
			case "change" -> periods.changedFrom(day, looked, UUID.randomUUID(), details -> details.withSource(done[2]));
			case "end" -> periods.endedOn(day, PeriodEnd.UNEXPLAINED, false);
			case "endall" -> periods.endedOn(day, PeriodEnd.UNEXPLAINED, true);
			case "unend" -> periods.unended();
			case "suspend" -> periods.suspendedFrom(day, done.length > 2 ? point(done[2]) : null, null);
			case "reopen" -> periods.reopenedOn(day);
			case "start" -> periods.correctedStart(looked, day);
			default -> throw new IllegalArgumentException(done[0]);
		};
	}

	private static Period period(String text) {
		String[] parts = text.strip().split(" ");
		String[] ends = parts[0].split("\\.\\.", -1);
		boolean suspended = parts[1].startsWith("(");
		PeriodDetails details = PeriodDetails.of(Admission.WALK_IN).withSource(parts[1].replaceAll("[()]", "")).withSuspended(suspended);
		DatedPoint end = ends[1].isEmpty() ? null : point(ends[1]);
		return new Period(UUID.randomUUID(), point(ends[0]), end, details, end == null ? null : PeriodEnd.UNEXPLAINED, null);
	}

	private static @Nullable DatedPoint point(String text) {
		return text.equals("?") ? null : DatedPoint.parse(text);
	}

	private static String words(Period period) {
		String name = period.details().suspended() ? "(" + period.details().source() + ")" : period.details().source();
		return (period.start() == null ? "?" : period.start()) + ".." + (period.end() == null ? "" : period.end()) + " " + name;
	}

}
