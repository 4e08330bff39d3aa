package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.AccountsChanged;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.editing.ServiceSpots;
import org.guichetouvert.platform.PageLife;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which areas somebody keeps, and since when the others are left alone. What accounts do makes kept pages old. */
@Component
public class KeptAreas {

	private final AccountBook accounts;

	private final AreaTree areas;

	private final ServiceSpots spots;

	private final JdbcTemplate jdbc;

	private final PageLife pages;

	KeptAreas(AccountBook accounts, AreaTree areas, ServiceSpots spots, JdbcTemplate jdbc, PageLife pages) {
		this.accounts = accounts;
		this.areas = areas;
		this.spots = spots;
		this.jdbc = jdbc;
		this.pages = pages;
	}

	/** That nobody keeps an area. @param since when somebody last verified something there; null for never */
	public record Unkept(@Nullable LocalDate since) {
	}

	/**
	 * Empty for an area that somebody keeps, or what contains it; for one of which somebody keeps a part; and for the region, which
	 * nobody is asked to keep.
	 */
	public Optional<Unkept> findUnkept(AreaNode area) {
		Set<UUID> kept = accounts.keptAreas();
		boolean whole = Stream.concat(Stream.of(area), areas.ancestorsOf(area).stream()).anyMatch(one -> kept.contains(one.id()));
		List<AreaNode> within = areas.neighbourhoodsOf(area);
		boolean part = !area.is(AreaKind.NEIGHBOURHOOD) && within.stream().flatMap(leaf -> Stream.concat(Stream.of(leaf),
				areas.ancestorsOf(leaf).stream().filter(above -> above.is(AreaKind.LIVED)))).anyMatch(one -> kept.contains(one.id()));
		return area.is(AreaKind.REGION) || whole || part ? Optional.empty() : Optional.of(new Unkept(lastVerified(area, within)));
	}

	/**
	 * Whether nobody keeps what lies there. False for what lies nowhere.
	 *
	 * @param responsible the area whose coordinator keeps it; null for wherever its places are
	 */
	public boolean isUnkept(@Nullable UUID responsible, Collection<LocationDetails.Placed> places) {
		Set<Set<UUID>> around = spots.of(responsible, places);
		Set<UUID> kept = accounts.keptAreas();
		return !around.isEmpty() && around.stream().flatMap(Set::stream).noneMatch(kept::contains);
	}

	/** Of what lies there; places whose address is hidden tell nothing. */
	private @Nullable LocalDate lastVerified(AreaNode area, List<AreaNode> within) {
		boolean municipality = area.is(AreaKind.MUNICIPALITY);
		Set<UUID> leaves = within.stream().map(AreaNode::id).collect(Collectors.toSet());
		return jdbc.queryForObject("""
				select max(p.verified_on) from location l join service_at_location a on a.location_id = l.id
				join service s on s.id = a.service_id and s.status = 'published' join access_channel c on c.service_id = s.id
				join access_period p on p.channel_id = c.id where not l.hidden and (l.municipality_id = ? or not ? and l.neighbourhood_id = any (?))""",
				LocalDate.class, area.id(), municipality, leaves.toArray(UUID[]::new));
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
	void onChange(AccountsChanged change) {
		pages.forgetAll();
	}

}
