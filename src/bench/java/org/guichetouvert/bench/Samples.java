package org.guichetouvert.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.Community;
import org.guichetouvert.hours.HolidayCalendar;

/** What the benchmarks work on: hours of the shapes that {@code db/demo} has, instants all over a year. */
final class Samples {

	static final List<String> VALUES = List.of("Mo-Fr 09:00-17:00", "Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00,13:00-16:00",
			"Mo-Th 13:30-16:30", "Tu,Th 09:00-12:00", "Mo-Fr 09:00-12:00,13:30-16:00; PH off", "We 14:00-15:30; SH off",
			"Mo 13:00-16:00; We,Fr 09:00-12:00", "24/7", "Mo,Tu,Th,Fr 15:30-18:00; We 12:30-18:00; SH Mo-Fr 08:30-17:00",
			"Tu,We,Th 10:00-13:00, Th 16:00-18:00", "Mo-Fr 09:00-12:00, Mo,Th 13:30-16:00", "Tu[1] 14:00-16:00; PH off",
			"We-Fr 14:00-19:00; Sa,Su 11:00-17:00", "Mo-Fr 08:30-16:00; We off \"réunion\"", "Nov-Mar Mo-Su 19:00-09:00",
			"Mo-Fr 09:00-12:30 || \"sur rendez-vous\"", "Sep-Jun Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-13:00; PH off",
			"Mo-Fr 09:00-17:00; Dec 24-Jan 02 off; easter -2 days off", "week 1-53/2 Th 18:00-20:00");

	static final BelgianCalendar BELGIAN = new BelgianCalendar();

	static final HolidayCalendar CALENDAR = BELGIAN.forSchools(Community.FR);

	static final int INSTANTS = 256;

	private Samples() {
	}

	/** The same ones each time, by day mostly. */
	static ZonedDateTime[] instants() {
		Random random = new Random(1831);
		return IntStream.range(0, INSTANTS)
			.mapToObj(i -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).atTime(7 + random.nextInt(13), random.nextInt(60)))
			.map(local -> local.atZone(ZoneId.of("Europe/Brussels")))
			.toArray(ZonedDateTime[]::new);
	}

}
