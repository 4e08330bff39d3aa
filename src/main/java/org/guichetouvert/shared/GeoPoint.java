package org.guichetouvert.shared;

import jakarta.persistence.Embeddable;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
@Embeddable
public record GeoPoint(double latitude, double longitude) {

	private static final double EARTH_RADIUS_METRES = 6_371_008.8;

	/** @throws IllegalArgumentException when a coordinate is out of range or not a number */
	public GeoPoint {
		if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException("Not a point on the earth: " + latitude + ", " + longitude);
		}
	}

	/** Great-circle distance (haversine), in metres. */
	public double distanceMetresTo(GeoPoint other) {
		double dLat = Math.toRadians(other.latitude - latitude) / 2;
		double dLon = Math.toRadians(other.longitude - longitude) / 2;
		double a = Math.sin(dLat) * Math.sin(dLat) + Math.cos(Math.toRadians(latitude))
				* Math.cos(Math.toRadians(other.latitude)) * Math.sin(dLon) * Math.sin(dLon);
		return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
	}

}
