/**
 * Spreadsheets in: rows become changes of the catalogue, with a report of what was read, refused and doubtful; and the
 * hours as a program that others can be compared with; one statement for many doors from the command line.
 */
@ApplicationModule(allowedDependencies = {"shared", "hours", "taxonomy", "areas", "platform", "directory", "accounts", "editing", "tally",
		"reports"})
@NullMarked
package org.guichetouvert.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
