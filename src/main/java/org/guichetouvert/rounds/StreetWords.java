package org.guichetouvert.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A street as somebody types it: "1020 rue du Nord", "rue du Nord 14", "rue du Nord 14, 1020 Laeken".
 *
 * @param street without number, postcode and what follows it
 * @param number null where none was typed
 * @param postcode null where none was typed
 */
record StreetWords(String street, @Nullable Integer number, @Nullable String postcode) {

	private static final Pattern FIRST = Pattern.compile("\\s*(1\\d{3})[\\s,]+(\\D.*)");

	private static final Pattern LAST = Pattern.compile("(.*?)[\\s,]+(?:[Bb]-)?(1\\d{3})(?:\\s.*|)");

	private static final Pattern NUMBER = Pattern.compile("(.*?\\D)[\\s,]+(\\d{1,4})\\s*\\p{L}?\\s*");

	static StreetWords of(String typed) {
		String rest = typed.strip();
		String postcode = null;
		Matcher first = FIRST.matcher(rest);
		Matcher last = LAST.matcher(rest);
		if (first.matches()) {
			postcode = first.group(1);
			rest = first.group(2);
		}
		else if (last.matches()) {
			postcode = last.group(2);
			rest = last.group(1);
		}
		Matcher number = NUMBER.matcher(rest);
		return number.matches() ? new StreetWords(number.group(1).strip(), Integer.valueOf(number.group(2)), postcode)
				: new StreetWords(rest.strip(), null, postcode);
	}

	/** Of places on the street, all with a position, the one nearest by number; without number the one in the middle. */
	Optional<LocationDetails> nearest(List<LocationDetails> places) {
		if (number != null) {
			return places.stream().min(Comparator.comparingInt(place -> Math.abs(number(place) - number)));
		}
		double latitude = places.stream().mapToDouble(place -> point(place).latitude()).average().orElse(0);
		double longitude = places.stream().mapToDouble(place -> point(place).longitude()).average().orElse(0);
		return places.stream().min(Comparator.comparingDouble(place -> point(place).distanceMetresTo(new GeoPoint(latitude, longitude))));
	}

	private static GeoPoint point(LocationDetails place) {
		return Objects.requireNonNull(place.point());
	}

	private static int number(LocationDetails place) {
		String digits = Objects.requireNonNullElse(place.address().houseNumber(), "").replaceAll("\\D.*", "");
		return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE / 2 : Integer.parseInt(digits);
	}

}
