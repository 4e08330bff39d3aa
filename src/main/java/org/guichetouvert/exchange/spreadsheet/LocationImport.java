package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaLocator;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.Placement;
import org.guichetouvert.areas.Whereabouts;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.LocationDetails.Placed;
import org.guichetouvert.directory.LocationDetails.PostalAddress;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.exchange.columns.Fact;
import org.guichetouvert.exchange.columns.LocationFacts;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Places of a file: found by street and postcode, else new; their quartier is told or found. */
@Component
class LocationImport {

	private static final Set<String> COLUMNS = Stream.concat(LocationFacts.ALL.stream().map(Fact::id), Stream.of("neighbourhood"))
		.collect(Collectors.toSet());

	private final ImportRows rows;

	private final ImportBases bases;

	private final JdbcTemplate jdbc;

	private final AreaLocator locator;

	LocationImport(ImportRows rows, ImportBases bases, JdbcTemplate jdbc, AreaLocator locator) {
		this.rows = rows;
		this.bases = bases;
		this.jdbc = jdbc;
		this.locator = locator;
	}

	/** Sees to the places that this import did not see to yet. */
	void write(ImportContext context, Collection<String> keys, Catalogue.Session session, BatchOutcome outcome) {
		List<String> open = keys.stream().filter(key -> !context.locations().containsKey(key)).distinct().toList();
		if (open.isEmpty()) {
			return;
		}
		Map<String, List<Statement>> statements = rows.locations(context.importId(), open, COLUMNS);
		Map<String, Base> known = bases.find(context.source(), Level.LOCATION, open);
		var saids = new HashMap<String, Said>();
		open.forEach(key -> saids.put(key, Said.of(statements.getOrDefault(key, List.of()), COLUMNS, outcome::remark)));
		Map<String, UUID> found = find(saids, known.keySet());
		session.findLocations(open.stream().filter(key -> isToBeRead(saids.get(key), known.get(key)))
			.map(key -> known.containsKey(key) ? known.get(key).targetId() : found.get(key)).filter(Objects::nonNull).distinct().toList());
		open.forEach(key -> outcome.locations.put(key,
				write(key, saids.get(key), known.get(key), found.get(key), new Writing(session, context.reach(), outcome))));
	}

	/** What the places of these keys say, or are to say. Writes nothing. */
	Map<String, Looked> look(ImportContext context, Collection<String> keys, Catalogue.Session session) {
		Map<String, List<Statement>> statements = keys.isEmpty() ? Map.of() : rows.locations(context.importId(), keys, COLUMNS);
		Map<String, Base> known = keys.isEmpty() ? Map.of() : bases.find(context.source(), Level.LOCATION, keys);
		var saids = new HashMap<String, Said>();
		keys.forEach(key -> saids.put(key, Said.of(statements.getOrDefault(key, List.of()), COLUMNS, remark -> {
		})));
		Map<String, UUID> found = find(saids, known.keySet());
		var places = new HashMap<String, Looked>();
		saids.forEach((key, said) -> {
			UUID id = known.containsKey(key) ? known.get(key).targetId() : found.get(key);
			String told = said.cell("neighbourhood");
			LocationDetails details = Optional.ofNullable(id).flatMap(one -> session.find(Location.class, one)).map(Location::details)
				.orElseGet(() -> fresh(said).withPlacement(locate(fresh(said), told)));
			places.put(key, new Looked(details, !told.isEmpty(), details.placement().neighbourhoodId() != null ? List.of()
					: locator.candidates(whereabouts(details, told))));
		});
		return places;
	}

	/**
	 * A place as it is, or is to be.
	 *
	 * @param told whether its line names a quartier
	 * @param candidates neighbourhoods where it may be, while nobody knows in which
	 */
	record Looked(LocationDetails details, boolean told, List<AreaNode> candidates) {

		/** Whether neither its quartier nor its position is known. */
		boolean isUnclear() {
			return details.placement().neighbourhoodId() == null && details.point() == null;
		}
	}

	private static LocationDetails fresh(Said said) {
		return Merge.of(LocationFacts.ALL, LocationDetails.at(PostalAddress.NONE), Map.of(), said.cells(), true).details();
	}

	/** Where it is written, by whom, and what becomes of it. */
	private record Writing(Catalogue.Session session, Reach reach, BatchOutcome outcome) {
	}

