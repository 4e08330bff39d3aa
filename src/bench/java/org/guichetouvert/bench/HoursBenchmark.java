package org.guichetouvert.bench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.guichetouvert.hours.HoursAt;
import org.guichetouvert.hours.HoursState;
import org.guichetouvert.hours.OpeningHours;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One question to one value; each call takes the next value and instant. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HoursBenchmark {

	private final List<OpeningHours> parsed = Samples.VALUES.stream().map(HoursBenchmark::parse).toList();

	private final ZonedDateTime[] instants = Samples.instants();

	private int next;

	/** Aim: under 2 µs. */
	@Benchmark
	public HoursState stateOfParsedSchedule() {
		int i = next++ & Integer.MAX_VALUE;
		return parsed.get(i % parsed.size()).stateAt(instants[i % instants.length], Samples.CALENDAR);
	}

	@Benchmark
	public HoursAt stateAndNextChangeOfParsedSchedule() {
		int i = next++ & Integer.MAX_VALUE;
		return parsed.get(i % parsed.size()).at(instants[i % instants.length], Samples.CALENDAR);
	}

	/** Aim: under 100 µs; nothing is remembered from one call to the next. */
	@Benchmark
	public HoursAt parseAndEvaluate() {
		int i = next++ & Integer.MAX_VALUE;
		return parse(Samples.VALUES.get(i % parsed.size())).at(instants[i % instants.length], Samples.CALENDAR);
	}

	private static OpeningHours parse(String value) {
		return Objects.requireNonNull(OpeningHours.parse(value).hours(), value);
	}

}
