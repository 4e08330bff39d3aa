package org.guichetouvert.search;

/** Where it is kept how far the index is, and who may write it. */
interface IndexLedger {

	/** {@link IndexState#NONE} where nothing is known. */
	IndexState read();

	/** Only from within {@link #alone}, so that whoever lost the right to write keeps nothing. */
	void write(IndexState state);

	/**
	 * Does it, unless somebody else is at it just now.
	 *
	 * @return whether it was done
	 */
	boolean alone(Runnable work);

}
