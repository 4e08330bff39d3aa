package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.observatory.Coverage;
import org.guichetouvert.observatory.DoorState;
import org.guichetouvert.observatory.NeedCell;
import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes "Ce qui manque ici": the needs without a door in one or more areas, and where to go with them instead. */
@Component
class MissingStrip {

	private static final int FIRST = 6;

	/** What is known to be missing, then what nobody knows, then what is half there. */
	private static final List<DoorState> ORDER = List.of(DoorState.NONE_STATED, DoorState.UNKNOWN, DoorState.REMOTE,
			DoorState.APPOINTMENT);

	private static final Map<DoorState, String> SIGNS = Map.of(DoorState.NONE_STATED, "bricked", DoorState.UNKNOWN, "unverified",
			DoorState.REMOTE, "phone", DoorState.APPOINTMENT, "appointment");

	private static final Set<ChannelKind> DOORS = EnumSet.of(ChannelKind.COUNTER, ChannelKind.OUTREACH);

	private static final Set<ChannelKind> COMING = EnumSet.of(ChannelKind.OUTREACH, ChannelKind.HOME_VISIT);

	private final Coverage coverage;

	private final KeptServices kept;

	private final StatusEngine engine;

	MissingStrip(Coverage coverage, KeptServices kept, StatusEngine engine) {
		this.coverage = coverage;
		this.kept = kept;
		this.engine = engine;
	}

	/**
	 * Needs without a door where one enters without appointment.
	 *
	 * @param areas taken together; the whole region where empty
	 * @param onlyNeeds ids; all needs where empty
	 */
	Made<MissingView> of(List<AreaNode> areas, Set<String> onlyNeeds, Showing showing) {
		Map<String, NeedCell> cells = coverage.together(areas.isEmpty() ? List.of(showing.areas().region()) : areas, showing.today());
		List<Missing> missing = showing.taxonomy().needs().stream()
			.filter(need -> onlyNeeds.isEmpty() || onlyNeeds.contains(need.id()))
			.flatMap(need -> Optional.ofNullable(cells.get(need.id())).map(cell -> new Missing(need, cell)).stream())
			.filter(one -> one.cell.state() != DoorState.WALK_IN).toList();
		List<Missing> told = missing.stream().filter(one -> one.cell.stated() != null || one.cell.isAnybodyKnown())
			.sorted(Comparator.comparing(one -> ORDER.indexOf(one.cell.state()))).toList();
		Map<UUID, Listing> listings = listings(told, showing);
		Map<String, List<Missing>> byFamily = told.stream().skip(FIRST)
			.collect(Collectors.groupingBy(one -> one.need.familyId(), LinkedHashMap::new, Collectors.toList()));
		List<MissingView.Family> more = showing.taxonomy().families().stream().filter(family -> byFamily.containsKey(family.id()))
			.map(family -> new MissingView.Family(family.id(), family.label().in(showing.words().language()),
					lines(byFamily.get(family.id()), listings, showing)))
			.toList();
		var view = new MissingView(lines(told.stream().limit(FIRST).toList(), listings, showing), more, missing.size() - told.size(),
				told.stream().anyMatch(one -> one.cell.estimated()));
		return Made.of(view, listings.values(), showing.words());
	}

	private Map<UUID, Listing> listings(Collection<Missing> told, Showing showing) {
		Map<UUID, UUID> services = new HashMap<>();
		told.stream().flatMap(Missing::found).forEach(found -> services.put(found.placeId(), found.serviceId()));
		Map<UUID, Listing> listings = new HashMap<>();
		for (ServiceEntry service : kept.list(services.values(), showing.today())) {
			service.snapshot().places().stream().filter(place -> services.containsKey(place.id()))
				.forEach(place -> listings.put(place.id(), Listing.of(service, place, engine, showing.words().now())));
		}
		return listings;
	}

	private List<MissingView.Line> lines(List<Missing> some, Map<UUID, Listing> listings, Showing showing) {
		var lines = new ArrayList<MissingView.Line>();
		for (Missing one : some) {
			NeedCell cell = one.cell;
			lines.add(new MissingView.Line(one.need.id(), new LinkView(showing.need(one.need.id()), NeedPage.href(one.need.id())),
					cell.state().code(), SIGNS.getOrDefault(cell.state(), "unverified"),
					showing.words().say("observatory.missing." + cell.state().code()), stated(cell, showing.words()),
					cell.nearest() == null ? null : door(cell.nearest(), listings, DOORS, showing),
					cell.comes().stream().flatMap(found -> Stream.ofNullable(door(found, listings, COMING, showing))).toList(),
					cell.line() == null ? null : calling(cell, listings, showing)));
		}
		return lines;
	}

	private static MissingView.@Nullable Stated stated(NeedCell cell, Wording words) {
		NeedCell.Stated stated = cell.stated();
		return stated == null ? null : new MissingView.Stated(
				words.say(cell.isContradicted() ? "observatory.missing.contradicted" : "observatory.missing.saidBy"),
				words.written(stated.source()), words.say("observatory.missing.saidOn", words.dayOfMonth(stated.on())),
				words.text(stated.sentence()));
	}

	/** Its state is that of the ways in that are meant: a website that works says nothing of a door of which nobody is sure. */
	private MissingView.@Nullable Door door(NeedCell.Found found, Map<UUID, Listing> listings, Set<ChannelKind> meant,
			Showing showing) {
		Listing listing = listings.get(found.placeId());
		if (listing == null) {
			return null;
		}
		List<ChannelFacts> ways = listing.channels().stream().filter(channel -> meant.contains(channel.details().kind())).toList();
		var door = new Listing(listing.service(), listing.place(), listing.location(), listing.channels(),
				engine.statusOf(ways, showing.words().now()));
		return new MissingView.Door(showing.tags(door), link(door, showing), showing.status().of(door),
				found.metresStraight() == null ? null : showing.words().walkFromCentre(found.metresStraight()));
	}

	/** The name of the nearest door is said already. */
	private static MissingView.@Nullable Calling calling(NeedCell cell, Map<UUID, Listing> listings, Showing showing) {
		NeedCell.Found found = cell.line();
		Listing listing = found == null ? null : listings.get(found.placeId());
		if (listing == null) {
			return null;
		}
		boolean said = cell.nearest() != null && cell.nearest().serviceId().equals(found.serviceId());
		return showing.phone(listing).map(phone -> new MissingView.Calling(said ? null : link(listing, showing), phone)).orElse(null);
	}

	private static LinkView link(Listing listing, Showing showing) {
		return new LinkView(showing.words().name(listing.service().snapshot().details().name()), listing.href());
	}

	private record Missing(NeedTerm need, NeedCell cell) {

		Stream<NeedCell.Found> found() {
			return Stream.of(Stream.ofNullable(cell.nearest()), cell.comes().stream(), Stream.ofNullable(cell.line()))
				.flatMap(found -> found);
		}

	}

}
