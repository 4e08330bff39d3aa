package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import org.guichetouvert.platform.Command;
import org.guichetouvert.platform.StartUpFailure;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code --restore=FILE} puts a backup into a new installation. */
@Component
class RestoreCommand implements Command {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

	private final Restoration restoration;

	RestoreCommand(Restoration restoration) {
		this.restoration = restoration;
	}

	@Override
	public String option() {
		return "restore";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		Path path = FileOption.read("restore", values);
		try (BackupFile backup = BackupFile.open(path)) {
			restoration.restore(backup);
			System.out.println(describe(path, backup.manifest()));
			return 0;
		}
		catch (IOException e) {
			throw new StartUpFailure("Le fichier « %s » ne peut pas être lu (%s).".formatted(path, e.getMessage()), e);
		}
	}

	private static String describe(Path path, Manifest manifest) {
		return """
				Sauvegarde restaurée : %s, du %s (version %s).
				Tables : %d, lignes : %d.
				Les mots de passe n'y sont pas : chacun se connecte par un lien reçu par courriel (réglez spring.mail.host), puis en \
				choisit un autre.
				Au prochain démarrage du site, l'index de recherche se refait tout seul."""
			.formatted(path, AT.format(manifest.writtenAt().atZone(ZoneId.systemDefault())),
					Objects.requireNonNullElse(manifest.programVersion(), "inconnue"), manifest.tables().size(), manifest.rows());
	}

}