	private UUID write(String key, Said said, @Nullable Base base, @Nullable UUID found, Writing writing) {
		if (base != null && !isToBeRead(said, base)) {
			return base.targetId();
		}
		UUID id = base == null ? found : base.targetId();
		Optional<Location> location = id == null ? Optional.empty() : writing.session.find(Location.class, id);
		if (location.isEmpty()) {
			return add(key, said, writing.session, writing.outcome);
		}
		if (writing.reach.holds(location.get().id(), location.get().details())) {
			update(location.get(), key, base, said, writing.outcome);
		}
		return location.get().id();
	}

	private static boolean isToBeRead(Said said, @Nullable Base base) {
		return base == null || said.differsFrom(base.cells());
	}

	private UUID add(String key, Said said, Catalogue.Session session, BatchOutcome outcome) {
		var merge = Merge.of(LocationFacts.ALL, LocationDetails.at(PostalAddress.NONE), Map.of(), said.cells(), true);
		Placed placed = locate(merge.details(), said.cell("neighbourhood"));
		UUID id = session.add(new Location(UUID.randomUUID(), merge.details().withPlacement(placed), false)).id();
		merge.base().put("neighbourhood", said.cell("neighbourhood"));
		outcome.keep(Level.LOCATION, key, new Base(id, merge.base()));
		return id;
	}

	private void update(Location location, String key, @Nullable Base known, Said said, BatchOutcome outcome) {
		Map<String, String> base = known == null ? Map.of() : known.cells();
		LocationDetails before = location.details();
		var merge = Merge.of(LocationFacts.ALL, before, base, said.cells(), false, column -> outcome.decision(said.line(column), column));
		String told = said.cell("neighbourhood");
		String toldBefore = base.getOrDefault("neighbourhood", "");
		boolean moved = !told.equals(toldBefore) || !before.address().equals(merge.details().address())
				|| !Objects.equals(before.point(), merge.details().point());
		boolean placedHere = !before.placement().equals(Placed.NOWHERE) && !before.placement().equals(locate(before, toldBefore));
		if (moved && placedHere) {
			outcome.remark(Remark.conflict(said.line("neighbourhood"), "neighbourhood", told, "exchange.conflict.placed"));
		}
		else if (moved) {
			merge.base().put("neighbourhood", told);
		}
		location.describe(moved && !placedHere ? merge.details().withPlacement(locate(merge.details(), told)) : merge.details());
		merge.conflicts().forEach(conflict -> outcome.conflict(said.line(conflict.column()), conflict));
		outcome.keep(Level.LOCATION, key, new Base(location.id(), merge.base()));
		if (!location.details().equals(before)) {
			outcome.changed(said.line(""));
			outcome.touch(said.line(""), EntryKind.LOCATION, location.id());
		}
	}

	/** Only places that everybody may know, and that no demonstration invented. */
	private Map<String, UUID> find(Map<String, Said> saids, Set<String> known) {
		List<String> keys = saids.keySet().stream().filter(key -> key.startsWith("rue|") && !known.contains(key)).toList();
		var found = new HashMap<String, UUID>();
		if (!keys.isEmpty()) {
			jdbc.query("""
					select w.key, min(l.id::text)::uuid from unnest(?, ?, ?) w (key, postcode, street)
					join location l on l.postcode = w.postcode
						and fold_words(coalesce(l.street, '') || ' ' || coalesce(l.house_number, '')) = fold_words(w.street)
					where not l.hidden and not l.demo group by w.key""", row -> {
				found.put(row.getString(1), row.getObject(2, UUID.class));
			}, strings(keys, key -> key), strings(keys, key -> saids.get(key).cell("postcode")), strings(keys,
					key -> saids.get(key).cell("street") + " " + saids.get(key).cell("house_number")));
		}
		return found;
	}

	private static String[] strings(List<String> keys, UnaryOperator<String> value) {
		return keys.stream().map(value).toArray(String[]::new);
	}

	private Placed locate(LocationDetails details, String neighbourhood) {
		return locator.locate(whereabouts(details, neighbourhood)).map(LocationImport::placed).orElse(Placed.NOWHERE);
	}

	private static Whereabouts whereabouts(LocationDetails details, String neighbourhood) {
		PostalAddress address = details.address();
		return new Whereabouts(neighbourhood.isEmpty() ? null : neighbourhood, details.point(), address.postcode(), address.city());
	}

	private static Placed placed(Placement placement) {
		return new Placed(id(placement.municipality()), id(placement.neighbourhood()), PlacedBy.valueOf(placement.how().name()));
	}

	private static @Nullable UUID id(@Nullable AreaNode area) {
		return area == null ? null : area.id();
	}

}
