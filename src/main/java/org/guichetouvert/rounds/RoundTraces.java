package org.guichetouvert.rounds;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.springframework.stereotype.Component;

/** Takes a person out of what somebody noted before a door. */
@Component
class RoundTraces implements KeepsPeople {

	private final TextSweep sweep;

	RoundTraces(TextSweep sweep) {
		this.sweep = sweep;
	}

	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "round_visit", "note") + sweep.redact(erasure, "round", "start_words");
	}

}
