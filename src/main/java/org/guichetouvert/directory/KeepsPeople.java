package org.guichetouvert.directory;

/**
 * A module that keeps texts in which a person may stand: its bean is called when one is erased, inside the one transaction
 * of it. {@link TextSweep} does most of the work; files and what is kept in memory are the module's own affair.
 */
@FunctionalInterface
public interface KeepsPeople {

	/**
	 * Takes the person out of everything that the module keeps.
	 *
	 * @return number of places where she stood
	 */
	int erase(Erasure erasure);

}
