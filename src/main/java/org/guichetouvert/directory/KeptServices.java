package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.guichetouvert.platform.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Services as {@link CatalogueReader} reads them, kept in memory while the catalogue is as it was: reading them is most of
 * the work of a page that is made anew. For showing only; whoever changes something reads what is there. Thread-safe.
 */
@Component
public class KeptServices {

	/** Some 15 kB each. */
	private static final int MOST = 2_500;

	private final CatalogueReader reader;

	private final DataVersion version;

	private volatile Generation generation = new Generation(-1, LocalDate.MIN);

	KeptServices(CatalogueReader reader, CatalogueVersion version) {
		this.reader = reader;
		this.version = version;
	}

	/** As {@link CatalogueReader#services}. */
	public List<ServiceEntry> list(Collection<UUID> ids, LocalDate today) {
		Generation present = present(today);
		Map<UUID, ServiceEntry> found = new HashMap<>(present.services.getAllPresent(ids));
		List<UUID> missing = ids.stream().distinct().filter(id -> !found.containsKey(id)).toList();
		reader.services(missing, today).forEach(service -> {
			found.put(service.id(), service);
			present.services.put(service.id(), service);
		});
		return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
	}

	public Optional<ServiceEntry> find(UUID id, LocalDate today) {
		return list(List.of(id), today).stream().findFirst();
	}

	/** Statements for many that hold on that day or later. */
	public List<KeptDisruption> disruptions(LocalDate today) {
		Generation present = present(today);
		List<KeptDisruption> known = present.disruptions;
		if (known == null) {
			known = reader.disruptionsFrom(today).stream().map(one -> new KeptDisruption(one.details(), one.reach())).toList();
			present.disruptions = known;
		}
		return known;
	}

	/** One statement for many, and whom it concerns. */
	public record KeptDisruption(Disruption.Details details, Disruption.Reach reach) {
	}

	/** Its version is read before its services are, so that what was read before a change never counts as after it. */
	private Generation present(LocalDate today) {
		long now = version.current();
		Generation known = generation;
		if (known.version == now && known.today.equals(today)) {
			return known;
		}
		var next = new Generation(now, today);
		generation = next;
		return next;
	}

	private static final class Generation {

		private final long version;

		private final LocalDate today;

		private volatile @Nullable List<KeptDisruption> disruptions;

		private final Cache<UUID, ServiceEntry> services = Caffeine.newBuilder().maximumSize(MOST).build();

		Generation(long version, LocalDate today) {
			this.version = version;
			this.today = today;
		}

	}

}
