package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.columns.ServiceFacts;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.exchange.spreadsheet.ImportBases.WayBase;
import org.guichetouvert.exchange.spreadsheet.OrganizationImport.Resolved;
import org.guichetouvert.exchange.spreadsheet.ServiceMatching.Match;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes some hundred services in one transaction, with what the source is then known to have said: whole or not at all. */
@Component
class BatchWriting {

	private static final Logger log = LoggerFactory.getLogger(BatchWriting.class);

	private final Catalogue catalogue;

	private final TransactionTemplate transaction;

	private final ImportBases bases;

	private final ImportRuns runs;

	private final OrganizationImport organizations;

	private final LocationImport locations;

	private final ContactImport contacts;

	private final ServiceMatching matching;

	private final ServiceFacts facts;

	BatchWriting(Catalogue catalogue, PlatformTransactionManager transactions, ImportBases bases, ImportRuns runs,
			OrganizationImport organizations, LocationImport locations, ContactImport contacts, ServiceMatching matching,
			ServiceFacts facts) {
		this.catalogue = catalogue;
		this.transaction = new TransactionTemplate(transactions);
		this.bases = bases;
		this.runs = runs;
		this.organizations = organizations;
		this.locations = locations;
		this.contacts = contacts;
		this.matching = matching;
		this.facts = facts;
	}

	/**
	 * Writes them; where that fails for one, it is left out and said, and the others are written.
	 *
	 * @param soFar kept with the batch, so that an import that dies tells how far it came
	 * @return counts of all batches up to this one
	 */
	ImportCounts write(ImportContext context, List<ServiceGroup> groups, ImportCounts soFar) {
		try {
			return writeWhole(context, groups, soFar);
		}
		catch (RuntimeException e) {
			if (groups.size() == 1) {
				return refuse(context, groups.get(0), soFar, e);
			}
			log.debug("A batch could not be written, each of its services is tried", e);
			ImportCounts counts = soFar;
			for (ServiceGroup group : groups) {
				counts = write(context, List.of(group), counts);
			}
			return counts;
		}
	}

	private ImportCounts writeWhole(ImportContext context, List<ServiceGroup> groups, ImportCounts soFar) {
		BatchOutcome outcome = Objects.requireNonNull(transaction.execute(status -> {
			BatchOutcome written = catalogue.write(context.change(), session -> new Batch(context, session, groups).write());
			written.bases.forEach((level, kept) -> bases.keep(context, level, kept));
			bases.keepWays(context, written.ways);
			runs.append(context.importId(), context.header(), written.remarks);
			runs.count(context.importId(), soFar.plus(written.counts()));
			return written;
		}));
		context.organizations().putAll(outcome.organizations);
		context.locations().putAll(outcome.locations);
		return soFar.plus(outcome.counts());
	}

	private ImportCounts refuse(ImportContext context, ServiceGroup group, ImportCounts soFar, RuntimeException reason) {
		log.warn("The rows of « {} » could not be written", group.name(), reason);
		runs.append(context.importId(), context.header(), List.of(Remark.refused(group.first().line(), "", group.name(),
				"exchange.row.failed")));
		return soFar.plus(new ImportCounts(group.lines(), 0, 0, 0, group.lines(), 0, 0, 0, 0, 0));
	}

	/** One batch while it runs. */
	private final class Batch {

		private final ImportContext context;

		private final Catalogue.Session session;

		private final List<ServiceGroup> groups;

		private final BatchOutcome outcome = new BatchOutcome();

		Batch(ImportContext context, Catalogue.Session session, List<ServiceGroup> groups) {
			this.context = context;
			this.session = session;
			this.groups = groups;
		}

		BatchOutcome write() {
			groups.forEach(group -> outcome.read(group.rows()));
			Map<String, Resolved> resolved = organizations.resolve(context,
					groups.stream().map(ServiceGroup::organizationKey).toList(), outcome);
			Map<String, Base> known = bases.find(context.source(), Level.SERVICE, keys());
			Map<String, Match> matches = matching.match(context, groups, known, group -> organizationOf(group, resolved));
			List<ServiceGroup> writable = groups.stream().filter(group -> isWritable(group, matches.get(group.key()), resolved)).toList();
			writable.stream().map(ServiceGroup::organizationKey).distinct().filter(resolved::containsKey)
				.forEach(key -> organizations.write(session, key, resolved.get(key), outcome));
			Map<String, List<WayBase>> ways = bases.ways(context.source(), keys());
			locations.write(context, locationKeys(writable, ways), session, outcome);
			writeServices(writable.stream().map(group -> new ServiceWriting(group, matches.get(group.key()).serviceId(),
					new ServiceWriting.Known(known.get(group.key()), ways.getOrDefault(group.key(), List.of()), organizationOf(group, Map.of())),
					facts.all(), outcome)).toList());
			return outcome;
		}

		private List<String> keys() {
			return groups.stream().map(ServiceGroup::key).toList();
		}

		private boolean isWritable(ServiceGroup group, Match match, Map<String, Resolved> resolved) {
			Resolved organization = resolved.get(group.organizationKey());
			if (organization != null && organization.isAmbiguous()) {
				doubt(group, "exchange.doubt.organizations", List.of(organization.found().size()));
				return false;
			}
			if (match.doubt() != null) {
				doubt(group, match.doubt(), match.arguments());
			}
			if (match.conflict() != null) {
				outcome.remark(Remark.conflict(group.first().line(), "service", group.name(), match.conflict()));
			}
			return match.isWritable();
		}

		private void doubt(ServiceGroup group, String key, List<Object> arguments) {
			outcome.doubtful(group.rows());
			outcome.remark(new Remark(Remark.Kind.DOUBTFUL, group.first().line(), "service", group.name(), key, arguments));
		}

		/** The places of the rows, and those where their ways in were before. */
		private Set<String> locationKeys(List<ServiceGroup> writable, Map<String, List<WayBase>> ways) {
			Set<String> keys = writable.stream().flatMap(group -> group.locationKeys().stream()).collect(Collectors.toSet());
			List<String> before = ways.values().stream().flatMap(List::stream).map(WayBase::locationKey)
				.filter(key -> !key.isEmpty() && !keys.contains(key) && !context.locations().containsKey(key)).distinct().toList();
			if (!before.isEmpty()) {
				bases.find(context.source(), Level.LOCATION, before).forEach((key, base) -> outcome.locations.put(key, base.targetId()));
			}
			return keys;
		}

		private void writeServices(List<ServiceWriting> writings) {
			Set<String> knownContacts = contacts.known(context, writings.stream().map(ServiceWriting::group).toList());
			List<ServiceWriting> changed = writings.stream()
				.filter(one -> !one.isUnchanged() || contacts.brings(one.group(), knownContacts)).toList();
			Map<UUID, Service> services = session.findServices(changed.stream().map(ServiceWriting::serviceId)
				.filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(Service::id, Function.identity()));
			changed.forEach(writing -> {
				Service service = writing.write(session, services.get(writing.serviceId()), context.source(), this::location);
				contacts.write(session, service, writing.group(), knownContacts, outcome);
			});
		}

		private UUID location(String key) {
			UUID id = outcome.locations.getOrDefault(key, context.locations().get(key));
			return Objects.requireNonNull(id, key);
		}

		private @Nullable UUID organizationOf(ServiceGroup group, Map<String, Resolved> resolved) {
			String key = group.organizationKey();
			Resolved open = resolved.get(key);
			if (open != null && open.found().size() == 1) {
				return open.found().get(0);
			}
			return outcome.organizations.getOrDefault(key, context.organizations().get(key));
		}

	}

}
