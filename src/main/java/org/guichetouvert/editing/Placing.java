package org.guichetouvert.editing;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaLocator;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.areas.Placement;
import org.guichetouvert.areas.Whereabouts;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.LocationDetails.Placed;
import org.guichetouvert.directory.LocationDetails.PostalAddress;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where in the tree of areas a place lies: by the quartier that was named, by its point, by its address. */
@Component
public class Placing {

	private final AreaLocator locator;

	private final AreaTree areas;

	Placing(AreaLocator locator, AreaTree areas) {
		this.locator = locator;
		this.areas = areas;
	}

	/** Neighbourhoods that a place with that postcode may lie in, by code. */
	public List<AreaNode> choices(@Nullable String postcode) {
		return postcode == null ? List.of() : areas.byPostcode(postcode).stream().filter(area -> area.is(AreaKind.NEIGHBOURHOOD)).toList();
	}

	/**
	 * The place, with its areas found anew.
	 *
	 * @param neighbourhoodId the one that was named; null to find it by point or address
	 */
	public LocationDetails place(LocationDetails place, @Nullable UUID neighbourhoodId) {
		PostalAddress address = place.address();
		String named = neighbourhoodId == null ? null : areas.findById(neighbourhoodId).map(AreaNode::slug).orElse(null);
		return place.withPlacement(locator.locate(new Whereabouts(named, place.point(), address.postcode(), address.city()))
			.map(Placing::placed).orElse(Placed.NOWHERE));
	}

	/**
	 * The place at another address: a quartier that somebody named stays where the new postcode is in use there too. A place
	 * without the name of a city gets its municipality's.
	 */
	public LocationDetails move(LocationDetails place, PostalAddress address) {
		UUID named = named(place.placement());
		boolean stays = choices(address.postcode()).stream().anyMatch(area -> area.id().equals(named));
		LocationDetails moved = place(place.withAddress(address), stays ? named : null);
		UUID municipality = moved.placement().municipalityId();
		return address.city() != null || municipality == null ? moved : areas.findById(municipality)
			.map(area -> moved.withAddress(new PostalAddress(address.street(), address.houseNumber(), address.postcode(), area.name().in("fr"))))
			.orElse(moved);
	}

	/** The neighbourhood that somebody named; null where it was found. */
	public static @Nullable UUID named(Placed placed) {
		return placed.by() == PlacedBy.GIVEN ? placed.neighbourhoodId() : null;
	}

	/** Whether a point lies in the region. */
	public boolean isWithin(GeoPoint point) {
		return locator.locate(Whereabouts.at(point)).isPresent();
	}

	private static Placed placed(Placement placement) {
		return new Placed(id(placement.municipality()), id(placement.neighbourhood()), PlacedBy.valueOf(placement.how().name()));
	}

	private static @Nullable UUID id(@Nullable AreaNode area) {
		return area == null ? null : area.id();
	}

}
