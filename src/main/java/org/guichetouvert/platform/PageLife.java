package org.guichetouvert.platform;

import java.time.Instant;

/** How the maker of a page says until when it is true, and learns that people are given it. */
public interface PageLife {

	/** @param instant exclusive: from then on the page that is being made may say something untrue */
	void trueUntil(Instant instant);

	/**
	 * @param served runs each time that a person is given the page that is being made, now and from what is kept; not for a
	 * robot, a browser that reads ahead, or one that asks for headers only. It is held as long as the page, so it holds little,
	 * and it runs while the person waits, so it does little
	 */
	void whenServed(Runnable served);

	/** Makes every kept page old: something changed that no version of the data tells. */
	void forgetAll();

}
