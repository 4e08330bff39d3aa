package org.guichetouvert.areas;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

/** What an area is, from the widest. */
public enum AreaKind {

	REGION, MUNICIPALITY,

	/** A quartier as people name it, made of official neighbourhoods: Laeken, Cureghem. */
	LIVED,

	/** One of the official neighbourhoods of the regional monitoring, a leaf of the tree. */
	NEIGHBOURHOOD;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return code;
	}

	/** @throws IllegalArgumentException when no kind has that code */
	public static AreaKind ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
