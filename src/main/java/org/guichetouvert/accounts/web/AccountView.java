package org.guichetouvert.accounts.web;

import java.util.List;

/**
 * Who somebody is here.
 *
 * @param role code of the role
 * @param areas names of areas of a coordinator
 * @param hasPassword whether there is one already
 * @param mayKeep whether accounts of others are for this one to keep
 * @param askPassword whether the present password is asked before it changes or the account closes
 * @param passwordChosen whether one has just been chosen
 */
public record AccountView(String function, String role, List<String> areas, boolean mayInvite, boolean mayKeep,
		boolean hasPassword, boolean askPassword, boolean passwordChosen, FormProblems problems) {
}
