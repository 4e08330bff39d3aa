package org.guichetouvert.editing;

/** What somebody may do with an entry, see {@link Rights}. */
public enum Action {

	/** Write a draft, and hand it to whoever may publish. */
	PROPOSE,

	/** Say that what is public is true, without a change. */
	CONFIRM,

	/** Put into force, one's own drafts and those of others; see persons, give links to services. */
	PUBLISH

}
