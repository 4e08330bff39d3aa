package org.guichetouvert.areas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.guichetouvert.platform.Command;
import org.guichetouvert.platform.StartUpFailure;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code --boundaries=FILE.geojson}: takes the boundaries of neighbourhoods or municipalities into the database. */
@Component
class BoundaryCommand implements Command {

	private final BoundaryImport boundaries;

	BoundaryCommand(BoundaryImport boundaries) {
		this.boundaries = boundaries;
	}

	@Override
	public String option() {
		return "boundaries";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		if (values.isEmpty()) {
			throw new StartUpFailure("Donnez un fichier GeoJSON : --boundaries=FICHIER.");
		}
		int exitCode = 0;
		for (String value : values) {
			Path file = Path.of(value);
			if (!Files.isReadable(file)) {
				throw new StartUpFailure("Le fichier « %s » n'existe pas ou ne peut pas être lu.".formatted(value));
			}
			BoundaryReport report = boundaries.importFrom(file);
			report.faults().forEach(fault -> System.out.printf("élément %d : %s%n", fault.feature(), fault.reason()));
			System.out.printf("%s : %d limites lues, %d importées%n", value, report.read(), report.imported());
			exitCode = report.isImported() ? exitCode : 1;
		}
		return exitCode;
	}

}
