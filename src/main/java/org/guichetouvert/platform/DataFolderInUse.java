package org.guichetouvert.platform;

import java.nio.file.Path;

/** Another running program holds the data folder: the site, or an import. */
public class DataFolderInUse extends StartUpFailure {

	DataFolderInUse(Path folder, String holder) {
		super("Guichet ouvert tourne déjà sur le dossier « %s » (%s) : arrêtez-le d'abord (Ctrl+C dans sa fenêtre, ou « kill » suivi de ce numéro), ou choisissez un autre dossier avec --guichet.data-dir=DOSSIER."
				.formatted(folder, holder.isEmpty() ? "processus inconnu" : holder));
	}

}
