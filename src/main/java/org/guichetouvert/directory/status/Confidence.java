package org.guichetouvert.directory.status;

/** How sure a status is. */
public enum Confidence {

	/** Verified lately, by hours that can be read. */
	CONFIRMED,
	/** What the known hours say, which nobody confirmed lately, or for a holiday that nobody is sure of. */
	UNCONFIRMED,
	/** Nothing can be said. */
	UNKNOWN

}
