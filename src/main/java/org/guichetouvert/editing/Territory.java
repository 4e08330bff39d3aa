package org.guichetouvert.editing;

/** What an entry is to somebody. */
public enum Territory {

	/** It lies in an area that she keeps. */
	OWN,

	/** It is of a service that she belongs to. */
	MEMBER,

	/** Somebody else keeps the area. */
	OTHERS,

	/** It has no area, or nobody keeps it: administrators do. */
	NOBODYS

}
