package org.guichetouvert.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Brings the schema up to this program's; refuses one that a newer program has already taken further. */
@Component
final class Migrations implements FlywayMigrationStrategy {

	private final ApplicationArguments arguments;

	Migrations(ApplicationArguments arguments) {
		this.arguments = arguments;
	}

	@Override
	public void migrate(Flyway flyway) {
		try {
			requireNotNewer(flyway);
			if (CommandLine.asksOnlyForBackup(arguments.getSourceArgs())) {
				requireNothingToDo(flyway);
			}
			flyway.migrate();
		}
		catch (FlywayException e) {
			throw new StartUpFailure("La base de données n'a pas pu être mise à jour pour cette version (%s) : rien n'a été changé par l'étape qui a échoué ; redémarrez avec la version précédente de Guichet ouvert et signalez ce message."
					.formatted(reason(e)), e);
		}
	}

	private static void requireNotNewer(Flyway flyway) {
		String newer = Arrays.stream(flyway.info().all())
				.filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
				.map(MigrationInfo::getScript)
				.collect(Collectors.joining(", "));
		if (!newer.isEmpty()) {
			throw new StartUpFailure("La base de données vient d'une version plus récente de Guichet ouvert (%s) : installez cette version-là, ou reprenez une sauvegarde d'avant la mise à jour."
					.formatted(newer));
		}
	}

	/** A backup is taken of data as they are, before an update too, and beside a site that goes on with them. */
	private static void requireNothingToDo(Flyway flyway) {
		if (flyway.info().current() != null && flyway.info().pending().length > 0) {
			throw new StartUpFailure("""
					Ces données sont d'une version précédente de Guichet ouvert, et une sauvegarde n'y change rien : sauvegardez avec \
					cette version-là, ou démarrez d'abord le site avec celle-ci.""");
		}
	}

	private static String reason(FlywayException e) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
		String first = e.getMessage().lines().findFirst().orElse("");
		return root instanceof SQLException ? first + " : " + root.getMessage().lines().findFirst().orElse("") : first;
	}

}
