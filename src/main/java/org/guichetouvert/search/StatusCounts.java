package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.status.Sign;
import org.jspecify.annotations.Nullable;

/**
 * How many services at places stand in which state at an instant.
 *
 * @param bySign a sign that none shows is absent
 * @param openUnverified of {@link Sign#UNVERIFIED}, those that would be open by the hours that are known
 * @param openByFamily family of needs to services at places that surely receive
 * @param openByNeed need to services at places that surely receive
 * @param byArea areas of every kind, of the whole region whatever was asked; an area without any is absent
 * @param nextOpening when the first of the doors that are surely closed now opens; null when none is known
 * @param trueUntil exclusive: from then on a number may differ
 */
public record StatusCounts(Map<Sign, Long> bySign, long openUnverified, Map<String, Long> openByFamily,
		Map<String, Long> openByNeed, Map<UUID, AreaCount> byArea, @Nullable ZonedDateTime nextOpening, ZonedDateTime trueUntil) {

	/**
	 * @param services services at places there
	 * @param open those that surely receive
	 */
	public record AreaCount(long services, long open) {

		static final AreaCount NONE = new AreaCount(0, 0);

		AreaCount plus(boolean openToo) {
			return new AreaCount(services + 1, open + (openToo ? 1 : 0));
		}

	}

	public long of(Sign sign) {
		return bySign.getOrDefault(sign, 0L);
	}

	public long openFor(String familyId) {
		return openByFamily.getOrDefault(familyId, 0L);
	}

	public long openForNeed(String needId) {
		return openByNeed.getOrDefault(needId, 0L);
	}

	public AreaCount in(UUID areaId) {
		return byArea.getOrDefault(areaId, AreaCount.NONE);
	}

	public long total() {
		return bySign.values().stream().mapToLong(Long::longValue).sum();
	}

}
