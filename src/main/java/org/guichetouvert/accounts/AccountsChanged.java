package org.guichetouvert.accounts;

/** Who may do what where is different from now on: published within the transaction of the change. */
public record AccountsChanged() {
}
