package org.guichetouvert.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the catalogue is to be indexed, and since when. Reads committed data only, in batches. */
@Component
class PlaceSource {

	private static final int BATCH = 500;

	private final CatalogueReader reader;

	private final Revisions revisions;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PlaceSource(CatalogueReader reader, Revisions revisions, Clock clock, PlatformTransactionManager transactions) {
		this.reader = reader;
		this.revisions = revisions;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	long version() {
		return revisions.catalogueVersion();
	}

	List<UUID> published() {
		return reader.published();
	}

	/**
	 * Services that a change after {@code version} touches, those that are gone too.
	 *
	 * @param rows what is known of them until now
	 */
	Set<UUID> changedSince(long version, PlaceTable.Rows rows) {
		var services = new HashSet<>(revisions.changedSince(EntryKind.SERVICE, version));
		services.addAll(reader.servicesTouching(revisions.changedSince(EntryKind.ORGANIZATION, version),
				revisions.changedSince(EntryKind.LOCATION, version)));
		List<UUID> disruptions = revisions.changedSince(EntryKind.DISRUPTION, version);
		if (!disruptions.isEmpty()) {
			services.addAll(disrupted(disruptions, rows));
		}
		return services;
	}

	/** Those that a changed statement concerns now, and, as nobody knows whom it concerned before, all that any touched. */
	private Set<UUID> disrupted(List<UUID> disruptions, PlaceTable.Rows rows) {
		List<Disruption.Reach> reaches = reader.disruptionsFrom(LocalDate.now(clock)).stream()
			.filter(one -> disruptions.contains(one.id())).map(Disruption::reach).toList();
		var services = new HashSet<UUID>();
		rows.byName().stream().filter(row -> row.disrupted() || reaches.stream().anyMatch(row::isWithin))
			.map(PlaceRow::serviceId).forEach(services::add);
		return services;
	}

	/** Each batch is read in a transaction of its own, in which {@code use} runs. */
	void read(Collection<UUID> serviceIds, Consumer<List<ServiceEntry>> use) {
		List<UUID> ids = List.copyOf(serviceIds);
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
			transaction.executeWithoutResult(status -> use.accept(reader.services(batch, LocalDate.now(clock))));
		}
	}

}
