package org.guichetouvert.exchange.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.reports.ReportsDemonstration;
import org.guichetouvert.tally.TallyDemonstration;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented entries of this catalogue, and whether they are wanted. Each call is one transaction; two nodes that start
 * together wait for each other.
 */
@Component
class Demonstration {

	private final Catalogue catalogue;

	private final Revisions revisions;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final TallyDemonstration tally;

	private final ReportsDemonstration reports;

	private final Clock clock;

	Demonstration(Catalogue catalogue, Revisions revisions, EntityManager entities, JdbcClient jdbc, Taxonomy taxonomy,
			AreaTree areas, TallyDemonstration tally, ReportsDemonstration reports, Clock clock) {
		this.catalogue = catalogue;
		this.revisions = revisions;
		this.entities = entities;
		this.jdbc = jdbc;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.tally = tally;
		this.reports = reports;
		this.clock = clock;
	}

	/**
	 * Loads what is missing and dates what is there from today, unless it was taken out or nothing changed since.
	 *
	 * @return whether there was anything to do
	 * @throws DemonstrationMistake when a file says what can't be
	 */
	@Transactional
	public boolean refresh() {
		State state = lockState();
		var files = DemonstrationFiles.ofClasspath();
		LocalDate today = LocalDate.now(clock);
		if (!state.wanted() || new State(true, files.fingerprint(), today).equals(state)) {
			return false;
		}
		write(files.parse(), today);
		tally.write(today);
		jdbc.sql("update demonstration set fingerprint = ?, dated_on = ?").params(files.fingerprint(), today).update();
		return true;
	}

	/** As {@link #refresh}, also where it was taken out. */
	@Transactional
	public boolean bringBack() {
		lockState();
		jdbc.sql("update demonstration set wanted = true").update();
		return refresh();
	}

	/** Takes out every invented entry and person, and remembers it, so that no start brings them back. */
	@Transactional
	public Removal.Outcome remove() {
		lockState();
		jdbc.sql("update demonstration set wanted = false, fingerprint = null, dated_on = null").update();
		tally.remove();
		reports.remove();
		return catalogue.write(change(), session -> new Removal(session, entities).run());
	}

	private void write(Map<String, DemonstrationFile> files, LocalDate today) {
		var keys = new Keys(files.values(), taxonomy, areas);
		catalogue.change(change(), session -> new DemonstrationWriter(session, keys, new Days(today), touched()).write(files));
		reports.write(words(keys, new Days(today)), today);
	}

	private static ReportsDemonstration.Words words(Keys keys, Days days) {
		return new ReportsDemonstration.Words() {

			@Override
			public UUID service(String key) {
				return keys.service(key);
			}

			@Override
			public UUID organization(String key) {
				return keys.organization(key);
			}

			@Override
			public LocalDate day(String text) {
				return days.date(text);
			}
		};
	}

	private Change change() {
		return Change.ofDemonstration(clock.instant());
	}

	private Touched touched() {
		List<UUID> ids = jdbc.sql("select distinct entry_id from revision where origin = 'demonstration'").query(UUID.class).list();
		return Touched.of(revisions.latestOf(ids).values());
	}

	private State lockState() {
		return jdbc.sql("select wanted, fingerprint, dated_on from demonstration for update")
			.query((row, index) -> new State(row.getBoolean(1), row.getString(2), row.getObject(3, LocalDate.class))).single();
	}

	private record State(boolean wanted, @Nullable String fingerprint, @Nullable LocalDate datedOn) {
	}

}
