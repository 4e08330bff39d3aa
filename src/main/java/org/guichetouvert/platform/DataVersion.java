package org.guichetouvert.platform;

/** Which state of the data is the present one. */
public interface DataVersion {

	/** Grows with every committed change. */
	long current();

	/**
	 * As {@link #current}, but while an import writes here one part after another up to ten seconds old: so often everything that
	 * many look at need not be made again. Somebody's own change on this node shows in it at once, on another one as late.
	 */
	long settled();

	/** How often somebody changed something here, imports aside: after that nobody is shown what was before. */
	long ownChanges();

}
