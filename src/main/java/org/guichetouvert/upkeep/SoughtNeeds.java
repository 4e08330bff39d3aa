package org.guichetouvert.upkeep;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.guichetouvert.search.SearchGap;
import org.guichetouvert.search.SearchLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which services do what people look for: a need for which people searched at least {@link #MUCH} times in the last
 * {@link #DAYS} days, where the service lies or anywhere. Counts only; who searched is not known.
 */
@Component
class SoughtNeeds {

	static final int MUCH = 30;

	static final int DAYS = 90;

	private final JdbcTemplate jdbc;

	private final LoadingCache<LocalDate, List<SearchGap>> counts;

	SoughtNeeds(JdbcTemplate jdbc, SearchLog log) {
		this.jdbc = jdbc;
		this.counts = Caffeine.newBuilder().maximumSize(2).expireAfterWrite(Duration.ofMinutes(30))
			.build(today -> log.listGaps(today.minusDays(DAYS), today));
	}

	Set<UUID> among(Collection<CheckReading.Lying> services, LocalDate today) {
		Map<String, Map<UUID, Long>> here = new HashMap<>();
		Map<String, Long> anywhere = new HashMap<>();
		counts.get(today).stream().filter(one -> one.needId() != null).forEach(one -> {
			if (one.areaId() == null) {
				anywhere.merge(Objects.requireNonNull(one.needId()), one.searches(), Long::sum);
			}
			else {
				here.computeIfAbsent(one.needId(), need -> new HashMap<>()).merge(one.areaId(), one.searches(), Long::sum);
			}
		});
		Set<UUID> found = new HashSet<>();
		if (here.isEmpty() && anywhere.isEmpty()) {
			return found;
		}
		Map<UUID, CheckReading.Lying> byId = new HashMap<>();
		services.forEach(service -> byId.put(service.serviceId(), service));
		jdbc.query("select service_id, need_id from service_need where service_id in (select unnest(?::uuid[]))", row -> {
			CheckReading.Lying service = byId.get(row.getObject("service_id", UUID.class));
			String need = row.getString("need_id");
			long searches = anywhere.getOrDefault(need, 0L) + here.getOrDefault(need, Map.of()).entrySet().stream()
				.filter(one -> service.isIn(Set.of(one.getKey()))).mapToLong(Map.Entry::getValue).sum();
			if (searches >= MUCH) {
				found.add(service.serviceId());
			}
		}, (Object) byId.keySet().toArray(UUID[]::new));
		return found;
	}

}
