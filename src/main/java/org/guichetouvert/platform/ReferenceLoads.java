package org.guichetouvert.platform;

import java.util.List;

import org.guichetouvert.shared.ReferenceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads a set of reference files when they changed since they were loaded last, whole or not at all. Two nodes that start
 * together load one after the other; the second finds nothing to do.
 */
@Component
public class ReferenceLoads {

	private static final Logger log = LoggerFactory.getLogger(ReferenceLoads.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	public ReferenceLoads(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Runs {@code load} in a transaction unless the files are those that were loaded last.
	 *
	 * @param name what is loaded, unique
	 * @return whether anything was loaded
	 */
	public boolean whenChanged(String name, List<ReferenceFile> files, Runnable load) {
		String fingerprint = ReferenceFile.fingerprint(files);
		return !isLoaded(name, fingerprint)
				&& Boolean.TRUE.equals(transaction.execute(status -> loadOnce(name, fingerprint, load)));
	}

	private boolean loadOnce(String name, String fingerprint, Runnable load) {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('reference_load'))").query().listOfRows();
		if (isLoaded(name, fingerprint)) {
			return false;
		}
		long start = System.nanoTime();
		load.run();
		jdbc.sql("""
				insert into reference_load (name, fingerprint) values (?, ?)
				on conflict (name) do update set fingerprint = excluded.fingerprint, loaded_at = now()""")
			.params(name, fingerprint)
			.update();
		log.info("Reference data of {} loaded in {} ms", name, (System.nanoTime() - start) / 1_000_000);
		return true;
	}

	private boolean isLoaded(String name, String fingerprint) {
		return jdbc.sql("select count(*) from reference_load where name = ? and fingerprint = ?")
			.params(name, fingerprint)
			.query(Long.class)
			.single() > 0;
	}

}
