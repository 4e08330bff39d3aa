package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.platform.Command;
import org.guichetouvert.platform.StartUpFailure;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code --backup=FILE} writes everything to one file that there isn't yet, also while the site runs. */
@Component
class BackupCommand implements Command {

	private final BackupWriter writer;

	BackupCommand(BackupWriter writer) {
		this.writer = writer;
	}

	@Override
	public String option() {
		return "backup";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		Path file = FileOption.read("backup", values);
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new StartUpFailure("Le fichier « %s » existe déjà et n'est pas remplacé : donnez un autre nom à la sauvegarde."
				.formatted(file));
		}
		if (!Files.isDirectory(file.getParent())) {
			throw new StartUpFailure("Le dossier « %s » n'existe pas : créez-le, ou donnez un autre chemin à la sauvegarde."
				.formatted(file.getParent()));
		}
		try {
			System.out.println(describe(file, writer.write(file)));
			return 0;
		}
		catch (IOException | SQLException e) {
			throw new StartUpFailure("""
					La sauvegarde « %s » n'a pas pu être écrite (%s) : vérifiez la place et les droits de ce dossier ; il n'en reste \
					rien.""".formatted(file, e.getMessage()), e);
		}
	}

	private static String describe(Path file, Manifest manifest) throws IOException {
		return """
				Sauvegarde écrite : %s
				Tables : %d, lignes : %d, taille : %s.
				Sans mots de passe, sessions ni liens de connexion, mais avec les noms et les adresses : gardez ce fichier comme la \
				base elle-même.
				Pour la remettre dans une installation neuve : --restore=%s"""
			.formatted(file, manifest.tables().size(), manifest.rows(), size(Files.size(file)), file);
	}

	private static String size(long bytes) {
		return bytes < 1_000_000 ? "%d ko".formatted((bytes + 999) / 1000) : String.format(Locale.FRENCH, "%.1f Mo", bytes / 1e6);
	}

}
