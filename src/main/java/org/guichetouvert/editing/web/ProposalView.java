package org.guichetouvert.editing.web;

import org.jspecify.annotations.Nullable;

/**
 * A proposal.
 *
 * @param by function of whoever made it
 * @param state code of a draft's state
 * @param waiting whether somebody still has to decide
 * @param own whether the reader made it
 * @param again whether it was declined or withdrawn, and the reader can take it up again
 * @param decidedBy function of whoever decided; null while nobody did
 * @param reason why it was declined; null else
 */
public record ProposalView(String by, String on, @Nullable String comment, String state, boolean waiting, boolean own, boolean again,
		@Nullable String decidedBy, @Nullable String decidedOn, @Nullable String reason) {
}
