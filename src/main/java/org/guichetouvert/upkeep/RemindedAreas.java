package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which areas services are asked by letter without anybody's doing. In none, until whoever keeps one says so. */
@Component
public class RemindedAreas {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	RemindedAreas(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Set<UUID> list() {
		return Set.copyOf(jdbc.queryForList("select area_id from reminded_area", UUID.class));
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
