package org.guichetouvert.editing;

import java.util.Collection;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;

/** What follows when somebody puts her draft into force after reading it over. Runs in the transaction of that write. */
public interface AlongWithPublishing {

	/**
	 * @param draft as it was before
	 * @param answered ids of what she ticked as answered by it; they may be of anything
	 */
	void published(SignedIn reader, Draft draft, Collection<UUID> answered);

}
