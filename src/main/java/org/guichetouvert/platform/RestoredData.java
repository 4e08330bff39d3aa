package org.guichetouvert.platform;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the data of this database from that which another one held, or this one before a backup was put back. What was made
 * from data and lies elsewhere, such as a search index, says of which it was made: numbers of changes alone would lie.
 */
@Component
public class RestoredData {

	/** Among what was loaded, beside the reference files. */
	private static final String NAME = "backup";

	private final JdbcClient jdbc;

	RestoredData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Another one after each restoration; empty where no backup was ever put back. */
	public String id() {
		return jdbc.sql("select fingerprint from reference_load where name = ?").param(NAME).query(String.class)
			.optional().orElse("");
	}

	/** To be done in the transaction that puts a backup back. */
	public static void mark(JdbcClient jdbc) {
		jdbc.sql("""
				insert into reference_load (name, fingerprint) values (?, ?)
				on conflict (name) do update set fingerprint = excluded.fingerprint, loaded_at = now()""")
			.params(NAME, UUID.randomUUID().toString())
			.update();
	}

}
