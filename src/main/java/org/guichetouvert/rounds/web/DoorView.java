package org.guichetouvert.rounds.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A service at a place, as the catalogue tells of it.
 *
 * @param organization null where it is not known, or bears the same name
 * @param does "fait quoi", a sentence each
 * @param verified when its doors were last verified, in words
 * @param thatDay "ce mardi : 9h–12h"
 * @param closedThen whether all its doors are closed when one passes
 */
public record DoorView(UUID serviceId, RoundText name, String href, String deskHref, @Nullable RoundText organization, List<RoundText> does,
		List<Way> ways, @Nullable Phone phone, String verified, String thatDay, boolean closedThen) {

	/** A way in. @param hours null where nobody knows any */
	public record Way(RoundText title, @Nullable RoundText hours) {
	}

	/** @param uri {@code tel:+3220000012} */
	public record Phone(String number, String uri) {
	}

}
