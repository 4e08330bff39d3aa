package org.guichetouvert.platform;

import java.time.Instant;

/** How the maker of a page says until when it is true. */
@FunctionalInterface
public interface PageLife {

	/** @param instant exclusive: from then on the page that is being made may say something untrue */
	void trueUntil(Instant instant);

}
