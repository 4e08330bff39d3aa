package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL process that a cluster's {@code postmaster.pid} names (line 1 its number, line 3 its start in seconds).
 * It outlives a program that was killed, and PostgreSQL refuses a second one on the same cluster.
 * <p>
 * To be used by whoever holds the {@link DataFolder} only: then any process left on the cluster is an orphan.
 */
final class Postmaster {

	private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Path cluster;

	private Postmaster(Path cluster) {
		this.cluster = cluster;
	}

	static Postmaster of(Path cluster) {
		return new Postmaster(cluster);
	}

	/** Stops the orphan, if there is one; what it had committed is kept. Nobody is connected to it any more. */
	void stopOrphan() throws IOException {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		Optional<ProcessHandle> process = lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
		if (process.isEmpty()) {
			return; // PostgreSQL deals with the stale file, and makes sure that no process of the dead one is left
		}
		if (isPostmaster(process.get(), lines)) {
			log.warn("La base de données d'un arrêt brutal tourne encore (processus {}) : elle est arrêtée proprement.", process.get().pid());
			stop(process.get());
		}
		else if (process.get().info().command().isPresent()) {
			// The number was given to another program since (in a container: at each start), PostgreSQL would refuse.
			Files.delete(pidFile);
		}
	}

	private boolean isPostmaster(ProcessHandle process, List<String> lines) {
		String program = process.info().command().map(command -> Path.of(command).getFileName().toString()).orElse("");
		return program.startsWith("postgres")
				&& process.info().arguments().map(this::namesCluster).orElseGet(() -> startedAsWritten(process, lines));
	}

	private boolean namesCluster(String... arguments) {
		return List.of(arguments).contains(cluster.toString());
	}

	/** For systems that do not tell another process's arguments. */
	private static boolean startedAsWritten(ProcessHandle process, List<String> lines) {
		Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
		return process.info().startInstant()
				.map(started -> Duration.between(started, written).abs().toSeconds() <= 5)
				.orElse(false);
	}

	/** Politely first; killed, PostgreSQL recovers from its log at the next start and nothing committed is lost either. */
	private static void stop(ProcessHandle process) throws IOException {
		process.destroy();
		if (!hasEnded(process)) {
			process.destroyForcibly();
			if (!hasEnded(process)) {
				throw new IOException("PostgreSQL process " + process.pid() + " does not stop");
			}
		}
	}

	private static boolean hasEnded(ProcessHandle process) {
		try {
			process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException e) {
			return false;
		}
		catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
