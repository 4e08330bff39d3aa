package org.guichetouvert.accounts.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All accounts, for who administers.
 *
 * @param groups by state, those without an account left out
 * @param states codes to choose from
 * @param roles codes to choose from
 * @param state code that was chosen; empty for all
 * @param role code that was chosen; empty for all
 * @param narrowable whether there is anything to gain by choosing
 * @param done code of what was just done; null for nothing
 */
public record AccountsView(List<Group> groups, List<String> states, List<String> roles, String state, String role, boolean narrowable,
		@Nullable String done) {

	public boolean narrowed() {
		return !state.isEmpty() || !role.isEmpty();
	}

	/** @param state code of the state of all of them */
	public record Group(String state, List<Line> accounts) {
	}

	/**
	 * @param role code of the role
	 * @param areas names of areas of a coordinator
	 * @param lastSignIn day; null for never
	 * @param invitedUntil day; null unless an invitation can be accepted
	 * @param own whether it is the reader's
	 */
	public record Line(String id, String function, String email, String role, List<String> areas, @Nullable String lastSignIn,
			@Nullable String invitedUntil, boolean own) {
	}

}
