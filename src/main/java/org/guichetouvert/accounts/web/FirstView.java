package org.guichetouvert.accounts.web;

/**
 * The page of the first administrator.
 *
 * @param email as typed
 * @param function as typed
 */
public record FirstView(String token, String email, String function, FormProblems problems) {
}
