package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A file of invented services, to measure an import: every third service has a second way in, every tenth hours that can
 * only be kept as text. {@code main} takes the file, the number of rows, and how many of the {@link #FAULTS} are in it.
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

	private static final List<String> HEADER = List.of("Identifiant", "Organisation", "Secteur", "Service", "Besoins", "Langues", "Rue", "N°",
			"Code postal", "Commune", "Mode d'accès", "Admission", "Horaire", "Jours fériés", "Depuis", "Téléphone", "Vérifié le",
			"Vérifié comment", "Prix", "Sans papiers", "Latitude", "Longitude", "E-mail", "Lien", "Tickets", "Numéro BCE", "Avertissement");

	/** Column and what is wrong in it; one of each kind. */
	public static final List<List<String>> FAULTS = List.of(List.of("Secteur", "lunaire"), List.of("Service", ""), List.of("Besoins", "licorne"),
			List.of("Langues", "klingon"), List.of("Code postal", "10200"), List.of("Mode d'accès", "hélicoptère"),
			List.of("Admission", "parfois"), List.of("Jours fériés", "au choix"), List.of("Depuis", "31/02/2020"),
			List.of("Téléphone", "demander"), List.of("Vérifié le", "19/11/2046"), List.of("Vérifié comment", "en rêve"),
			List.of("Prix", "cher"), List.of("Sans papiers", "peut-être"), List.of("Latitude", "4,35"), List.of("E-mail", "accueil(at)exemple"),
			List.of("Lien", "voir affiche"), List.of("Tickets", "beaucoup"), List.of("Numéro BCE", "0123.456.780"),
			List.of("Longitude", "4.35"));

	private GeneratedTable() {
	}

	public static void main(String[] arguments) throws IOException {
		write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), "1", Integer.parseInt(arguments[2]));
	}

	/**
	 * @param mark tells the services of one file from those of another
	 * @param faults how many of the faults are in it, spread over the file
	 */
	public static void write(Path file, int rows, String mark, int faults) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(Files.newBufferedWriter(file))) {
			csv.writeRecord(HEADER);
			int service = 0;
			for (int row = 0; row < rows; row++) {
				boolean further = row % 4 == 3;
				service += further ? 0 : 1;
				var cells = new ArrayList<>(cells(mark, service, further));
				int step = faults == 0 ? rows : rows / faults;
				if (row % step == 0 && row / step < faults) {
					cells.set(HEADER.indexOf(FAULTS.get(row / step).get(0)), FAULTS.get(row / step).get(1));
				}
				csv.writeRecord(cells);
			}
		}
	}

	private static List<String> cells(String mark, int service, boolean further) {
		String hours = service % 10 == 0 ? "selon les semaines, appelez" : of(HOURS, service);
		return List.of("G" + mark + "-" + service, "Association d'essai " + mark + " " + service % 997, "associatif",
				of(TOPICS, service) + " " + mark + " " + service, of(NEEDS, service), "français|néerlandais|arabe", of(STREETS, service / 7),
				String.valueOf(1 + service % 211), of(POSTCODES, service / 3), "Bruxelles",
				further ? "téléphone" : "guichet", further ? "" : service % 3 == 0 ? "sur rendez-vous" : "sans rendez-vous", further ? "" : hours,
				"fermé", further ? "" : "2021-03", further ? "02 000 00 " + (10 + service % 90) : "", "03/11/2026", "appel",
				further ? "" : "gratuit", "", "", "", "", "", "", "", further ? "" : "Sonner deux fois");
	}

	private static String of(List<String> values, int index) {
		return values.get(index % values.size());
	}

}
