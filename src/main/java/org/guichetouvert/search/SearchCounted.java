package org.guichetouvert.search;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One search as it is counted: nothing in it says who searched, or at what time.
 *
 * @param needIds asked for, or else what the words may mean, the likeliest first; the first one is counted
 * @param areaId asked for, named or lived in; null for anywhere
 * @param words as typed; may be blank
 * @param results over all pages
 * @param language of the page, ISO 639-1
 */
public record SearchCounted(List<String> needIds, @Nullable UUID areaId, String words, long results, String language) {

	public SearchCounted {
		needIds = List.copyOf(needIds);
	}

}
