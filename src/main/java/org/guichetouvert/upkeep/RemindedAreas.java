package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which areas services are asked by letter without anybody's doing. In none, until whoever keeps one says so. */
@Component
public class RemindedAreas {

	private final JdbcTemplate jdbc;

	private final AccountBook accounts;

	private final AreaTree areas;

	private final Clock clock;

	RemindedAreas(JdbcTemplate jdbc, AccountBook accounts, AreaTree areas, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.areas = areas;
		this.clock = clock;
	}

	public Set<UUID> list() {
		return Set.copyOf(jdbc.queryForList("select area_id from reminded_area", UUID.class));
	}

	/** How far the switches reach now. */
	public Reach reach() {
		Set<UUID> on = list();
		return new Reach(on, accounts.keptAreas().stream().filter(kept -> !on.contains(kept)).flatMap(kept -> areas.findById(kept).stream())
			.collect(Collectors.toSet()), areas);
	}

	/**
	 * How far the switches reach: who keeps a smaller area decides there, whatever a wider one says.
	 *
	 * @param on areas that are switched on
	 * @param off areas that somebody keeps and has not switched on
	 */
	public record Reach(Set<UUID> on, Set<AreaNode> off, AreaTree areas) {

		/** @param spot all areas that hold a spot */
		public boolean holds(Set<UUID> spot) {
			return on.stream().filter(spot::contains).flatMap(id -> areas.findById(id).stream()).anyMatch(wider -> off.stream()
				.noneMatch(one -> spot.contains(one.id()) && isSmaller(one, wider)));
		}

		/** Smaller areas of which somebody else decides, for an area that is switched on or may be. */
		public List<AreaNode> exceptionsOf(AreaNode area) {
			Set<UUID> leaves = areas.neighbourhoodsOf(area).stream().map(AreaNode::id).collect(Collectors.toSet());
			return off.stream().filter(one -> isSmaller(one, area))
				.filter(one -> areas.neighbourhoodsOf(one).stream().anyMatch(leaf -> leaves.contains(leaf.id())))
				.sorted(Comparator.comparing(AreaNode::slug)).toList();
		}

		private static boolean isSmaller(AreaNode one, AreaNode other) {
			return one.kind().compareTo(other.kind()) > 0;
		}

	}

	public boolean maySwitch(SignedIn reader, UUID areaId) {
		return reader.role() == Role.ADMINISTRATOR || reader.role() == Role.COORDINATOR && reader.areaIds().contains(areaId);
	}

	/** @throws AccessDeniedException for who keeps no area at all */
	public void require(SignedIn reader) {
		if (!reader.role().isAtLeast(Role.COORDINATOR)) {
			throw new AccessDeniedException("%s keeps no area".formatted(reader.role()));
		}
	}

	/** @throws AccessDeniedException when the reader does not keep the area */
	@Transactional
	public void change(SignedIn reader, UUID areaId, boolean reminded) {
		if (!maySwitch(reader, areaId)) {
			throw new AccessDeniedException("%s does not keep area %s".formatted(reader.role(), areaId));
		}
		if (reminded) {
			jdbc.update("insert into reminded_area (area_id, since, switched_on_by) values (?, ?, ?) on conflict do nothing", areaId,
					clock.instant().atOffset(ZoneOffset.UTC), reader.function());
		}
		else {
			jdbc.update("delete from reminded_area where area_id = ?", areaId);
		}
	}

}
