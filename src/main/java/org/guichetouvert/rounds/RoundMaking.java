package org.guichetouvert.rounds;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.editing.EntrySearch;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans a round: of the doors of an area those that are nearest to where one sets out, as many as the time is enough for, in
 * walking order; those of which nobody knows where they are come last.
 */
@Component
public class RoundMaking {

	/** Of more nobody walks past in a day. */
	public static final int MOST_STOPS = 80;

	private static final int MOST_FOUND = 12;

	private final Doors doors;

	private final EntrySearch search;

	RoundMaking(Doors doors, EntrySearch search) {
		this.doors = doors;
		this.search = search;
	}

	/**
	 * What is asked of a round.
	 *
	 * @param needIds empty for all
	 * @param stops how many at most; null for as many as the time is enough for
	 * @param time how long it may take by {@link Estimate}; null for any
	 * @param startsAt the day and the hour of setting out
	 * @param start null for the middle of the area
	 */
	public record Asked(AreaNode area, List<String> needIds, boolean onlyToCheck, @Nullable Integer stops, @Nullable Duration time,
			ZonedDateTime startsAt, @Nullable Start start) {
	}

	/** Where one sets out. */
	public record Start(String words, GeoPoint point) {
	}

	/**
	 * Where somebody sets out who types a street of the area, a postcode and a street, or words of an address: always at an address
	 * that the catalogue knows, the nearest by number, or the one in the middle of the street. No other server is asked where a
	 * street is.
	 */
	public Optional<Start> findStart(String typed, AreaNode area, LocalDate day) {
		StreetWords words = StreetWords.of(typed);
		List<Doors.Found> there = doors.listOnStreet(words.street(), words.postcode(), day).stream()
			.filter(found -> words.postcode() != null || doors.isWithin(found.location(), area)).toList();
		return words.nearest(there.stream().map(Doors.Found::location).toList())
			.or(() -> doors.findStart(search.find(EntryKind.LOCATION, typed, MOST_FOUND), day).map(Doors.Found::location))
			.map(place -> new Start(words(place), Objects.requireNonNull(place.point())));
	}

	private static String words(LocationDetails location) {
		LocationDetails.PostalAddress address = location.address();
		String street = Stream.of(address.street(), address.houseNumber()).filter(Objects::nonNull).collect(Collectors.joining(" "));
		return street.isEmpty() ? location.name().in("fr") : street;
	}

	/** @return without stops where there is no such door */
	public Rounds.Plan plan(Asked asked) {
		List<Doors.House> all = doors.houses(asked.area(), asked.needIds(), asked.onlyToCheck(), asked.startsAt().toLocalDate());
		GeoPoint from = asked.start() == null ? asked.area().centre() : asked.start().point();
		List<Doors.House> placed = all.stream().filter(house -> house.point() != null)
			.sorted(Comparator.comparingDouble((Doors.House house) -> from == null ? 0 : from.distanceMetresTo(point(house)))).toList();
		List<Doors.House> unplaced = all.stream().filter(house -> house.point() == null).toList();
		List<Doors.House> order = fitting(placed, unplaced, from, asked);
		return new Rounds.Plan(asked.area().id(), asked.needIds(), asked.onlyToCheck(), asked.startsAt().toInstant(),
				asked.start() == null ? null : asked.start().words(), from, order.stream().map(Doors.House::services).toList());
	}

	/** As many as fit, by halving: one door more is hardly ever a shorter way. */
	private static List<Doors.House> fitting(List<Doors.House> placed, List<Doors.House> unplaced, @Nullable GeoPoint from, Asked asked) {
		int most = Math.min(asked.stops() == null ? MOST_STOPS : Math.min(asked.stops(), MOST_STOPS), placed.size() + unplaced.size());
		List<Doors.House> best = ordered(placed, unplaced, most, from);
		if (asked.time() == null || time(best, from, asked).compareTo(asked.time()) <= 0) {
			return best;
		}
		int low = Math.min(1, most);
		int high = most - 1;
		best = ordered(placed, unplaced, low, from);
		while (low < high) {
			int middle = (low + high + 1) / 2;
			List<Doors.House> tried = ordered(placed, unplaced, middle, from);
			if (time(tried, from, asked).compareTo(asked.time()) <= 0) {
				low = middle;
				best = tried;
			}
			else {
				high = middle - 1;
			}
		}
		return best;
	}

	private static Duration time(List<Doors.House> order, @Nullable GeoPoint from, Asked asked) {
		List<@Nullable GeoPoint> points = new ArrayList<>();
		order.forEach(house -> points.add(house.point()));
		return Estimate.of(points, from, asked.startsAt()).time();
	}

	private static List<Doors.House> ordered(List<Doors.House> placed, List<Doors.House> unplaced, int most, @Nullable GeoPoint from) {
		List<Doors.House> taken = placed.subList(0, Math.min(most, placed.size()));
		List<Integer> order = WalkingOrder.of(taken.stream().map(RoundMaking::point).toList(), from);
		return Stream.concat(order.stream().map(taken::get), unplaced.stream().limit(most - (long) taken.size())).toList();
	}

	private static GeoPoint point(Doors.House house) {
		return Objects.requireNonNull(house.point());
	}

}
