package org.guichetouvert.directory;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a place (HSDS location and physical address).
 *
 * @param name of the place where it has one: a house, a square
 * @param point the entrance
 * @param entrance how to get in: bell, floor
 * @param transit stops nearby
 * @param hidden whether the address is kept from everybody
 * @param placement where in the tree of areas it lies
 */
@Embeddable
public record LocationDetails(@JdbcTypeCode(SqlTypes.JSON) LocalizedText name, @Embedded PostalAddress address,
		@Nullable @Embedded GeoPoint point, @JdbcTypeCode(SqlTypes.JSON) LocalizedText entrance,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText transit, @Enumerated(EnumType.STRING) Wheelchair wheelchair,
		boolean hidden, @Embedded Placed placement) {

	/** Hibernate gives null for an embedded record whose columns are all null. */
	public LocationDetails {
		address = Objects.requireNonNullElse(address, PostalAddress.NONE);
		placement = Objects.requireNonNullElse(placement, Placed.NOWHERE);
	}

	/**
	 * @param postcode four digits
	 * @param city the name on letters, as written
	 */
	@Embeddable
	public record PostalAddress(@Nullable String street, @Nullable String houseNumber, @Nullable String postcode,
			@Nullable String city) {

		public static final PostalAddress NONE = new PostalAddress(null, null, null, null);
	}

	/** Areas of a place and how they were found. */
	@Embeddable
	public record Placed(@Nullable UUID municipalityId, @Nullable UUID neighbourhoodId,
			@Nullable @Enumerated(EnumType.STRING) @Column(name = "placed_by") PlacedBy by) {

		public static final Placed NOWHERE = new Placed(null, null, null);
	}

	public static LocationDetails at(PostalAddress address) {
		return new LocationDetails(LocalizedText.EMPTY, address, null, LocalizedText.EMPTY, LocalizedText.EMPTY,
				Wheelchair.UNKNOWN, false, Placed.NOWHERE);
	}

	public LocationDetails withName(LocalizedText changed) {
		return new LocationDetails(changed, address, point, entrance, transit, wheelchair, hidden, placement);
	}

	public LocationDetails withAddress(PostalAddress changed) {
		return new LocationDetails(name, changed, point, entrance, transit, wheelchair, hidden, placement);
	}

	public LocationDetails withPoint(@Nullable GeoPoint changed) {
		return new LocationDetails(name, address, changed, entrance, transit, wheelchair, hidden, placement);
	}

	public LocationDetails withEntrance(LocalizedText changed) {
		return new LocationDetails(name, address, point, changed, transit, wheelchair, hidden, placement);
	}

	public LocationDetails withTransit(LocalizedText changed) {
		return new LocationDetails(name, address, point, entrance, changed, wheelchair, hidden, placement);
	}

	public LocationDetails withWheelchair(Wheelchair changed) {
		return new LocationDetails(name, address, point, entrance, transit, changed, hidden, placement);
	}

	public LocationDetails withHidden(boolean changed) {
		return new LocationDetails(name, address, point, entrance, transit, wheelchair, changed, placement);
	}

	public LocationDetails withPlacement(Placed changed) {
		return new LocationDetails(name, address, point, entrance, transit, wheelchair, hidden, changed);
	}

}
