package org.guichetouvert.platform;

/** Which state of the data is the present one. */
@FunctionalInterface
public interface DataVersion {

	/** Grows with every committed change. */
	long current();

}
