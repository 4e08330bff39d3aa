package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Rehearsal;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.columns.ServiceFacts;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.exchange.spreadsheet.ImportBases.WayBase;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Fate;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Seen;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.SeenChange;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.SeenLine;
import org.guichetouvert.exchange.spreadsheet.LocationImport.Looked;
import org.guichetouvert.exchange.spreadsheet.OrganizationImport.Resolved;
import org.guichetouvert.exchange.spreadsheet.ServiceMatching.Match;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes some hundred services in one transaction, with what the source is then known to have said: whole or not at all. Where
 * it is only to be seen what that would do, the same verbs run on the same entries, and none is kept.
 */
@Component
class BatchWriting {

	private static final Logger log = LoggerFactory.getLogger(BatchWriting.class);

	private final Catalogue catalogue;

	private final TransactionTemplate transaction;

	private final ImportBases bases;

	private final ImportRuns runs;

	private final OrganizationImport organizations;

	private final LocationImport locations;

	private final UnclearPlaces unclear;

	private final ContactImport contacts;

	private final ServiceMatching matching;

	private final ServiceFacts facts;

	BatchWriting(Catalogue catalogue, PlatformTransactionManager transactions, ImportBases bases, ImportRuns runs,
			OrganizationImport organizations, LocationImport locations, UnclearPlaces unclear, ContactImport contacts, ServiceMatching matching,
			ServiceFacts facts) {
		this.catalogue = catalogue;
		this.transaction = new TransactionTemplate(transactions);
		this.bases = bases;
		this.runs = runs;
		this.organizations = organizations;
		this.locations = locations;
		this.unclear = unclear;
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
		if (context.rehearsed()) {
			Rehearsal<BatchOutcome> rehearsal = catalogue.rehearse(session -> new Batch(context, session, groups).write());
			tell(context, groups, rehearsal.result(), rehearsal.different());
			return sum(context, rehearsal.result(), soFar);
		}
		BatchOutcome outcome = Objects.requireNonNull(transaction.execute(status -> {
			BatchOutcome written = catalogue.write(context.change(), session -> {
				BatchOutcome done = new Batch(context, session, groups).write();
				bases.keepIdentifiers(context, done.identified); // before the catalogue takes them over
				return done;
			});
			bases.forgetWays(context, written.forgotten);
			written.bases.forEach((level, kept) -> bases.keep(context, level, kept));
			bases.keepWays(context, written.ways);
			runs.append(context.importId(), context.header(), written.remarks);
			runs.count(context.importId(), soFar.plus(written.counts()));
			tell(context, groups, written, List.of());
			return written;
		}));
		return sum(context, outcome, soFar);
	}

	private static ImportCounts sum(ImportContext context, BatchOutcome outcome, ImportCounts soFar) {
		context.organizations().putAll(outcome.organizations);
		context.locations().putAll(outcome.locations);
		return soFar.plus(outcome.counts());
	}

	private void tell(ImportContext context, List<ServiceGroup> groups, BatchOutcome outcome, List<Rehearsal.Different> different) {
		if (context.order().watcher() == ImportWatcher.NOBODY) {
			return;
		}
		Map<UUID, Rehearsal.Different> wouldBe = different.stream().collect(Collectors.toMap(Rehearsal.Different::entryId, Function.identity()));
		Map<Long, UUID> services = new HashMap<>();
		outcome.touches.stream().filter(touch -> touch.kind() == EntryKind.SERVICE).forEach(touch -> services.put(touch.line(), touch.id()));
		var lines = new ArrayList<SeenLine>();
		groups.forEach(group -> {
			UUID service = services.get(group.first().line());
			boolean imagined = service != null && wouldBe.containsKey(service) && wouldBe.get(service).isNew();
			group.rows().stream().map(StagedRow::line).distinct().forEach(line -> lines.add(new SeenLine(line, outcome.fates().get(line),
					group.name(), imagined ? null : service)));
		});
		var changes = outcome.touches.stream().map(touch -> change(touch, wouldBe.get(touch.id()))).filter(Objects::nonNull).toList();
		context.order().watcher().sees(new Seen(lines, context.rehearsed() ? changes : List.of(),
				Stream.concat(outcome.remarks.stream(), outcome.decided.stream()).map(remark -> runs.seen(context.header(), remark)).toList()));
	}

	/** A new service is told by its line: keeping all that it would say would keep the file a second time. */
	private static @Nullable SeenChange change(BatchOutcome.Touch touch, Rehearsal.@Nullable Different would) {
		return would == null || would.isNew() && would.kind() == EntryKind.SERVICE ? null
				: new SeenChange(touch.line(), touch.kind(), touch.id(), would.snapshot());
	}

	private ImportCounts refuse(ImportContext context, ServiceGroup group, ImportCounts soFar, RuntimeException reason) {
		log.warn("The rows of « {} » could not be written", group.name(), reason);
		Remark failed = Remark.refused(group.first().line(), "", group.name(), "exchange.row.failed");
		if (!context.rehearsed()) {
			runs.append(context.importId(), context.header(), List.of(failed));
		}
		context.order().watcher().sees(new Seen(group.rows().stream().map(StagedRow::line).distinct()
			.map(line -> new SeenLine(line, Fate.REFUSED, group.name(), null)).toList(), List.of(), List.of(runs.seen(context.header(), failed))));
		return soFar.plus(new ImportCounts(group.lines(), 0, 0, 0, group.lines(), 0, 0, 0, 0, 0));
	}

