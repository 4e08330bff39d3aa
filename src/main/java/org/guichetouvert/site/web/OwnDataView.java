package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the site keeps about one person, for that person.
 *
 * @param token of the link, which the buttons send back
 * @param withdrawn whether that was just asked for, which the page then says
 * @param names how it is written, and who reads it; more than one where she was taken in more than once
 * @param checks how many ways in say that she checked them; null for none
 */
record OwnDataView(String token, boolean withdrawn, List<Named> names, List<Function> functions, List<Line> lines, @Nullable String checks) {

	/** Whether there is anything left to stop showing. */
	public boolean shown() {
		return names.stream().anyMatch(name -> name.agreed().shown()) || lines.stream().anyMatch(line -> line.agreed().shown());
	}

	record Named(String name, Agreed agreed) {
	}

	/**
	 * Who reads something of hers, and by which agreement.
	 *
	 * @param reader "Tout le monde le voit."
	 * @param consent "Accord du 3 novembre 2026, par courriel, sans date de fin."; null where there is none
	 */
	record Agreed(boolean shown, String reader, @Nullable String consent) {
	}

	/** A function she holds; {@code when} and {@code note} are shown to professionals only. */
	record Function(TextView name, List<LinkView> services, @Nullable String when, @Nullable TextView note) {
	}

	/** @param kind "Téléphone" */
	record Line(String kind, String value, Agreed agreed) {
	}

}
