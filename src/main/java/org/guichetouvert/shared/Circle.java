package org.guichetouvert.shared;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

/** Who may read a fact about a person, from widest to narrowest. A fact is shown to its own circle and to narrower readers. */
public enum Circle {

	PUBLIC, PROFESSIONALS, COORDINATORS, NOBODY;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return code;
	}

	/** Whether a reader of this circle sees what was agreed for {@code agreed}; nobody sees {@link #NOBODY}. */
	public boolean sees(Circle agreed) {
		return agreed != NOBODY && compareTo(agreed) >= 0;
	}

}
