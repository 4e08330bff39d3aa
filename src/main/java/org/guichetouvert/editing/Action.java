package org.guichetouvert.editing;

/** What somebody may do with an entry, see {@link Rights}. */
public enum Action {

	/** Write a draft, and hand it to whoever may publish. */
	PROPOSE,

	/** Say that what is public is true, because one was there or had them on the telephone. */
	WITNESS,

	/** Say that what is public is true, however one knows, and for it what only it knows. */
	CONFIRM,

	/** Put into force, one's own drafts and those of others; see persons, give links to services. */
	PUBLISH

}
