package org.guichetouvert.exchange.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The names under which a column is known, from {@code exchange/columns.csv}; case, accents, spaces and signs don't matter. */
public final class ColumnNames {

	private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

	private static final Map<String, String> IDS = new LinkedHashMap<>();

	static {
		for (NamedCsvRecord row : WordList.resource("columns.csv")) {
			String id = row.getField("id");
			List<String> names = List.of(row.getField("names").split("\\|"));
			NAMES.put(id, names);
			for (String name : names) {
				if (!id.equals(Objects.requireNonNullElse(IDS.putIfAbsent(fold(name), id), id))) {
					throw new IllegalStateException("Two columns bear the name " + name);
				}
			}
		}
		NAMES.keySet().forEach(id -> IDS.putIfAbsent(fold(id), id));
	}

	private ColumnNames() {
	}

	/** Id of the column that bears this name. */
	public static Optional<String> findId(String name) {
		return Optional.ofNullable(IDS.get(fold(name)));
	}

	/** The name that the documentation and messages use. */
	public static String shown(String id) {
		return NAMES.getOrDefault(id, List.of(id)).get(0);
	}

	/** Ids in the order of the documentation. */
	public static List<String> ids() {
		return List.copyOf(NAMES.keySet());
	}

	private static String fold(String name) {
		return Folding.of(name).replace(" ", "");
	}

}
