package org.guichetouvert.platform;

import org.jspecify.annotations.Nullable;

/**
 * A reason not to start that the operator can remove. Its message is one French sentence that says what is wrong and what
 * to do; it is all that is printed, see {@link OneSentenceReport}.
 */
public class StartUpFailure extends RuntimeException {

	public StartUpFailure(String sentence) {
		super(sentence);
	}

	public StartUpFailure(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
