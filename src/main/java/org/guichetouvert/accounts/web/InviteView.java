package org.guichetouvert.accounts.web;

import java.util.List;

/**
 * The form by which somebody is invited.
 *
 * @param email as typed
 * @param function as typed
 * @param role code of the role that is chosen
 * @param roles codes of those that may be given; one: there is nothing to choose
 * @param areas to choose from for a coordinator; empty where no coordinator may be invited
 * @param sent whether an invitation has just gone
 */
public record InviteView(String email, String function, String role, List<String> roles, List<AreaGroup> areas, boolean sent,
		FormProblems problems) {

	/** @param title key of the title */
	public record AreaGroup(String title, List<AreaChoice> choices) {
	}

	public record AreaChoice(String slug, String name, boolean chosen) {
	}

}
