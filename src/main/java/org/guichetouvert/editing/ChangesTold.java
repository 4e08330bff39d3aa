package org.guichetouvert.editing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.guichetouvert.directory.CatalogueChanged;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever watches what changed, in the background and in the order of commits: the database remembers how far it came, so
 * that nothing is told twice, and what another node or an import on the command line wrote is told too. One change is one
 * letter, an import too, which is told when it has been still for a while.
 */
@Component
class ChangesTold implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ChangesTold.class);

	private static final Duration STILL = Duration.ofSeconds(20);

	private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

	private final JdbcTemplate jdbc;

	private final Revisions revisions;

	private final Watches watches;

	private final WatchLetters letters;

	private final TransactionTemplate transaction;

	private final ScheduledThreadPoolExecutor teller = new ScheduledThreadPoolExecutor(1, work -> {
		Thread thread = new Thread(work, "watch-letters");
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean site;

	private long seen = -1;

	/** In nanoseconds of the machine. */
	private long seenAt;

	private boolean waiting;

	ChangesTold(JdbcTemplate jdbc, Revisions revisions, Watches watches, WatchLetters letters, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.watches = watches;
		this.letters = letters;
		this.transaction = transaction;
	}

	/** A command has no time for it: the site does it when it starts. */
	@EventListener
	void onReady(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
			site = true;
			teller.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN.toSeconds(), TimeUnit.SECONDS);
		}
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void onChange(CatalogueChanged change) {
		if (site && !teller.isShutdown() && !change.entries().isEmpty()) {
			teller.execute(this::look);
		}
	}

	/** Of an import more may follow: it is told once the catalogue was still for a while, however often anybody looks meanwhile. */
	synchronized void look() {
		try {
			long now = revisions.catalogueVersion();
			if (now != seen) {
				seen = now;
				seenAt = System.nanoTime();
			}
			long left = STILL.toNanos() - (System.nanoTime() - seenAt);
			if (left <= 0 || !isImported(now)) {
				tell(now);
			}
			else if (!waiting) {
				waiting = true;
				teller.schedule(this::lookAgain, left, TimeUnit.NANOSECONDS);
			}
		}
		catch (RuntimeException e) {
			log.warn("Des lettres sur des changements n'ont pas pu être écrites ({}).", e.getClass().getSimpleName());
		}
	}

	private synchronized void lookAgain() {
		waiting = false;
		look();
	}

	private boolean isImported(long version) {
		return Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select 1 from revision where catalogue_version = ? and import_id is not null)", Boolean.class, version));
	}

	/** Writes about all that was not told yet. */
	void tell() {
		tell(revisions.catalogueVersion());
	}

	/** @param now up to which version: an import that goes on meanwhile is told as a whole, later */
	private void tell(long now) {
		transaction.executeWithoutResult(status -> {
			List<Long> told = jdbc.queryForList("select told_version from watch_state for update skip locked", Long.class);
			if (!told.isEmpty() && told.get(0) < now) {
				letters(told.get(0), now).forEach(this::write);
				jdbc.update("update watch_state set told_version = ?", now);
			}
		});
	}

	/** @param change the import, else the number of the change */
	private record LetterAbout(UUID accountId, Object change) {
	}

	private record Told(UUID accountId, EntryKind kind, UUID entryId, long version) {
	}

	private Map<LetterAbout, List<WatchLetters.Step>> letters(long told, long now) {
		List<Told> all = jdbc.query("""
				select w.account_id, w.kind, w.entry_id, r.catalogue_version from revision r
				join watch w on w.kind = r.kind and w.entry_id = r.entry_id and w.since <= r.at
				where r.catalogue_version > ? and r.catalogue_version <= ? and r.account_id is distinct from w.account_id
				order by r.catalogue_version, w.account_id, w.kind, w.entry_id""", (row, index) -> new Told(row.getObject(1, UUID.class),
				EntryKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getObject(3, UUID.class), row.getLong(4)), told, now);
		var letters = new LinkedHashMap<LetterAbout, Map<UUID, WatchLetters.Step>>();
		for (Told one : all) {
			Revision revision = revisions.find(one.kind(), one.entryId(), one.version()).orElseThrow();
			UUID importId = revision.importId();
			letters.computeIfAbsent(new LetterAbout(one.accountId(), importId != null ? importId : one.version()), key -> new LinkedHashMap<>())
				.merge(one.entryId(), new WatchLetters.Step(revision, revision), (first, next) -> new WatchLetters.Step(first.first(), next.last()));
		}
		return letters.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new ArrayList<>(one.getValue().values()),
				(one, other) -> one, LinkedHashMap::new));
	}

	/** One that cannot be written keeps no other back. */
	private void write(LetterAbout about, List<WatchLetters.Step> steps) {
		try {
			letters.write(about.accountId(), steps);
		}
		catch (RuntimeException e) {
			log.warn("Une lettre sur un changement n'a pas pu être écrite ({}).", e.getClass().getSimpleName());
		}
		steps.stream().filter(step -> step.last().action() == Revision.Action.REMOVED)
			.forEach(step -> watches.endAllOf(step.kind(), step.entryId()));
	}

	@Override
	public void destroy() {
		teller.shutdownNow();
	}

}
