package org.guichetouvert.exchange.spreadsheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.exchange.columns.ChannelFacts;
import org.guichetouvert.exchange.columns.Fact;
import org.guichetouvert.exchange.columns.ServiceFacts;
import org.guichetouvert.exchange.columns.ServiceSheet;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.exchange.spreadsheet.ImportBases.WayBase;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one service: what they say of the service, its places, its ways in. */
final class ServiceWriting {

	/** Under which the keys of the places are kept that the source gave the service; no column bears it. */
	private static final String PLACES = "places";

	private static final Set<String> CHANNEL_COLUMNS = Stream
		.concat(ChannelFacts.ALL.stream().map(Fact::id), Stream.of("verification", "kind", "access_id"))
		.collect(Collectors.toSet());

	private final ServiceGroup group;

	private final @Nullable UUID serviceId;

	private final @Nullable Base base;

	private final List<WayBase> wayBases;

	private final Said said;

	private final List<StagedRow> ways;

	private final Map<StagedRow, WayBase> pairs;

	private final BatchOutcome outcome;

	private final List<Fact<ServiceSheet>> facts;

	private int lastNumber;

	/** @param serviceId null for a new service */
	ServiceWriting(ServiceGroup group, @Nullable UUID serviceId, Known known, List<Fact<ServiceSheet>> facts, BatchOutcome outcome) {
		this.group = group;
		this.serviceId = serviceId;
		this.base = known.base();
		this.wayBases = known.ways();
		this.outcome = outcome;
		this.facts = facts;
		this.said = said(known.organizationId());
		this.ways = waysOf(group);
		this.pairs = WayPairing.pair(ways, wayBases);
		this.lastNumber = known.ways().stream().mapToInt(WayBase::number).max().orElse(0);
	}

	private Said said(@Nullable UUID organizationId) {
		Set<String> columns = facts.stream().map(Fact::id).collect(Collectors.toSet());
		Said all = Said.of(group.rows().stream().filter(row -> row.part() == 0)
			.map(row -> new Statement(row.line(), row.cells())).toList(), columns, outcome::remark);
		if (organizationId != null) {
			all.cells().put(ServiceFacts.ORGANIZATION, organizationId.toString());
		}
		return all;
	}

	/** The same telephone number beside three counters is one way in. */
	private static List<StagedRow> waysOf(ServiceGroup group) {
		var contacts = new HashSet<String>();
		group.rows().stream().filter(row -> row.part() == 0 && row.isWayIn()).forEach(row -> contacts.add(contact(row)));
		return group.rows().stream().filter(row -> row.isWayIn() && (row.part() == 0 || contacts.add(contact(row)))).toList();
	}

	private static String contact(StagedRow row) {
		return row.cell("kind") + " " + row.cell("contact");
	}

	/** Whether the source says exactly what it said last time, so that nothing needs to be read from the catalogue. */
	boolean isUnchanged() {
		return serviceId != null && base != null && !said.differsFrom(base.cells()) && placesBefore().containsAll(group.locationKeys())
				&& ways.stream().allMatch(this::isUnchanged);
	}

	private boolean isUnchanged(StagedRow row) {
		WayBase way = pairs.get(row);
		return way != null && way.locationKey().equals(row.locationKey()) && row.cells().entrySet().stream()
			.filter(cell -> CHANNEL_COLUMNS.contains(cell.getKey()))
			.allMatch(cell -> cell.getValue().equals(way.cell(cell.getKey())));
	}

	@Nullable UUID serviceId() {
		return serviceId;
	}

	ServiceGroup group() {
		return group;
	}

	/**
	 * @param found the service with {@link #serviceId()}
	 * @param locations id of a place by its key
	 */
	Service write(Catalogue.Session session, @Nullable Service found, String source, Function<String, UUID> locations) {
		Service service = found == null ? add(session) : describe(found);
		outcome.touch(group.first().line(), EntryKind.SERVICE, service.id());
		if (!group.externalId().isEmpty() && base == null) {
			session.identify(service, source, group.externalId());
			outcome.identified.put(group.externalId(), service.id());
		}
		settle(service, locations);
		writeWays(service, locations);
		if (service.places().isEmpty()) {
			service.withoutPlace(UUID.randomUUID());
		}
		return service;
	}

	private Service add(Catalogue.Session session) {
		LocalizedText name = LocalizedText.EMPTY.with("fr", said.cell("service")).with("nl", said.cell("service_nl"));
		var merge = Merge.of(facts, ServiceSheet.named(name), Map.of(), said.cells(), true);
		var service = new Service(UUID.randomUUID(), merge.details().details(), null, false);
		merge.details().writeTo(service);
		outcome.added(group.first().line());
		keep(service, merge.base());
		return session.add(service);
	}

	private Service describe(Service service) {
		var merge = Merge.of(facts, ServiceSheet.of(service), base == null ? Map.of() : base.cells(), said.cells(), false,
				column -> outcome.decision(said.line(column), column));
		merge.conflicts().forEach(conflict -> outcome.conflict(said.line(conflict.column()), conflict));
		if (merge.applied()) {
			merge.details().writeTo(service);
			outcome.changed(group.first().line());
		}
		keep(service, merge.base());
		return service;
	}

