package org.guichetouvert.accounts.web;

import java.util.Optional;

/** What others see instead of a name. */
final class FunctionName {

	static final int MOST_LETTERS = 100;

	private FunctionName() {
	}

	/** Key of what is wrong with it. */
	static Optional<String> problem(String typed) {
		if (typed.isBlank()) {
			return Optional.of("accounts.problem.function");
		}
		boolean odd = typed.strip().length() > MOST_LETTERS || typed.chars().anyMatch(Character::isISOControl);
		return odd ? Optional.of("accounts.problem.function.long") : Optional.empty();
	}

}
