package org.guichetouvert.bench;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From facts to signs, as a page asks for them: a counter, every second one by appointment too, a phone and a website each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatusBenchmark {

	private static final int SERVICES = 60;

	private final StatusEngine engine = new StatusEngine(Samples.BELGIAN::forSchools, Period.ofMonths(6));

	private final List<List<ChannelFacts>> services = IntStream.range(0, SERVICES).mapToObj(StatusBenchmark::service).toList();

	private final ZonedDateTime[] instants = Samples.instants();

	private int next;

	@Benchmark
	public OpeningStatus oneService() {
		int i = next++ & Integer.MAX_VALUE;
		return engine.statusOf(services.get(i % SERVICES), instants[i % instants.length]);
	}

	/** Aim: under 5,000 µs. The sign of each service, and what each of its ways in does that day for the line of time. */
	@Benchmark
	public void boardOfSixtyServices(Blackhole board) {
		ZonedDateTime at = instants[(next++ & Integer.MAX_VALUE) % instants.length];
		for (List<ChannelFacts> channels : services) {
			board.consume(engine.statusOf(channels, at));
			channels.forEach(channel -> board.consume(engine.intervalsOn(channel, at.toLocalDate(), at.getZone())));
		}
	}

	private static List<ChannelFacts> service(int number) {
		List<ChannelFacts> channels = new ArrayList<>();
		channels.add(channel(ChannelKind.COUNTER, Admission.WALK_IN, number));
		if (number % 2 == 0) {
			channels.add(channel(ChannelKind.COUNTER, Admission.APPOINTMENT, number + 7));
		}
		channels.add(channel(ChannelKind.PHONE, Admission.WALK_IN, number + 3));
		channels.add(channel(ChannelKind.ONLINE, Admission.WALK_IN, number + 8));
		return channels;
	}

	private static ChannelFacts channel(ChannelKind kind, Admission admission, int number) {
		PeriodDetails details = PeriodDetails.of(admission).withHours(Samples.VALUES.get(number % Samples.VALUES.size()), null)
			.withPublicHolidays(HolidayRule.values()[number % HolidayRule.values().length]);
		Verification verification = new Verification(LocalDate.of(2026, 1 + number % 6, 15), null, null, null, null);
		ServiceSnapshot.Period period = new ServiceSnapshot.Period(UUID.randomUUID(), null, null, details, null, verification);
		return new ChannelFacts(UUID.randomUUID(), ChannelDetails.of(kind), List.of(period), List.of(), List.of(), List.of(),
				Community.values()[number % Community.values().length]);
	}

}
