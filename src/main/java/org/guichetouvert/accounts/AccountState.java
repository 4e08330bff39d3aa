package org.guichetouvert.accounts;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

/** How far an account has come; only an active one signs in. */
public enum AccountState {

	INVITED, ACTIVE, SUSPENDED, GONE;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return code;
	}

}
