package org.guichetouvert.colleagues.web;

import java.util.List;

import org.guichetouvert.colleagues.NoteText;
import org.guichetouvert.colleagues.ShownCatalogue.NeedLine;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Notes of a service.
 *
 * @param sections by need, the whole service first
 * @param form what was typed
 */
record NotesView(ServiceLine service, List<Section> sections, Form form) {

	/** @param title label of the need; null for the service as a whole */
	record Section(@Nullable String title, List<Line> notes) {
	}

	/**
	 * @param writtenOn "5 novembre"
	 * @param renewedOn as {@code writtenOn}; null for never
	 * @param until the last day on which it holds
	 * @param removable whether the reader may take it away
	 */
	record Line(String id, String text, String writtenOn, String by, @Nullable String renewedOn, String until, boolean removable) {
	}

	/**
	 * @param needs to choose from
	 * @param need chosen id; blank for the service as a whole
	 * @param problem code of {@link NoteText.Problem}; null when all is well
	 */
	record Form(List<NeedLine> needs, String need, String text, @Nullable String problem, int longest) {
	}

}