	private void keep(Service service, Map<String, String> cells) {
		var kept = new HashMap<>(cells);
		var places = new HashSet<>(placesBefore());
		places.addAll(group.locationKeys());
		kept.put(PLACES, places.stream().sorted().collect(Collectors.joining("\n")));
		outcome.keep(Level.SERVICE, group.key(), new Base(service.id(), kept));
	}

	private Set<String> placesBefore() {
		String places = base == null ? "" : base.cells().getOrDefault(PLACES, "");
		return places.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(places.split("\n")));
	}

	/** Only at places that are new at the source: one that a person took away here does not come back. */
	private void settle(Service service, Function<String, UUID> locations) {
		move(service, locations);
		group.locationKeys().stream().filter(key -> !placesBefore().contains(key)).sorted().forEach(key -> {
			if (service.findPlaceAt(locations.apply(key)).isEmpty()) {
				service.settleAt(locations.apply(key), UUID.randomUUID());
				outcome.changed(group.first().line());
			}
		});
	}

	/** All that was at the one place is at another now: the service moved there with its ways in. */
	private void move(Service service, Function<String, UUID> locations) {
		var moves = new LinkedHashMap<String, String>();
		pairs.forEach((row, way) -> {
			if (!way.locationKey().isEmpty() && !row.locationKey().isEmpty() && !way.locationKey().equals(row.locationKey())) {
				moves.put(way.locationKey(), row.locationKey());
			}
		});
		moves.forEach((from, to) -> {
			Optional<ServiceAtLocation> place = service.findPlaceAt(locations.apply(from));
			boolean left = !group.locationKeys().contains(from);
			if (left && place.isPresent() && service.findPlaceAt(locations.apply(to)).isEmpty()) {
				service.move(place.get(), locations.apply(to));
				outcome.changed(group.first().line());
			}
			else {
				outcome.remark(Remark.doubtful(group.first().line(), group.name(), "exchange.doubt.moved"));
			}
		});
	}

	private void writeWays(Service service, Function<String, UUID> locations) {
		var claimed = wayBases.stream().map(WayBase::channelId).collect(Collectors.toCollection(HashSet::new));
		for (StagedRow row : ways) {
			WayBase way = pairs.get(row);
			if (way == null) {
				addWay(service, row, locations, claimed);
			}
			else if (!isUnchanged(row)) {
				updateWay(service, row, way);
			}
		}
	}

	private void addWay(Service service, StagedRow row, Function<String, UUID> locations, Set<UUID> claimed) {
		ServiceAtLocation place = isDoor(row) ? service.settleAt(locations.apply(row.locationKey()), UUID.randomUUID()) : null;
		List<AccessChannel> madeHere = serviceId == null ? List.of() : service.channels().stream()
			.filter(channel -> !claimed.contains(channel.id()) && isLike(channel, row, place)).toList();
		if (madeHere.size() > 1) {
			outcome.remark(Remark.doubtful(row.line(), group.name(), "exchange.doubt.ways", madeHere.size()));
			return;
		}
		var writing = new ChannelWriting(row, outcome);
		UUID channelId = madeHere.isEmpty() ? UUID.randomUUID() : madeHere.get(0).id();
		Map<String, String> cells = madeHere.isEmpty() ? writing.add(service, place, channelId)
				: writing.update(madeHere.get(0), Map.of());
		claimed.add(channelId);
		outcome.ways.add(new WayBase(group.key(), ++lastNumber, row.locationKey(), channelId, cells));
	}

	private void updateWay(Service service, StagedRow row, WayBase way) {
		Optional<AccessChannel> channel = service.channels().stream().filter(one -> one.id().equals(way.channelId())).findFirst();
		if (channel.isEmpty()) {
			outcome.remark(Remark.conflict(row.line(), "kind", row.cell("kind"), "exchange.conflict.removedWay"));
			return;
		}
		Map<String, String> cells = new ChannelWriting(row, outcome).update(channel.get(), way.cells());
		outcome.ways.add(new WayBase(way.serviceKey(), way.number(), row.locationKey(), way.channelId(), cells));
	}

	private static boolean isLike(AccessChannel channel, StagedRow row, @Nullable ServiceAtLocation place) {
		boolean kind = channel.details().kind().code().equals(row.cell("kind"));
		boolean contact = isDoor(row) || row.cell("contact").isEmpty() || row.cell("contact").equals(channel.details().address());
		return kind && contact && (!isDoor(row) || channel.place().filter(one -> one.equals(place)).isPresent());
	}

	private static boolean isDoor(StagedRow row) {
		return row.cell("kind").equals("counter") || row.cell("kind").equals("outreach");
	}

	/**
	 * What is known before anything is read from the catalogue.
	 *
	 * @param base null when the source tells of the service for the first time
	 * @param organizationId of the organization that its rows name; null when they name none
	 */
	record Known(@Nullable Base base, List<WayBase> ways, @Nullable UUID organizationId) {
	}

}
