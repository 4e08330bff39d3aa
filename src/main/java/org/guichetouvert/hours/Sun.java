package org.guichetouvert.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import ch.poole.openinghoursparser.Event;

/**
 * Sunrise, sunset and civil twilight in Brussels (50.8466, 4.3528), good to a few seconds in this century.
 * <p>
 * Jean Meeus, "Astronomical Algorithms", second edition: position of the sun of chapter 25, transit and rising of chapter 15,
 * sidereal time of chapter 12. Days are counted from J2000, 1 January 2000 at noon.
 */
final class Sun {

	private static final double LATITUDE = Math.toRadians(50.8466);

	private static final double LONGITUDE = Math.toRadians(4.3528);

	private static final double HORIZON = Math.toRadians(-0.833);

	private static final double CIVIL_TWILIGHT = Math.toRadians(-6);

	private static final double DAYS_1970_TO_2000 = 10957.5;

	private static final double TURN = 2 * Math.PI;

	/** Asked again and again for the same days. */
	private static final Cache<Occasion, Long> SEEN = Caffeine.newBuilder().maximumSize(10_000).build();

	/** By which the even time of the planets is ahead of our clocks: 70 seconds, these years. */
	private static final double DYNAMICAL_TIME = 70 / 86_400.0;

	private Sun() {
	}

	/** Minute of the local day at which the event happens. */
	static int minuteOf(Event event, LocalDate date, ZoneId zone) {
		long utcSeconds = SEEN.get(new Occasion(event, date.toEpochDay()), Sun::utcSeconds);
		int offset = zone.getRules().getOffset(Instant.ofEpochSecond(utcSeconds)).getTotalSeconds();
		return (int) Math.floorDiv(utcSeconds + offset - 86_400 * date.toEpochDay(), 60L);
	}

	private static long utcSeconds(Occasion occasion) {
		Event event = occasion.event();
		boolean rising = event == Event.SUNRISE || event == Event.DAWN;
		double altitude = event == Event.SUNRISE || event == Event.SUNSET ? HORIZON : CIVIL_TWILIGHT;
		double noon = transit(occasion.epochDay() + 0.5 - DAYS_1970_TO_2000 - LONGITUDE / TURN);
		double days = passing(altitude, noon, rising ? -1 : 1);
		return (long) Math.floor(86_400 * (days + DAYS_1970_TO_2000));
	}

	/** When the sun stands in the south, near the given time. */
	private static double transit(double near) {
		double days = near;
		for (int i = 0; i < 2; i++) {
			days -= Position.at(days).hourAngle() / TURN;
		}
		return days;
	}

	/** When the sun passes the altitude before (-1) or after (1) the given noon. */
	private static double passing(double altitude, double noon, int side) {
		double declination = Position.at(noon).declination();
		double cosine = (Math.sin(altitude) - Math.sin(LATITUDE) * Math.sin(declination))
				/ (Math.cos(LATITUDE) * Math.cos(declination));
		double days = noon + side * Math.acos(cosine) / TURN;
		for (int i = 0; i < 2; i++) {
			Position sun = Position.at(days);
			days += (sun.altitude() - altitude)
					/ (TURN * Math.cos(LATITUDE) * Math.cos(sun.declination) * Math.sin(sun.hourAngle));
		}
		return days;
	}

	private record Occasion(Event event, long epochDay) {
	}

	/** Where the sun stands, seen from Brussels; angles in radians. */
	private record Position(double hourAngle, double declination) {

		static Position at(double days) {
			double centuries = (days + DYNAMICAL_TIME) / 36_525;
			double node = Math.toRadians(125.04 - 1934.136 * centuries);
			double longitude = apparentLongitude(centuries, node);
			double obliquity = Math.toRadians(23.439291 - 0.0130042 * centuries + 0.00256 * Math.cos(node));
			double rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
			double sidereal = Math.toRadians(280.46061837 + 360.98564736629 * days) + LONGITUDE;
			return new Position(Math.IEEEremainder(sidereal - rightAscension, TURN),
					Math.asin(Math.sin(obliquity) * Math.sin(longitude)));
		}

		private static double apparentLongitude(double centuries, double node) {
			double mean = 280.46646 + centuries * (36_000.76983 + centuries * 0.0003032);
			double anomaly = Math.toRadians(357.52911 + centuries * (35_999.05029 - centuries * 0.0001537));
			double centre = (1.914602 - centuries * (0.004817 + centuries * 0.000014)) * Math.sin(anomaly)
					+ (0.019993 - 0.000101 * centuries) * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
			return Math.toRadians(mean + centre - 0.00569 - 0.00478 * Math.sin(node));
		}

		double altitude() {
			return Math.asin(Math.sin(LATITUDE) * Math.sin(declination)
					+ Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hourAngle));
		}

	}

}
