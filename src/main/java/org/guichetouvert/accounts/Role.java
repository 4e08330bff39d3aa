package org.guichetouvert.accounts;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

import org.guichetouvert.shared.Circle;

/** What an account may do, from least to most: who may more may all that is below. */
public enum Role {

	PROFESSIONAL(Circle.PROFESSIONALS), COORDINATOR(Circle.COORDINATORS), ADMINISTRATOR(Circle.COORDINATORS);

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	private final Circle circle;

	Role(Circle circle) {
		this.circle = circle;
	}

	public String code() {
		return code;
	}

	/** The circle of readers it belongs to. */
	public Circle circle() {
		return circle;
	}

	public boolean isAtLeast(Role other) {
		return compareTo(other) >= 0;
	}

}
