package org.guichetouvert.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

import org.guichetouvert.platform.DailyTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Searches once a day for what stands twice; and behind the back of whoever asks, or looks at the list first after an import. */
@Component
public class DailySearch extends DailyTask {

	private static final Logger log = LoggerFactory.getLogger(DailySearch.class);

	private final DuplicatePairs pairs;

	private final AtomicBoolean running = new AtomicBoolean();

	DailySearch(DuplicatePairs pairs, Clock clock, ApplicationContext application) {
		super("duplicates", clock, application);
		this.pairs = pairs;
	}

	@Override
	protected void runOn(LocalDate today) {
		pairs.search();
	}

	/** @return whether a search runs now */
	public boolean followImports() {
		if (isRunning() && pairs.isBehindImports()) {
			searchSoon();
		}
		return running.get() || pairs.isSearched();
	}

	/** Searches behind the back of whoever asks, who need not wait: of a large catalogue it takes half a minute. */
	public void searchSoon() {
		if (running.compareAndSet(false, true)) {
			Thread behind = new Thread(() -> {
				try {
					pairs.search();
				}
				catch (RuntimeException e) {
					log.warn("Searching what stands twice failed: {}", e.getClass().getSimpleName());
				}
				finally {
					running.set(false);
				}
			}, "duplicates-search");
			behind.setDaemon(true);
			behind.setPriority(Thread.MIN_PRIORITY);
			behind.start();
		}
	}

}
