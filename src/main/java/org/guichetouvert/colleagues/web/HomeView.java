package org.guichetouvert.colleagues.web;

import java.util.List;

import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;

/**
 * Where professionals begin.
 *
 * @param function of the reader
 * @param notes the latest of all services
 */
record HomeView(String function, List<NoteLine> notes) {

	/** @param on "5 novembre" @param by function of who wrote it */
	record NoteLine(ServiceLine service, String text, String on, String by) {
	}

}
