package org.guichetouvert.colleagues;

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
import org.springframework.stereotype.Component;

/** Removes once a day what is not kept any longer: notes that nobody renewed, a log of more than a year ago. */
@Component
class Forgetting implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

	/** The day may begin while the program runs, or while it sleeps. */
	private static final int EVERY_MINUTES = 30;

	private final ColleagueNotes notes;

	private final ContactUses uses;

	private final Clock clock;

	private final boolean site;

	private @Nullable LocalDate forgotOn;

	private volatile @Nullable ScheduledExecutorService thread;

	Forgetting(ColleagueNotes notes, ContactUses uses, Clock clock, ApplicationContext application) {
		this.notes = notes;
		this.uses = uses;
		this.clock = clock;
		this.site = application instanceof WebServerApplicationContext;
	}

	/** Does nothing more on a day on which it was done. */
	synchronized void forget() {
		LocalDate today = LocalDate.now(clock);
		if (!today.equals(forgotOn)) {
			notes.removeExpired(today);
			uses.removeOld(today, clock.getZone());
			forgotOn = today;
		}
	}

	private void forgetIfPossible() {
		try {
			forget();
		}
		catch (RuntimeException e) {
			log.warn("Notes that are over could not be removed: {}", e.getClass().getSimpleName());
		}
	}

	@Override
	public void start() {
		if (site) {
			ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
				Thread single = new Thread(task, "forgetting");
				single.setDaemon(true);
				return single;
			});
			started.scheduleWithFixedDelay(this::forgetIfPossible, 1, EVERY_MINUTES, TimeUnit.MINUTES);
			thread = started;
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = thread;
		thread = null;
		if (running != null) {
			running.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

}
