package org.guichetouvert.search;

/**
 * What a search can be narrowed by. A value is a text that stays: an id, an area's id, a language code, or one of the words
 * of an address ({@code guichet}, {@code internet}, {@code fauteuil}).
 */
public enum Facet {

	NEED, TYPE,

	/** Areas of any kind, by id. */
	AREA,

	/** Ways in on the day that is asked: {@code guichet} (without appointment), {@code rendez-vous}, {@code dehors},
	 * {@code domicile}, {@code telephone}, {@code en-ligne}. */
	WAY,

	/** What one need not have: {@code internet}, {@code papiers}, {@code rendez-vous}, {@code frais}. All must hold. */
	WITHOUT(true),

	/** ISO 639 codes of languages that the team speaks. */
	LANGUAGE,

	/** ISO 639 codes of languages for which an interpreter is called. */
	INTERPRETER,

	/** Groups a service is for, {@code everybody} where it is for all. */
	AUDIENCE,

	/** {@code fauteuil}: a wheelchair gets in. */
	ACCESS(true);

	private final boolean all;

	Facet() {
		this(false);
	}

	Facet(boolean all) {
		this.all = all;
	}

	/** Whether each chosen value must hold, instead of one of them. */
	boolean isEachRequired() {
		return all;
	}

}
