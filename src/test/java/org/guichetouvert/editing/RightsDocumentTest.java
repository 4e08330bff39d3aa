package org.guichetouvert.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code src/docs/rights.md} shows the table that the tests hold the program to. */
class RightsDocumentTest {

	private static final Map<String, String> WHERE = Map.of("-", "", "kept", "in an area that somebody coordinates", "unkept",
			"in an area that nobody coordinates", "none", "without area");

	@Test
	void theDocumentShowsTheTable() throws IOException {
		String shown = Files.readString(Path.of("src/docs/rights.md"));
		assertThat(shown).as("put this into src/docs/rights.md").contains(table());
	}

	/** Readers who never differ but for areas stand under one word each, as the header of the table has them. */
	private static String table() {
		var lines = new ArrayList<String>();
		lines.add("| | | " + String.join(" | ", RightsTable.READERS) + " |");
		lines.add("|---|---|" + "---|".repeat(RightsTable.READERS.size()));
		String before = "";
		for (RightsTable.Right right : RightsTable.rights()) {
			List<String> cells = RightsTable.READERS.stream().map(right::of).map(word -> word.equals("-") ? "–" : word).toList();
			lines.add("| %s | %s | %s |".formatted(right.action().equals(before) ? "" : right.action(), WHERE.get(right.where()),
					String.join(" | ", cells)));
			before = right.action();
		}
		return lines.stream().collect(Collectors.joining("\n", "", "\n"));
	}

}
