package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Parts that are empty don't narrow.
 *
 * @param words as typed; may be blank
 * @param language of the reader, ISO 639-1
 * @param notMeant what the words were understood as and the reader took off: ids of needs and types, slugs of areas, or
 * {@link Understood#MOMENT}
 * @param wanted which doors, by their state at {@code at}
 * @param at the instant that decides which door is open, in the zone of the doors
 * @param from where the reader lives or stands
 * @param page from 1
 */
public record SearchCriteria(String words, String language, Set<String> notMeant, Filters filters, Wanted wanted,
		ZonedDateTime at, From from, int page, int pageSize) {

	/** Most hits on a page. */
	public static final int MAX_PAGE_SIZE = 500;

	private static final int LONGEST = 200;

	/** Words are cut to a length that nobody types, a page out of range becomes the nearest. */
	public SearchCriteria {
		words = words.strip();
		words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
		notMeant = Set.copyOf(notMeant);
		page = Math.max(1, page);
		pageSize = Math.min(Math.max(1, pageSize), MAX_PAGE_SIZE);
	}

	/**
	 * Where somebody comes from.
	 *
	 * @param homeId the area where they live: doors that take its inhabitants go first; null when not said
	 * @param point from where distances are measured; null for the centre of {@code homeId}, else no distance
	 */
	public record From(@Nullable UUID homeId, @Nullable GeoPoint point) {

		public static final From ANYWHERE = new From(null, null);
	}

	/** Everything, by name, 20 a page. */
	public static SearchCriteria all(ZonedDateTime at) {
		return new SearchCriteria("", "fr", Set.of(), Filters.NONE, Wanted.ANY, at, From.ANYWHERE, 1, 20);
	}

	public SearchCriteria withWords(String changed, String changedLanguage) {
		return new SearchCriteria(changed, changedLanguage, notMeant, filters, wanted, at, from, page, pageSize);
	}

	public SearchCriteria withNotMeant(Set<String> changed) {
		return new SearchCriteria(words, language, changed, filters, wanted, at, from, page, pageSize);
	}

	public SearchCriteria withFilters(Filters changed) {
		return new SearchCriteria(words, language, notMeant, changed, wanted, at, from, page, pageSize);
	}

	public SearchCriteria with(Facet facet, Collection<String> values) {
		return withFilters(filters.with(facet, values));
	}

	public SearchCriteria withNeeds(List<String> changed) {
		return with(Facet.NEED, changed);
	}

	public SearchCriteria withTypes(List<String> changed) {
		return with(Facet.TYPE, changed);
	}

	public SearchCriteria withAreas(List<UUID> changed) {
		return with(Facet.AREA, changed.stream().map(UUID::toString).toList());
	}

	public SearchCriteria withWanted(Wanted changed) {
		return new SearchCriteria(words, language, notMeant, filters, changed, at, from, page, pageSize);
	}

	public SearchCriteria withFrom(From changed) {
		return new SearchCriteria(words, language, notMeant, filters, wanted, at, changed, page, pageSize);
	}

	public SearchCriteria withPage(int changed, int changedSize) {
		return new SearchCriteria(words, language, notMeant, filters, wanted, at, from, changed, changedSize);
	}

}
