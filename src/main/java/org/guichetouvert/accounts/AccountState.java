package org.guichetouvert.accounts;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

/** How far an account has come; only an active one signs in. */
enum AccountState {

	INVITED, ACTIVE, SUSPENDED, GONE;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	String code() {
		return code;
	}

}
