package org.guichetouvert.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code rights.csv} and {@code urls.csv}: who may do what where, and which address does what. */
final class RightsTable {

	/** As the header of the table names them. */
	static final List<String> READERS = List.of("visitor", "suspended", "professional", "member", "coordinator here",
			"coordinator elsewhere", "member, coordinator elsewhere", "administrator");

	private static final Set<String> WORDS = Set.of("reads", "does", "proposes", "publishes", "decides",
			"403", "404", "sign-in", "-");

	private static final Path FOLDER = Path.of("src/test/resources/editing");

	private RightsTable() {
	}

	/**
	 * @param where {@code kept}, {@code unkept}, {@code none}, or {@code -} where it is not about an entry
	 * @param cells what happens, by reader
	 */
	record Right(String action, String where, Map<String, String> cells) {

		/** What happens when that reader tries. */
		String of(String reader) {
			return cells.get(reader);
		}

	}

	/** @param about what the ids in its pattern are of @param action of the table of rights */
	record Url(String method, String pattern, String about, String action) {

		String address() {
			return method + " " + pattern;
		}

	}

	static List<Right> rights() {
		return rows("rights.csv", "action;where;" + String.join(";", READERS)).stream().map(row -> {
			var cells = new LinkedHashMap<String, String>();
			for (int at = 0; at < READERS.size(); at++) {
				if (!WORDS.contains(row.get(at + 2))) {
					throw new IllegalStateException("Not a word of the table: " + row);
				}
				cells.put(READERS.get(at), row.get(at + 2));
			}
			return new Right(row.get(0), row.get(1), cells);
		}).toList();
	}

	static List<Url> urls() {
		return rows("urls.csv", "method;pattern;about;action").stream()
			.map(row -> new Url(row.get(0), row.get(1), row.get(2), row.get(3))).toList();
	}

	private static List<List<String>> rows(String file, String header) {
		try {
			List<String> lines = Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
				.toList();
			if (!lines.get(0).equals(header)) {
				throw new IllegalStateException(lines.get(0));
			}
			int columns = header.split(";").length;
			return lines.stream().skip(1).map(line -> {
				List<String> row = Arrays.asList(line.split(";"));
				if (row.size() != columns) {
					throw new IllegalStateException(file + ": " + line);
				}
				return row;
			}).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
