package org.guichetouvert.accounts.web;

/**
 * The page where one signs in.
 *
 * @param email as typed
 * @param back where to go then; empty for none
 * @param withPassword whether the form for a password is the one that was used
 */
public record SignInView(String email, String back, boolean withPassword, FormProblems problems) {

	static SignInView empty(String back) {
		return new SignInView("", back, false, new FormProblems());
	}

	static SignInView refused(String email, String back, boolean withPassword, String field, String messageKey) {
		return new SignInView(email, back, withPassword, new FormProblems().add(field, messageKey));
	}

}
