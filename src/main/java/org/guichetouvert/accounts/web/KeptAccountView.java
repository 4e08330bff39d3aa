package org.guichetouvert.accounts.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One account, for who administers.
 *
 * @param account as it is
 * @param state code of its state
 * @param form as typed, or as it is
 * @param asksOwn whether the reader is asked if she means to give up her own role
 * @param done code of what was just done; null for nothing
 */
public record KeptAccountView(AccountsView.Line account, String state, Form form, boolean asksOwn, @Nullable String done,
		FormProblems problems) {

	public boolean is(String wanted) {
		return state.equals(wanted);
	}

	/** @param role code of the role that is chosen @param roles codes of all */
	public record Form(String function, String role, List<String> roles, List<InviteView.AreaGroup> areas) {
	}

}
