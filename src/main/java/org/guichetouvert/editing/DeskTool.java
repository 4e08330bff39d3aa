package org.guichetouvert.editing;

import org.guichetouvert.accounts.SignedIn;

/**
 * Something that the desk leads to. Each bean of this type is a link on the home of a coordinator and where professionals find
 * entries, in the order of {@code @Order}. Its words are the message {@code editing.tool.<code>}.
 */
public interface DeskTool {

	String code();

	/** Within the site, without language. */
	String href();

	boolean isFor(SignedIn reader);

}
