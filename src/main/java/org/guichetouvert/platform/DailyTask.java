package org.guichetouvert.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Something that a site does by itself once a day, in a thread of its own; what fails is tried again. */
public abstract class DailyTask implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DailyTask.class);

	/** The day may begin while the program runs, or while it sleeps. */
	private static final int EVERY_MINUTES = 30;

	private final String name;

	private final Clock clock;

	private final boolean site;

	private @Nullable LocalDate doneOn;

	private volatile @Nullable ScheduledExecutorService thread;

	/** @param name of the thread and in the journal of the machine */
	protected DailyTask(String name, Clock clock, ApplicationContext application) {
		this.name = name;
		this.clock = clock;
		this.site = application instanceof WebServerApplicationContext;
	}

	protected abstract void runOn(LocalDate today);

	/** Does nothing more on a day on which it was done. */
	public final synchronized void runDaily() {
		LocalDate today = LocalDate.now(clock);
		if (!today.equals(doneOn)) {
			runOn(today);
			doneOn = today;
		}
	}

	private void runIfPossible() {
		try {
			runDaily();
		}
		catch (RuntimeException e) {
			log.warn("Daily task \"{}\" failed: {}", name, e.getClass().getSimpleName());
		}
	}

	@Override
	public final void start() {
		if (site) {
			ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
				Thread single = new Thread(task, name);
				single.setDaemon(true);
				return single;
			});
			started.scheduleWithFixedDelay(this::runIfPossible, 1, EVERY_MINUTES, TimeUnit.MINUTES);
			thread = started;
		}
	}

	@Override
	public final void stop() {
		ScheduledExecutorService running = thread;
		thread = null;
		if (running != null) {
			running.shutdownNow();
		}
	}

	@Override
	public final boolean isRunning() {
		return thread != null;
	}

}
