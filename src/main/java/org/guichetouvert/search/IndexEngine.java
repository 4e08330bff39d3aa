package org.guichetouvert.search;

import org.jspecify.annotations.Nullable;

/**
 * What differs between engines: whether an index is there, and how a new one comes into being. An index is known by an
 * identity, which no other one made later has.
 * <p>
 * Methods throw {@code SearchException} or {@code UncheckedIOException} when the engine can't be reached: nothing is known
 * of the index then.
 */
interface IndexEngine {

	/** Changes whenever an index must be made apart, because the present one can't take the documents of today. */
	String schema();

	/** Whether this is what questions are put to, and it answers. */
	boolean isReadable(String identity);

	/** Whether this is what documents are written to. */
	boolean isWritable(String identity);

	/**
	 * Makes an index to be filled; questions still go to the former one.
	 *
	 * @param present a good index whose schema is today's: it is filled again in its place
	 * @return identity of what is written to from now on
	 */
	String begin(@Nullable String present);

	/** From now on questions go to this index, which is full; others are removed. */
	void finish(String identity);

	/** Whether this failure says that the engine is away or the index damaged, rather than that the question was wrong. */
	boolean isFault(RuntimeException failure);

	/** Something could not be written. */
	void giveUp();

}
