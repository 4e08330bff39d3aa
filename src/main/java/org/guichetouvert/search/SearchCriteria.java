package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is looked for. Parts that are empty don't narrow; of several values of one part, one must hold.
 *
 * @param words as typed; may be blank
 * @param language of the reader, ISO 639-1
 * @param areaIds areas of any kind, from region to neighbourhood
 * @param wanted which doors, by their state at {@code at}
 * @param at the instant that decides which door is open, in the zone of the doors
 * @param page from 1
 */
public record SearchCriteria(String words, String language, List<String> needIds, List<String> typeIds, List<UUID> areaIds,
		Wanted wanted, ZonedDateTime at, int page, int pageSize) {

	/** Most hits on a page. */
	public static final int MAX_PAGE_SIZE = 500;

	/** Words are cut to a length that nobody types, a page out of range becomes the nearest. */
	public SearchCriteria {
		words = words.strip();
		words = words.length() > 200 ? words.substring(0, 200) : words;
		needIds = List.copyOf(needIds);
		typeIds = List.copyOf(typeIds);
		areaIds = List.copyOf(areaIds);
		page = Math.max(1, page);
		pageSize = Math.min(Math.max(1, pageSize), MAX_PAGE_SIZE);
	}

	/** Everything, by name, 20 a page. */
	public static SearchCriteria all(ZonedDateTime at) {
		return new SearchCriteria("", "fr", List.of(), List.of(), List.of(), Wanted.ANY, at, 1, 20);
	}

	public SearchCriteria withWords(String changed, String changedLanguage) {
		return new SearchCriteria(changed, changedLanguage, needIds, typeIds, areaIds, wanted, at, page, pageSize);
	}

	public SearchCriteria withNeeds(List<String> changed) {
		return new SearchCriteria(words, language, changed, typeIds, areaIds, wanted, at, page, pageSize);
	}

	public SearchCriteria withTypes(List<String> changed) {
		return new SearchCriteria(words, language, needIds, changed, areaIds, wanted, at, page, pageSize);
	}

	public SearchCriteria withAreas(List<UUID> changed) {
		return new SearchCriteria(words, language, needIds, typeIds, changed, wanted, at, page, pageSize);
	}

	public SearchCriteria withWanted(Wanted changed) {
		return new SearchCriteria(words, language, needIds, typeIds, areaIds, changed, at, page, pageSize);
	}

	public SearchCriteria withPage(int changed, int changedSize) {
		return new SearchCriteria(words, language, needIds, typeIds, areaIds, wanted, at, changed, changedSize);
	}

}
