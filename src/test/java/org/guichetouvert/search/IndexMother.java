package org.guichetouvert.search;

import org.springframework.context.ApplicationContext;

/** The search after somebody wrote to the database past the catalogue. */
public final class IndexMother {

	private IndexMother() {
	}

	/** Reads the catalogue anew, as when the program starts. */
	public static void startOver(ApplicationContext application) {
		IndexMaintenance maintenance = application.getBean(IndexMaintenance.class);
		maintenance.startOver();
		maintenance.catchUp();
	}

}
