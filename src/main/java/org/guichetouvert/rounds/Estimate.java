package org.guichetouvert.rounds;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * How long a round takes, roughly: streets that nobody measured are 1.3 times the straight line, walked at 4 km an hour, and one
 * stays five minutes at each door. To be called an estimate wherever it is shown.
 *
 * @param legs one for each stop
 * @param metres all of the way
 * @param time all of it, doors included
 */
public record Estimate(List<Leg> legs, int metres, Duration time) {

	/** Streets against the straight line. */
	static final double DETOUR = 1.3;

	static final double METRES_A_MINUTE = 4_000 / 60.0;

	static final Duration AT_A_DOOR = Duration.ofMinutes(5);

	/**
	 * To one stop.
	 *
	 * @param metres from the stop before; null where either has no position
	 * @param arrival when one is there
	 */
	public record Leg(@Nullable Integer metres, ZonedDateTime arrival) {
	}

	/**
	 * Along stops in their order.
	 *
	 * @param points where each is; null where nobody knows
	 * @param from where one sets out; null where nobody knows: then at the first stop
	 */
	static Estimate of(List<@Nullable GeoPoint> points, @Nullable GeoPoint from, ZonedDateTime startsAt) {
		List<Leg> legs = new ArrayList<>();
		GeoPoint at = from;
		ZonedDateTime now = startsAt;
		int all = 0;
		for (GeoPoint point : points) {
			Integer metres = at == null || point == null ? null : metres(at, point);
			now = metres == null ? now : now.plus(walk(metres));
			all += metres == null ? 0 : metres;
			legs.add(new Leg(metres, now));
			now = now.plus(AT_A_DOOR);
			at = point == null ? at : point;
		}
		return new Estimate(legs, all, Duration.between(startsAt, now));
	}

	static int metres(GeoPoint one, GeoPoint other) {
		return (int) Math.round(one.distanceMetresTo(other) * DETOUR);
	}

	static Duration walk(int metres) {
		return Duration.ofSeconds(Math.round(metres / METRES_A_MINUTE * 60));
	}

}
