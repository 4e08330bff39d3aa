package org.guichetouvert.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts what was looked for and how much was there, so that gaps are seen and the site learns everyday words. Keeps nothing of
 * who searched: no address, no cookie, no time of day. Words are kept as a hash whose key lives {@value SearchTally#KEY_DAYS}
 * days, and in plain from the third day on which they came up, see {@link PlainWords}; violence and danger leave no trace, see
 * {@link NoTrace}. Thread-safe. Counting never fails and never waits: one thread writes what was put aside, and what is too
 * much, or can't be written, is not counted.
 */
@Component
public class SearchLog implements SmartLifecycle {

	static final int MOST_WAITING = 2_000;

	private static final Logger log = LoggerFactory.getLogger(SearchLog.class);

	private static final int EVERY_SECONDS = 10;

	private static final int PATIENCE_SECONDS = 2;

	private static final int BATCH = 200;

	private static final Runnable NOTHING = () -> { };

	private final BlockingQueue<SearchTally.Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final SearchTally tally;

	private final NoTrace noTrace;

	private final Taxonomy taxonomy;

	private final Clock clock;

	private final boolean site;

	/** The last day on which what is too old was removed. */
	private @Nullable LocalDate tidiedOn;

	private volatile @Nullable ScheduledExecutorService thread;

	SearchLog(SearchTally tally, NoTrace noTrace, Taxonomy taxonomy, Clock clock, ApplicationContext application) {
		this.tally = tally;
		this.noTrace = noTrace;
		this.taxonomy = taxonomy;
		this.clock = clock;
		this.site = application instanceof WebServerApplicationContext;
	}

	/**
	 * What counts a search each time that its page is shown; it holds no more than what is counted. Does nothing for a page after
	 * the first, where nothing is asked, and for what leaves no trace.
	 *
	 * @param needIds asked for one by one, not by their family
	 */
	public Runnable counting(SearchCriteria asked, List<String> needIds, SearchResult result) {
		Understood meant = result.understood();
		boolean anything = !asked.words().isEmpty() || !asked.filters().values().isEmpty() || asked.wanted() != Wanted.ANY;
		if (asked.page() > 1 || !anything || noTrace.touches(asked, meant)) {
			return NOTHING;
		}
		List<String> needs = needIds.isEmpty() ? meant.needs().stream().map(Understood.Need::needId).toList() : needIds;
		long there = result.nothingIn() == null ? result.total() : 0;
		var counted = new SearchCounted(needs, area(asked, result), asked.words(), there, asked.language());
		return () -> count(counted);
	}

	private static @Nullable UUID area(SearchCriteria asked, SearchResult result) {
		List<String> chosen = asked.filters().of(Facet.AREA);
		if (!chosen.isEmpty()) {
			return UUID.fromString(chosen.get(0));
		}
		if (result.nothingIn() != null) {
			return result.nothingIn().id();
		}
		Understood meant = result.understood();
		return Understanding.narrows(meant) ? meant.area().id() : asked.from().homeId();
	}

	/** Puts one search aside to be counted. Needs that nobody knows of are left out: an address can say anything. */
	public void count(SearchCounted one) {
		if (!noTrace.touches(one)) {
			List<String> known = one.needIds().stream().filter(id -> taxonomy.findNeed(id).isPresent()).limit(1).toList();
			waiting.offer(new SearchTally.Entry(LocalDate.now(clock),
					new SearchCounted(known, one.areaId(), one.words(), one.results(), one.language())));
		}
	}

	/**
	 * What was looked for on these days, what was missed most first.
	 *
	 * @param to inclusive
	 */
	public List<SearchGap> listGaps(LocalDate from, LocalDate to) {
		return tally.listGaps(from, to);
	}

	/** Words that came up on most days first. */
	public List<SearchPhrase> listPhrases(int limit) {
		return tally.listPhrases(limit);
	}

	/** Writes what waits, and once a day removes what is too old, searches or none. */
	synchronized void flush() {
		LocalDate today = LocalDate.now(clock);
		var batch = new ArrayList<SearchTally.Entry>(BATCH);
		while (waiting.drainTo(batch, BATCH) > 0 || !today.equals(tidiedOn)) {
			tally.write(batch, today);
			tidiedOn = today;
			batch.clear();
		}
	}

	/** The message of a failure is not told: it may hold words that somebody typed. */
	private void flushIfPossible() {
		try {
			flush();
		}
		catch (RuntimeException e) {
			log.warn("Some searches could not be counted: {}", e.getClass().getSimpleName());
		}
	}

	@Override
	public void start() {
		if (site) {
			ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
				Thread single = new Thread(task, "search-log");
				single.setDaemon(true);
				return single;
			});
			started.scheduleWithFixedDelay(this::flushIfPossible, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
			thread = started;
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = thread;
		thread = null;
		if (running != null) {
			running.execute(this::flushIfPossible);
			running.shutdown();
			try {
				if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
					running.shutdownNow();
				}
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

	/** After the web server, which may still be answering. */
	@Override
	public int getPhase() {
		return 0;
	}

}
