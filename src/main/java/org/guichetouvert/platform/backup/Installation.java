package org.guichetouvert.platform.backup;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guichetouvert.platform.StartUpFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database that a backup is to be put into: nothing may be lost, so nothing may be there. */
final class Installation {

	/** What each new installation has by itself. */
	private static final Set<String> THERE_BY_ITSELF = Set.of("reference_load", "demonstration", "catalogue_state", "watch_state");

	private static final String OTHERS = "autres lignes";

	private static final Map<String, String> WORDS = Map.of("organization", "organisations", "service", "services",
			"account", "comptes", "revision", "modifications");

	private final JdbcClient jdbc;

	private final String history;

	/** @param history the table in which Flyway keeps its own */
	Installation(JdbcClient jdbc, String history) {
		this.jdbc = jdbc;
		this.history = history;
	}

	/** A site on one node holds a lock in the database for as long as it runs. */
	void requireUnused() {
		boolean used = jdbc.sql("""
				select exists (select from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
					and database = (select oid from pg_database where datname = current_database()))""")
			.query(Boolean.class).single();
		if (used) {
			throw new StartUpFailure("""
					Un autre Guichet ouvert utilise cette base de données : arrêtez-le, puis recommencez. Rien n'a été changé.""");
		}
	}

	/** @throws StartUpFailure naming what there is, demonstration data too */
	void requireEmpty() {
		Map<String, Long> found = count();
		if (!found.isEmpty()) {
			throw new StartUpFailure("""
					L'installation n'est pas vide (%s) : une sauvegarde se restaure dans une installation neuve, et les données de \
					démonstration comptent aussi. Recommencez avec --guichet.data-dir=NOUVEAU-DOSSIER (ou une base PostgreSQL neuve), \
					sans y démarrer le site d'abord : --restore ne charge pas de démonstration. Rien n'a été changé."""
				.formatted(found.entrySet().stream().map(one -> one.getKey() + " : " + one.getValue())
					.collect(Collectors.joining(", "))));
		}
	}

	private Map<String, Long> count() {
		var found = new TreeMap<String, Long>(Comparator.<String, Boolean>comparing(OTHERS::equals)
			.thenComparing(Comparator.naturalOrder()));
		Schema schema = Schema.read(jdbc, history);
		schema.kept().stream().filter(table -> !THERE_BY_ITSELF.contains(table)).forEach(table -> {
			boolean loaded = schema.tables().get(table).contains("origin");
			String which = loaded ? " where origin <> 'reference'" : "";
			long rows = jdbc.sql("select count(*) from " + Identifiers.quote(table) + which)
				.query(Long.class).single();
			if (rows > 0) {
				found.merge(WORDS.getOrDefault(table, OTHERS), rows, Long::sum);
			}
		});
		return found;
	}

}
