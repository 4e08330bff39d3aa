package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.ServiceSpots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of all entries at once, in SQL, which lie in the areas of a reader, as {@link ServiceSpots} and
 * {@link org.guichetouvert.editing.Rights} tell it of one: organizations only where all of their services do.
 */
@Component
class OwnEntries {

	/** Queries {@code place} and {@code mine}, which has kind and id. Takes what {@link #of} gives. */
	static final String MINE = """
			with within as (select unnest(?::uuid[]) as area),
			whole as (select unnest(?::uuid[]) as area),
			place as materialized (select id from location where municipality_id in (select area from within)
				or neighbourhood_id in (select area from whole)
				or municipality_id is null and neighbourhood_id in (select area from within)),
			near as materialized (select id from service where responsible_area_id in (select area from within)
				union select s.id from service s join service_at_location a on a.service_id = s.id
				where s.responsible_area_id is null and a.location_id in (select id from place)),
			mine as materialized (select 'location' as kind, id from place union all select 'service', id from near
				union all select 'organization', s.organization_id from service s left join near n on n.id = s.id
				where s.organization_id is not null group by s.organization_id having bool_and(n.id is not null))
			""";

	private final ServiceSpots spots;

	OwnEntries(ServiceSpots spots) {
		this.spots = spots;
	}

	/** What {@link #MINE} takes, and then what the rest of the query does. */
	@Nullable Object[] of(SignedIn reader, @Nullable Object... rest) {
		List<@Nullable Object> given = new ArrayList<>();
		given.add(spots.within(reader.areaIds()).toArray(UUID[]::new));
		given.add(spots.neighbourhoodsWholeIn(reader.areaIds()).toArray(UUID[]::new));
		Collections.addAll(given, rest);
		return given.toArray();
	}

}
