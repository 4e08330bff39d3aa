package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A file of invented services, to measure an import: every third service has a second way in, every tenth hours that can
 * only be kept as text. {@code main} takes the file and the number of rows.
 */
public final class GeneratedTable {

	private static final List<String> STREETS = List.of("Rue des Essais", "Avenue du Banc", "Place de l'Exemple", "Quai des Brouillons",
			"Chaussée des Invendus", "Rue de l'Encrier", "Square du Pari", "Allée des Parapluies");

	private static final List<String> TOPICS = List.of("Permanence logement", "Accueil social", "Atelier numérique", "Aide aux devoirs",
			"Écrivain public", "Épicerie solidaire", "Consultation juridique", "Médiation de dettes", "Table de conversation");

	private static final List<String> NEEDS = List.of("energie-impayes", "revenu-integration", "papiers-courrier", "demarches-en-ligne",
			"dettes|papiers-courrier");

	private static final List<String> POSTCODES = List.of("1000", "1020", "1030", "1040", "1050", "1060", "1070", "1080", "1190", "1210");

	private static final List<String> HOURS = List.of("Mo-Fr 09:00-12:00", "du lundi au vendredi de 8h30 à 16h",
			"lundi et jeudi de 13h à 17h", "Tu,Th 13:30-17:00; PH off");

	private GeneratedTable() {
	}

	public static void main(String[] arguments) throws IOException {
		write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), "1");
	}

	/** @param mark tells the services of one file from those of another */
	static void write(Path file, int rows, String mark) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(Files.newBufferedWriter(file))) {
			csv.writeRecord("Identifiant", "Organisation", "Secteur", "Service", "Besoins", "Langues", "Rue", "N°", "Code postal", "Commune",
					"Mode d'accès", "Admission", "Horaire", "Jours fériés", "Depuis", "Téléphone", "Vérifié le", "Vérifié comment");
			int service = 0;
			for (int row = 0; row < rows; row++) {
				boolean further = row % 4 == 3;
				service += further ? 0 : 1;
				csv.writeRecord(cells(mark, service, further));
			}
		}
	}

	private static List<String> cells(String mark, int service, boolean further) {
		String hours = service % 10 == 0 ? "selon les semaines, appelez" : of(HOURS, service);
		return List.of("G" + mark + "-" + service, "Association d'essai " + mark + " " + service % 997, "associatif",
				of(TOPICS, service) + " " + mark + " " + service, of(NEEDS, service), "français|néerlandais|arabe", of(STREETS, service / 7),
				String.valueOf(1 + service % 211), of(POSTCODES, service / 3), "Bruxelles",
				further ? "téléphone" : "guichet", further ? "" : service % 3 == 0 ? "sur rendez-vous" : "sans rendez-vous", further ? "" : hours,
				"fermé", further ? "" : "2021-03", further ? "02 000 00 " + (10 + service % 90) : "", "03/11/2026", "appel");
	}

	private static String of(List<String> values, int index) {
		return values.get(index % values.size());
	}

}
