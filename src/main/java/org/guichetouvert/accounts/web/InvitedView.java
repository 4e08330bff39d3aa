package org.guichetouvert.accounts.web;

import java.util.List;

/**
 * What somebody was invited to.
 *
 * @param role code of the role
 * @param areas names of areas of a coordinator
 */
public record InvitedView(String token, String function, String role, List<String> areas) {
}
