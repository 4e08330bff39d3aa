package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Sources that say something else of a service than its entry, where nobody has decided whose word counts. */
public interface SaidElsewhere {

	/** Since when, by service; in a number of queries that does not grow with them. Those of which nothing else is said are left out. */
	Map<UUID, LocalDate> openOf(UUID[] serviceIds);

}
