package org.guichetouvert.exchange.columns;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.LocationDetails.PostalAddress;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** What a row says of the place, apart from its quartier, which is found and not only told. */
public final class LocationFacts {

	public static final List<Fact<LocationDetails>> ALL = List.of(
			address("street", PostalAddress::street,
					(old, value) -> new PostalAddress(value, old.houseNumber(), old.postcode(), old.city())),
			address("house_number", PostalAddress::houseNumber,
					(old, value) -> new PostalAddress(old.street(), value, old.postcode(), old.city())),
			address("postcode", PostalAddress::postcode,
					(old, value) -> new PostalAddress(old.street(), old.houseNumber(), value, old.city())),
			address("city", PostalAddress::city,
					(old, value) -> new PostalAddress(old.street(), old.houseNumber(), old.postcode(), value)),
			// under the name of one of its two columns
			new Fact<>("latitude", details -> pointText(details.point()),
					(details, value) -> details.withPoint(point(value))),
			Facts.flag("hidden", LocationDetails::hidden, LocationDetails::withHidden),
			Facts.choice("wheelchair", Wheelchair.UNKNOWN, LocationDetails::wheelchair, LocationDetails::withWheelchair),
			Facts.localized("entrance", LocationDetails::entrance, LocationDetails::withEntrance));

	private LocationFacts() {
	}

	private static Fact<LocationDetails> address(String id, Function<PostalAddress, @Nullable String> get,
			BiFunction<PostalAddress, @Nullable String, PostalAddress> with) {
		return Facts.text(id, details -> get.apply(details.address()),
				(details, value) -> details.withAddress(with.apply(details.address(), value)));
	}

	private static String pointText(@Nullable GeoPoint point) {
		return point == null ? "" : point.latitude() + " " + point.longitude();
	}

	/** "50.85 4.35"; null for the empty text. */
	public static @Nullable GeoPoint point(String value) {
		if (value.isEmpty()) {
			return null;
		}
		int blank = value.indexOf(' ');
		return new GeoPoint(Double.parseDouble(value.substring(0, blank)), Double.parseDouble(value.substring(blank + 1)));
	}

}
