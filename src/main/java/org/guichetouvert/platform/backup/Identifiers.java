package org.guichetouvert.platform.backup;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names of tables and columns as SQL reads them, whatever they are. */
final class Identifiers {

	private Identifiers() {
	}

	static String quote(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	static String list(Collection<String> names) {
		return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
	}

}
