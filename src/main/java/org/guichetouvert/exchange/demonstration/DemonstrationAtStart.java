package org.guichetouvert.exchange.demonstration;

import org.guichetouvert.platform.CommandLine;
import org.guichetouvert.platform.GuichetSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the demonstration there, and dated from today, before the site is ready. Commands do without. */
@Component
@Order(0)
class DemonstrationAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemonstrationAtStart.class);

	private final GuichetSettings settings;

	private final Demonstration demonstration;

	DemonstrationAtStart(GuichetSettings settings, Demonstration demonstration) {
		this.settings = settings;
		this.demonstration = demonstration;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		long start = System.nanoTime();
		if (settings.demo() && !CommandLine.asksForCommand(arguments.getSourceArgs()) && demonstration.refresh()) {
			log.info("Données de démonstration chargées et datées d'aujourd'hui en {} ms ; pour les retirer : --demo=remove",
					(System.nanoTime() - start) / 1_000_000);
		}
	}

}
