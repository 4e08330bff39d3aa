package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What changed last, of some entries or in some areas. */
@Component
public class LatestChanges {

	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private final JdbcTemplate jdbc;

	private final CatalogueReader reader;

	LatestChanges(JdbcTemplate jdbc, CatalogueReader reader) {
		this.jdbc = jdbc;
		this.reader = reader;
	}

	/**
	 * One change of one entry.
	 *
	 * @param before what the entry said before, as a revision keeps it; null where it was new
	 */
	public record Changed(Revision revision, @Nullable String before) {
	}

	/** A part of the changes of these entries, the latest first. */
	public List<Changed> list(Map<EntryKind, ? extends Collection<UUID>> entries, int skip, int most) {
		var kinds = new ArrayList<String>();
		var ids = new ArrayList<UUID>();
		entries.forEach((kind, all) -> all.forEach(id -> {
			kinds.add(kind.code());
			ids.add(id);
		}));
		return ids.isEmpty() ? List.of() : jdbc.query("""
				select r.*, (select b.snapshot::text from revision b where b.kind = r.kind and b.entry_id = r.entry_id
					and b.catalogue_version < r.catalogue_version order by b.catalogue_version desc limit 1) as earlier
				from (select r.* from revision r join unnest(?, ?) as wanted (kind, entry_id) using (kind, entry_id)
					order by r.catalogue_version desc, r.kind, r.entry_id limit ? offset ?) r
				order by r.catalogue_version desc, r.kind, r.entry_id""",
				(row, index) -> new Changed(Revisions.read(row, index), row.getString("earlier")), kinds.toArray(String[]::new),
				ids.toArray(UUID[]::new), most, skip);
	}

	/** Services that are no more and had a place in one of these areas, neighbourhoods or municipalities; hidden places are in none. */
	public Set<UUID> endedIn(Collection<UUID> areaIds) {
		UUID[] areas = areaIds.toArray(UUID[]::new);
		return new HashSet<>(jdbc.queryForList("""
				select distinct s.id from service s join service_at_location p on p.service_id = s.id join location l on l.id = p.location_id
				where s.status = 'ended' and not l.hidden and (l.neighbourhood_id = any (?) or l.municipality_id = any (?))""", UUID.class, areas, areas));
	}

	/** Who runs these services. */
	public Set<UUID> organizationsOf(Collection<UUID> serviceIds) {
		return new HashSet<>(jdbc.queryForList("select distinct organization_id from service where id = any (?) and organization_id is not null",
				UUID.class, (Object) serviceIds.toArray(UUID[]::new)));
	}

	/** Whom each disruption concerns, of those that are over too. */
	public Map<UUID, Disruption.Reach> disruptions() {
		return reader.disruptionsFrom(FIRST_DAY).stream().collect(Collectors.toMap(Disruption::id, Disruption::reach));
	}

	/** Statements that nothing is there, about one of these areas. */
	public Set<UUID> gapsIn(Collection<UUID> areaIds) {
		return new HashSet<>(jdbc.queryForList("select id from gap_statement where area_id = any (?)", UUID.class,
				(Object) areaIds.toArray(UUID[]::new)));
	}

}
