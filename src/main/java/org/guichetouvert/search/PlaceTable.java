package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every published service at a place, in memory: filters, counts and status need no query. Readers get a snapshot that
 * doesn't change under them; one thread at a time writes.
 */
@Component
class PlaceTable {

	private volatile Rows rows = new Rows(List.of());

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
		var next = new Rows(all.stream().sorted(PlaceRow.BY_NAME).toList());
		next.bits();
		next.isNamed(""); // made here, so that no visitor waits for it after a change
		rows = next;
	}

	/** All rows of one moment, in the order of {@link PlaceRow#BY_NAME}; what is made from them is made once. */
	static final class Rows {

		private final List<PlaceRow> byName;

		private final Map<UUID, Integer> positions;

		private volatile @Nullable FacetBits bits;

		private volatile @Nullable Set<String> nameTokens;

		Rows(List<PlaceRow> byName) {
			this.byName = byName;
			this.positions = new HashMap<>(byName.size() * 4 / 3 + 1);
			for (int i = 0; i < byName.size(); i++) {
				positions.put(byName.get(i).id(), i);
			}
		}

		List<PlaceRow> byName() {
			return byName;
		}

		@Nullable PlaceRow find(UUID placeId) {
			Integer position = positions.get(placeId);
			return position == null ? null : byName.get(position);
		}

		/** Where it stands in {@link #byName}; null for an unknown one. */
		@Nullable Integer findPosition(UUID placeId) {
			return positions.get(placeId);
		}

		Set<UUID> serviceIds() {
			return byName.stream().map(PlaceRow::serviceId).collect(Collectors.toSet());
		}

		/** Whether a folded word stands in the name of a service or organization. */
		boolean isNamed(String token) {
			Set<String> made = nameTokens;
			if (made == null) {
				made = new HashSet<>();
				for (PlaceRow row : byName) {
					row.titles().words().forEach(made::add);
				}
				nameTokens = made;
			}
			return made.contains(token);
		}

		FacetBits bits() {
			FacetBits made = bits;
			if (made == null) {
				made = new FacetBits(byName);
				bits = made;
			}
			return made;
		}

	}

}