	/** One batch while it runs. */
	private final class Batch {

		private final ImportContext context;

		private final Catalogue.Session session;

		private final List<ServiceGroup> groups;

		private final BatchOutcome outcome;

		/** Areas that are responsible for new services of which it is not known in which quartier they are, by key. */
		private final Map<String, UUID> responsible = new HashMap<>();

		Batch(ImportContext context, Catalogue.Session session, List<ServiceGroup> groups) {
			this.context = context;
			this.session = session;
			this.groups = groups;
			this.outcome = new BatchOutcome(context.decisions());
		}

		BatchOutcome write() {
			groups.forEach(group -> outcome.read(group.rows()));
			Map<String, Resolved> resolved = organizations.resolve(context,
					groups.stream().map(ServiceGroup::organizationKey).toList(), outcome);
			Map<String, Base> known = bases.find(context.source(), Level.SERVICE, keys());
			Map<String, Match> matches = matching.match(context, groups, known, group -> organizationOf(group, resolved));
			List<ServiceGroup> writable = withinReach(groups.stream()
				.filter(group -> isWritable(group, matches.get(group.key()), resolved)).toList(), matches);
			writable.stream().map(ServiceGroup::organizationKey).distinct().filter(resolved::containsKey)
				.forEach(key -> organizations.write(session, key, resolved.get(key), context.reach(), outcome));
			Map<String, List<WayBase>> ways = bases.ways(context.source(), keys());
			locations.write(context, locationKeys(writable, ways), session, outcome);
			writeServices(writable.stream().map(group -> new ServiceWriting(group, matches.get(group.key()).serviceId(),
					known(group, matches.get(group.key()), known, ways), facts.all(), outcome)).toList());
			return outcome;
		}

		private ServiceWriting.Known known(ServiceGroup group, Match match, Map<String, Base> known, Map<String, List<WayBase>> ways) {
			if (match.forgetsBase()) {
				outcome.forgotten.add(group.key());
				return new ServiceWriting.Known(null, List.of(), organizationOf(group, Map.of()));
			}
			return new ServiceWriting.Known(known.get(group.key()), ways.getOrDefault(group.key(), List.of()), organizationOf(group, Map.of()));
		}

		/** What whoever wants the import may publish: by what a service says now, or where a new one is to be. */
		private List<ServiceGroup> withinReach(List<ServiceGroup> writable, Map<String, Match> matches) {
			if (context.reach().isEverywhere()) {
				return writable;
			}
			Map<UUID, Service> services = session.findServices(writable.stream().map(group -> matches.get(group.key()).serviceId())
				.filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(Service::id, Function.identity()));
			Map<String, Looked> places = locations.look(context, writable.stream()
				.filter(group -> matches.get(group.key()).serviceId() == null).flatMap(group -> group.locationKeys().stream()).distinct().toList(),
					session);
			Set<String> hers = places.entrySet().stream().filter(place -> context.reach().holds(UUID.randomUUID(), place.getValue().details()))
				.map(Map.Entry::getKey).collect(Collectors.toSet());
			return writable.stream().filter(group -> {
				Service service = services.get(matches.get(group.key()).serviceId());
				boolean within = service != null ? context.reach().holds(service)
						: group.locationKeys().stream().anyMatch(hers::contains) || isUnclearAndHers(group, places);
				if (!within) {
					outcome.elsewhere(group.rows());
				}
				return within;
			}).toList();
		}

		/** Where it is not, and might be, the line says what is missing. */
		private boolean isUnclearAndHers(ServiceGroup group, Map<String, Looked> places) {
			List<Looked> own = group.locationKeys().stream().map(places::get).toList();
			Optional<UUID> area = unclear.areaOf(context.reach(), own);
			area.ifPresent(id -> responsible.put(group.key(), id));
			if (area.isEmpty() && unclear.mightBe(context.reach(), own)) {
				outcome.remark(Remark.note(group.first().line(), "neighbourhood", "exchange.note.quartier"));
			}
			return area.isPresent();
		}

		private List<String> keys() {
			return groups.stream().map(ServiceGroup::key).toList();
		}

		private boolean isWritable(ServiceGroup group, Match match, Map<String, Resolved> resolved) {
			Resolved organization = resolved.get(group.organizationKey());
			if (organization != null && organization.isAmbiguous()) {
				doubt(group, "exchange.doubt.organizations", List.of(organization.found().size()), new Remark.Detail(null,
						organizations.describe(organization.found()), ImportDecisions.markOf(group.organizationKey())));
				return false;
			}
			if (match.doubt() != null) {
				doubt(group, match.doubt(), match.arguments(), new Remark.Detail(null, match.candidates(), ""));
			}
			if (match.conflict() != null) {
				outcome.remark(Remark.conflict(group.first().line(), "service", group.name(), match.conflict()));
			}
			return match.isWritable();
		}

		private void doubt(ServiceGroup group, String key, List<Object> arguments, Remark.Detail detail) {
			outcome.doubtful(group.rows());
			outcome.remark(new Remark(Remark.Kind.DOUBTFUL, group.first().line(), "service", group.name(), key, arguments).with(detail));
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
				UUID area = responsible.get(writing.group().key());
				if (area != null) {
					service.describe(service.details().withResponsibleAreaId(area));
				}
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
