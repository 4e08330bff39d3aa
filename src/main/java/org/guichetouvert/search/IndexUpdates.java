package org.guichetouvert.search;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.guichetouvert.directory.CatalogueChanged;
import org.guichetouvert.directory.ImportEnded;
import org.guichetouvert.taxonomy.LocalWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the index is brought up to the catalogue: at start, after each change, and every few seconds, for a change that
 * somebody else made or that failed to arrive. Only while the site runs: a command leaves it to the next start.
 */
@Component
class IndexUpdates implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IndexUpdates.class);

	private static final int EVERY_SECONDS = 10;

	/** Whoever changes something finds it at once, unless much is being written; an import waits only once it is at its end. */
	private static final int PATIENCE_SECONDS = 2;

	private final IndexMaintenance maintenance;

	private final ServiceSearch search;

	private final LocalWords words;

	private final ObjectProvider<OnlyNode> onlyNode;

	private final Clock clock;

	private final boolean site;

	private volatile @Nullable ScheduledExecutorService thread;

	IndexUpdates(IndexMaintenance maintenance, ServiceSearch search, LocalWords words, ObjectProvider<OnlyNode> onlyNode,
			Clock clock, ApplicationContext application) {
		this.maintenance = maintenance;
		this.search = search;
		this.words = words;
		this.onlyNode = onlyNode;
		this.clock = clock;
		this.site = application instanceof WebServerApplicationContext;
	}

	@Override
	public void start() {
		if (site) {
			ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
				Thread single = new Thread(task, "search-index");
				single.setDaemon(true);
				return single;
			});
			started.scheduleWithFixedDelay(this::keepReady, 0, EVERY_SECONDS, TimeUnit.SECONDS);
			thread = started;
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = thread;
		thread = null;
		if (running != null) {
			running.shutdown();
			await(running);
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

	@TransactionalEventListener
	void follow(CatalogueChanged change) {
		ScheduledExecutorService running = thread;
		if (running != null) {
			Future<?> done = running.submit(this::catchUp);
			if (!change.imported()) {
				await(done);
			}
		}
	}

	@EventListener
	void follow(ImportEnded ended) {
		ScheduledExecutorService running = thread;
		if (running != null) {
			await(running.submit(this::catchUp));
		}
	}

	/** Doors are judged here at each change of theirs, so that no visitor waits for thousands of them. */
	private void keepReady() {
		onlyNode.ifAvailable(OnlyNode::keep);
		readWords();
		catchUp();
		search.counts(CountCriteria.everywhere(ZonedDateTime.now(clock)));
	}

	/** Those that somebody added on another node. */
	private void readWords() {
		try {
			words.refresh();
		}
		catch (RuntimeException e) {
			log.warn("Words that were added could not be read; tried again in {} s: {}", EVERY_SECONDS, e.toString());
		}
	}

	private void catchUp() {
		try {
			maintenance.catchUp();
		}
		catch (RuntimeException e) {
			log.warn("What changed could not be read for the search; tried again in {} s: {}", EVERY_SECONDS, e.toString());
		}
	}

	private static void await(Future<?> done) {
		try {
			done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException e) {
			log.debug("A change will be found a little later", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void await(ScheduledExecutorService stopping) {
		try {
			if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				stopping.shutdownNow();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
