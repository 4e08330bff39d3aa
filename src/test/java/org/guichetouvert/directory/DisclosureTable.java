package org.guichetouvert.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.guichetouvert.shared.Circle;

/** {@code disclosure.csv}: which reader sees what of a contact. */
public final class DisclosureTable {

	public static final List<Circle> READERS = List.of(Circle.PUBLIC, Circle.PROFESSIONALS, Circle.COORDINATORS);

	private final Map<ContactField, List<String>> cells = new TreeMap<>();

	private DisclosureTable() {
	}

	public static DisclosureTable read() {
		var table = new DisclosureTable();
		try {
			List<String> lines = Files.readAllLines(Path.of("src/test/resources/directory/disclosure.csv")).stream()
				.filter(line -> !line.startsWith("#")).toList();
			if (!lines.get(0).equals("field;public;professionals;coordinators")) {
				throw new IllegalStateException(lines.get(0));
			}
			lines.subList(1, lines.size()).forEach(line -> {
				List<String> row = Arrays.asList(line.split(";"));
				table.cells.put(ContactField.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.subList(1, 4));
			});
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return table;
	}

	public boolean isWhole() {
		return cells.keySet().containsAll(List.of(ContactField.values()));
	}

	/** @param agreed for whom that was agreed; asked for only where the table leaves it to that */
	public boolean shows(ContactField field, Circle reader, Circle agreed) {
		String cell = cells.get(field).get(READERS.indexOf(reader));
		return switch (cell) {
			case "yes" -> true;
			case "no" -> false;
			case "agreed" -> reader.sees(agreed);
			default -> throw new IllegalStateException(cell);
		};
	}

	/** For a field of which nothing is agreed. */
	public boolean shows(ContactField field, Circle reader) {
		return shows(field, reader, Circle.NOBODY);
	}

}
