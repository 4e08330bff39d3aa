package org.guichetouvert.platform.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.guichetouvert.platform.StartUpFailure;

/** The one file that a command is given. */
final class FileOption {

	private FileOption() {
	}

	static Path read(String option, List<String> values) {
		try {
			if (values.size() == 1 && !values.get(0).isBlank()) {
				Path file = Path.of(values.get(0)).toAbsolutePath().normalize();
				if (file.getParent() != null) {
					return file;
				}
			}
		}
		catch (InvalidPathException e) {
			// said below
		}
		throw new StartUpFailure("Écrivez --%s=FICHIER, avec le chemin d'un seul fichier.".formatted(option));
	}

}
