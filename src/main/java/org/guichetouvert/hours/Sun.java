package org.guichetouvert.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import ch.poole.openinghoursparser.Event;

/**
 * Sunrise, sunset and civil twilight in Brussels (50.8466, 4.3528), good to about two minutes.
 * <p>
 * Formulas of Astronomy Answers, "Position of the Sun" (aa.quae.nl), as used by suncalc.
 */
final class Sun {

	private static final double LATITUDE = Math.toRadians(50.8466);

	private static final double LONGITUDE = Math.toRadians(4.3528);

	private static final double OBLIQUITY = Math.toRadians(23.4397);

	private static final double DAYS_1970_TO_2000 = 10957.5;

	private static final double HORIZON = Math.toRadians(-0.833);

	private static final double CIVIL_TWILIGHT = Math.toRadians(-6);

	private Sun() {
	}

	/** Minute of the local day at which the event happens. */
	static int minuteOf(Event event, LocalDate date, ZoneId zone) {
		boolean rising = event == Event.SUNRISE || event == Event.DAWN;
		double altitude = event == Event.SUNRISE || event == Event.SUNSET ? HORIZON : CIVIL_TWILIGHT;
		long utcSeconds = Math.round(86_400 * utcDays(date, altitude, rising));
		int offset = zone.getRules().getOffset(Instant.ofEpochSecond(utcSeconds)).getTotalSeconds();
		return (int) Math.floorDiv(utcSeconds + offset - 86_400 * date.toEpochDay(), 60L);
	}

	/** Days since 1970 at which the sun passes the altitude. */
	private static double utcDays(LocalDate date, double altitude, boolean rising) {
		double west = -LONGITUDE;
		double cycle = Math.rint(date.toEpochDay() + 0.5 - DAYS_1970_TO_2000 - 0.0009 - west / (2 * Math.PI));
		double approximate = 0.0009 + west / (2 * Math.PI) + cycle;
		double anomaly = Math.toRadians(357.5291 + 0.98560028 * approximate);
		double longitude = eclipticLongitude(anomaly);
		double declination = Math.asin(Math.sin(longitude) * Math.sin(OBLIQUITY));
		double noon = transit(approximate, anomaly, longitude);
		double hourAngle = Math.acos((Math.sin(altitude) - Math.sin(LATITUDE) * Math.sin(declination))
				/ (Math.cos(LATITUDE) * Math.cos(declination)));
		double set = transit(0.0009 + (hourAngle + west) / (2 * Math.PI) + cycle, anomaly, longitude);
		return DAYS_1970_TO_2000 + (rising ? 2 * noon - set : set);
	}

	private static double eclipticLongitude(double anomaly) {
		double centre = Math.toRadians(1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly));
		return anomaly + centre + Math.toRadians(102.9372) + Math.PI;
	}

	private static double transit(double days, double anomaly, double longitude) {
		return days + 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * longitude);
	}

}
