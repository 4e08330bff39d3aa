package org.guichetouvert.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * "Open at" over 100,000 services at places: which of them are open at an instant that nobody asked for before, and at one
 * that somebody did. Nearly all have a schedule of their own: 2,000 values make seven tenths of the hours, the rest are
 * single; days of verification, closures and holidays differ too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OpenAtBenchmark {

	private static final int PLACES = 100_000;

	private static final int COMMON_VALUES = 2_000;

	private static final List<String> DAYS = List.of("Mo-Fr", "Mo-Th", "Tu,Th", "Mo,We,Fr", "Mo-Sa", "We", "Tu", "Mo,Tu,Th,Fr", "Th");

	private static final ZonedDateTime FIRST = LocalDateTime.of(2026, 11, 18, 8, 0).atZone(ZoneId.of("Europe/Brussels"));

	private final StatusEngine engine = new StatusEngine(new BelgianCalendar()::forSchools, Period.ofMonths(6));

	private final Random random = new Random(7);

	private final List<String> common = IntStream.range(0, COMMON_VALUES).mapToObj(i -> value()).toList();

	private final List<Schedule> places = IntStream.range(0, PLACES).mapToObj(i -> place()).toList();

	private int asked;

	/** A new minute of the coming fortnight each time, by day. */
	@Benchmark
	public long anInstantNobodyAskedFor() {
		int minute = asked++;
		return open(FIRST.plusDays(minute % 14).plusMinutes(minute * 7L % 600));
	}

	@Benchmark
	public long theSameInstantAgain() {
		return open(FIRST);
	}

	private long open(ZonedDateTime at) {
		return places.stream().filter(place -> Wanted.OPEN.accepts(place.decisionAt(at, engine))).count();
	}

	private Schedule place() {
		List<ChannelFacts> channels = new ArrayList<>();
		channels.add(channel(ChannelKind.COUNTER, random.nextInt(5) == 0 ? Admission.APPOINTMENT : Admission.WALK_IN, hours()));
		if (random.nextInt(3) == 0) {
			channels.add(channel(ChannelKind.COUNTER, Admission.APPOINTMENT, hours()));
		}
		if (random.nextBoolean()) {
			channels.add(channel(ChannelKind.PHONE, Admission.WALK_IN, random.nextBoolean() ? "Mo-Fr 09:00-17:00" : hours()));
		}
		if (random.nextBoolean()) {
			channels.add(channel(ChannelKind.ONLINE, Admission.WALK_IN, null));
		}
		return Schedule.of(channels);
	}

	private ChannelFacts channel(ChannelKind kind, Admission admission, String hours) {
		PeriodDetails details = PeriodDetails.of(admission).withHours(hours, null)
			.withPublicHolidays(HolidayRule.values()[random.nextInt(3)]);
		LocalDate verifiedOn = FIRST.toLocalDate().minusDays(random.nextInt(300));
		Verification verification = random.nextInt(10) == 0 ? null : new Verification(verifiedOn, null, null, null, null);
		List<ExceptionDetails> closures = random.nextInt(12) > 0 ? List.of()
				: List.of(new ExceptionDetails(LocalDate.of(2026, 11, 20 + random.nextInt(8)), LocalDate.of(2026, 12, 1),
						ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null));
		return new ChannelFacts(UUID.randomUUID(), ChannelDetails.of(kind),
				List.of(new ServiceSnapshot.Period(UUID.randomUUID(), null, null, details, null, verification)), closures, List.of(), List.of(),
				Community.values()[random.nextInt(2)]);
	}

	private String hours() {
		return random.nextInt(10) < 7 ? common.get((int) (COMMON_VALUES * Math.pow(random.nextDouble(), 2))) : value();
	}

	private String value() {
		String value = days() + " " + span(480, 690);
		if (random.nextBoolean()) {
			value += "," + span(780, 900);
		}
		if (random.nextInt(3) == 0) {
			value += "; " + days() + " " + span(480, 690);
		}
		return value + List.of("", "", "; PH off", "; SH off", "; Jul-Aug off").get(random.nextInt(5));
	}

	private String days() {
		return DAYS.get(random.nextInt(DAYS.size()));
	}

	private String span(int from, int to) {
		int start = from + 15 * random.nextInt(7);
		int end = to + 15 * random.nextInt(7);
		return "%02d:%02d-%02d:%02d".formatted(start / 60, start % 60, end / 60, end % 60);
	}

}
