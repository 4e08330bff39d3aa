package org.guichetouvert.exchange.spreadsheet;

import java.util.List;
import java.util.Set;

/** Keeps the name of a person only where the row says when and to whom that person agreed to be named. */
final class Persons {

	/** What stands in these is never repeated in a remark. */
	static final Set<String> COLUMNS = Set.of("person", "consent_on", "consent_by", "consent_circle", "function", "verified_by");

	private final RowReader.Read read;

	Persons(RowReader.Read read) {
		this.read = read;
	}

	void leaveOutWithoutConsent() {
		boolean named = !read.cell("person").isEmpty() || read.refused.contains("person");
		boolean agreed = !read.cell("consent_on").isEmpty() && !read.cell("consent_by").isEmpty();
		if (named && !agreed) {
			read.namesLeftOut++;
		}
		if (!named || !agreed) {
			List.of("person", "consent_on", "consent_by", "consent_circle").forEach(read.cells::remove);
		}
	}

}
