package org.guichetouvert.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search is narrowed by. Immutable.
 *
 * @param values chosen values by facet; a facet without any is absent and doesn't narrow
 */
public record Filters(Map<Facet, List<String>> values) {

	public static final Filters NONE = new Filters(Map.of());

	public Filters {
		var given = new EnumMap<Facet, List<String>>(Facet.class);
		values.forEach((facet, chosen) -> {
			if (!chosen.isEmpty()) {
				given.put(facet, List.copyOf(chosen));
			}
		});
		values = Map.copyOf(given);
	}

	public List<String> of(Facet facet) {
		return values.getOrDefault(facet, List.of());
	}

	/** Other values for one facet; none takes it away. */
	public Filters with(Facet facet, Collection<String> chosen) {
		var changed = new EnumMap<Facet, List<String>>(Facet.class);
		changed.putAll(values);
		changed.put(facet, List.copyOf(chosen));
		return new Filters(changed);
	}

}
