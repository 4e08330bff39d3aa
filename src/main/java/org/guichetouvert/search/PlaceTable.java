package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every published service at a place, in memory: filters, counts and status need no query. Readers get a snapshot that
 * doesn't change under them; one thread at a time writes.
 */
@Component
class PlaceTable {

	private volatile Rows rows = new Rows(List.of(), Map.of());

	Rows rows() {
		return rows;
	}

	/**
	 * Takes these rows for these services; a service without any leaves the table.
	 *
	 * @return places that left it
	 */
	Set<UUID> replace(Set<UUID> serviceIds, Collection<PlaceRow> changed) {
		var all = new ArrayList<PlaceRow>(rows.byName.size() + changed.size());
		var gone = new HashSet<UUID>();
		rows.byName.forEach(row -> {
			if (serviceIds.contains(row.serviceId())) {
				gone.add(row.id());
			}
			else {
				all.add(row);
			}
		});
		changed.forEach(row -> gone.remove(row.id()));
		all.addAll(changed);
		replaceAll(all);
		return gone;
	}

	/** Takes these rows for everything. */
	void replaceAll(Collection<PlaceRow> all) {
		rows = new Rows(all.stream().sorted(PlaceRow.BY_NAME).toList(),
				all.stream().collect(Collectors.toMap(PlaceRow::id, Function.identity())));
	}

	/**
	 * @param byName in the order of {@link PlaceRow#BY_NAME}
	 */
	record Rows(List<PlaceRow> byName, Map<UUID, PlaceRow> byId) {

		@Nullable PlaceRow find(UUID placeId) {
			return byId.get(placeId);
		}

		Set<UUID> serviceIds() {
			return byName.stream().map(PlaceRow::serviceId).collect(Collectors.toSet());
		}

	}

}
