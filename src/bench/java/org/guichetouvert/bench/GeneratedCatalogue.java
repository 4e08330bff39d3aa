package org.guichetouvert.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.shared.ReferenceFile;

/**
 * A catalogue of invented services as large as wanted, in the shape that a region's would have: real kinds, needs and
 * quartiers, hours of which most are common and many are somebody's own, what is missing in real lists too. The same number
 * of services gives the same catalogue, but for days, which are counted back from today. {@code main} takes the file and
 * the number of services; each has one place, and every eighth a second row with a further way in.
 */
public final class GeneratedCatalogue {

	private static final List<String> HEADER = List.of("identifiant", "organisation", "sigle", "secteur", "service",
			"service (nl)", "type", "besoins", "fait quoi", "description", "langues", "publics", "public exclusif ou prioritaire", "prix", "sans papiers",
			"territoire", "rue", "numéro", "code postal", "commune", "latitude", "longitude", "accès fauteuil", "accès", "admission",
			"horaire", "jours fériés", "depuis", "téléphone", "e-mail", "lien", "prérequis", "vérifié le", "vérifié comment");

	private static final List<String> THINGS = words("tilleul pont canal jardin phare moulin marché lavoir verger kiosque grenier "
			+ "pavillon carrefour tremplin relais fil seuil marronnier ruisseau cerf-volant parapluie atelier rempart quai banc beffroi pigeonnier alambic "
			+ "sablier tournesol encrier ricochet cadran compas réverbère coquelicot hibou merle sentier tabouret tambour violon");

	private static final List<String> QUALITIES = words("bleu vert doré tranquille ouvert voisin joyeux ancien nouveau partagé "
			+ "curieux solidaire clair vaillant lointain rond patient sonore discret fleuri oblique agile double minuscule généreux voyageur");

	private static final List<String> STREETS_OF = List.of("Rue", "Avenue", "Place", "Chaussée", "Quai", "Square", "Allée", "Clos",
			"Boulevard");

	private static final List<String> DAYS = List.of("Mo-Fr", "Mo-Th", "Tu,Th", "Mo,We,Fr", "Mo-Sa", "We", "Tu", "Mo,Tu,Th,Fr", "Th",
			"Tu-Fr");

	/** Code, and of how many in a hundred teams it is spoken. */
	private static final Map<String, Integer> LANGUAGES = new TreeMap<>(Map.of("fr", 97, "nl", 38, "en", 34, "ar", 19, "tr", 9,
			"es", 11, "pt", 6, "it", 6, "pl", 4, "ro", 5));

	private static final List<String> AUDIENCES = List.of("enfants", "jeunes", "étudiants", "familles", "femmes", "hommes", "aînés",
			"personnes handicapées", "personnes sans abri", "personnes sans papiers", "personnes migrantes", "réfugiés",
			"demandeurs d'emploi", "locataires");

	private static final List<String> PHRASES = List.of("Remplit les formulaires avec vous.",
			"Écrit la lettre et appelle pour vous.",
			"Explique la facture et propose un plan de paiement.", "Vous accompagne au premier rendez-vous.",
			"Informe sur vos droits et oriente.", "Prête du matériel et montre comment s'en servir.", "-");

	private static final List<String> DESCRIPTIONS = List.of(
			"Une équipe de quartier qui écoute, informe et accompagne dans les démarches, seul ou en groupe.",
			"Permanence tenue par des travailleurs sociaux ; on prend le temps, avec un interprète quand il faut.",
			"Ouvert aux habitants du quartier : café, journal, ordinateurs, aide pour les papiers.",
			"Consultations individuelles, ateliers et sorties ; inscription toute l'année.",
			"Service gratuit et confidentiel. Apportez vos documents si vous les avez.", "");

	private final Random random = new Random(20261122);

	private final LocalDate today = LocalDate.now();

	private final int services;

	private final List<NamedCsvRecord> types = ReferenceFile.of("service_types.csv").rows();

	private final List<String> needs = ReferenceFile.of("needs.csv").rows().stream().map(row -> row.getField("besoin_id")).toList();

	private final List<NamedCsvRecord> neighbourhoods = ReferenceFile.of("neighbourhoods.csv").rows().stream()
		.filter(row -> row.getField("kind").equals("residential")).toList();

	private final Map<String, List<String>> postcodes = ReferenceFile.of("municipalities.csv").rows().stream()
		.collect(Collectors.toMap(row -> row.getField("nis"), row -> ReferenceFile.values(row.getField("postcodes"))));

	/** What seven of ten services keep to. */
	private final List<String> commonHours;

	private final Set<String> writtenHours = new LinkedHashSet<>();

	private GeneratedCatalogue(int services) {
		this.services = services;
		this.commonHours = IntStream.range(0, Math.max(50, services / 50)).mapToObj(i -> hours()).toList();
	}

	public static void main(String[] arguments) throws IOException {
		var catalogue = new GeneratedCatalogue(Integer.parseInt(arguments[1]));
		catalogue.write(Path.of(arguments[0]));
		System.out.printf(Locale.ROOT, "%,d services, %,d values of hours%n", catalogue.services, catalogue.writtenHours.size());
	}

	private void write(Path file) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(Files.newBufferedWriter(file))) {
			csv.writeRecord(HEADER);
			for (int service = 1; service <= services; service++) {
				Map<String, String> row = service(service);
				csv.writeRecord(HEADER.stream().map(column -> row.getOrDefault(column, "")).toList());
				if (service % 8 == 0) {
					further(row);
					csv.writeRecord(HEADER.stream().map(column -> row.getOrDefault(column, "")).toList());
				}
			}
		}
	}

	private Map<String, String> service(int number) {
		var row = new LinkedHashMap<String, String>();
		NamedCsvRecord type = types.get(skewed(types.size(), 1.4));
		int organization = random.nextInt(Math.max(20, services / 3));
		row.put("identifiant", "S" + number);
		row.put("organisation", organization(organization));
		row.put("sigle", organization % 4 == 0 ? acronym(organization) : "");
		row.put("secteur", organization % 4 == 3 ? "public" : "associatif");
		row.put("service", type.getField("label_fr") + " " + place(number));
		row.put("service (nl)", chance(40) ? type.getField("label_nl") + " " + name(number) : "");
		row.put("type", chance(92) ? type.getField("id") : "");
		List<String> answered = needsOf(type);
		row.put("besoins", String.join("|", answered));
		row.put("fait quoi", answered.stream().map(need -> any(PHRASES)).collect(Collectors.joining("|")));
		row.put("description", any(DESCRIPTIONS));
		row.put("langues", languages());
		row.put("publics", chance(45) ? sample(AUDIENCES, 1 + random.nextInt(3)) : "");
		row.put("public exclusif ou prioritaire", row.get("publics").isEmpty() ? "" : chance(60) ? "prioritaire" : "exclusif");
		row.put("prix", chance(60) ? "gratuit" : chance(50) ? "payant" : "inconnu");
		row.put("sans papiers", chance(30) ? "oui" : chance(30) ? "non" : "inconnu");
		address(row, number);
		access(row);
		return row;
	}

	private void address(Map<String, String> row, int number) {
		NamedCsvRecord where = neighbourhoods.get(skewed(neighbourhoods.size(), 1.6));
		List<String> known = postcodes.getOrDefault(where.getField("municipality_nis"), List.of("1000"));
		row.put("rue", any(STREETS_OF) + " " + of(name(random.nextInt(1_000))));
		row.put("numéro", String.valueOf(1 + number % 389));
		row.put("code postal", any(known));
		row.put("commune", where.getField("municipality_fr"));
		if (chance(85)) {
			row.put("latitude", coordinate(where.getField("lat")));
			row.put("longitude", coordinate(where.getField("lon")));
		}
		row.put("accès fauteuil", chance(35) ? "oui" : chance(30) ? "partiel" : chance(40) ? "non" : "inconnu");
		row.put("territoire", chance(18) ? any(known) : "");
	}

	private void access(Map<String, String> row) {
		boolean door = chance(88);
		row.put("accès", door ? "guichet" : chance(50) ? "téléphone" : "en ligne");
		row.put("admission", door ? chance(62) ? "sans rendez-vous" : "sur rendez-vous" : "");
		row.put("horaire", door ? chance(6) ? "selon les semaines, appelez" : known(chance(70)
				? commonHours.get(skewed(commonHours.size(), 2)) : hours()) : "");
		row.put("jours fériés", door ? chance(80) ? "fermé" : "inconnu" : "");
		row.put("depuis", String.valueOf(1990 + random.nextInt(36)));
		row.put("téléphone", chance(80) || row.get("accès").equals("téléphone")
				? "02 000 %02d %02d".formatted(random.nextInt(100), random.nextInt(100)) : "");
		row.put("e-mail", chance(50) ? "accueil@exemple.invalid" : "");
		row.put("lien", row.get("accès").equals("en ligne") || chance(15) ? "https://exemple.invalid/s/" + random.nextInt(10_000) : "");
		row.put("prérequis", row.get("accès").equals("en ligne") && chance(60) ? "internet|itsme" : "");
		boolean checked = chance(85);
		row.put("vérifié le", checked ? today.minusDays(1 + random.nextInt(250)).toString() : "");
		row.put("vérifié comment", checked ? chance(60) ? "appel" : "visite" : "");
	}

	/** An afternoon by appointment beside the first row's way in. */
	private void further(Map<String, String> row) {
		row.put("accès", "guichet");
		row.put("admission", "sur rendez-vous");
		row.put("horaire", known(days() + " " + span(780, 960)));
		List.of("téléphone", "e-mail", "lien", "prérequis").forEach(row::remove);
	}

	private List<String> needsOf(NamedCsvRecord type) {
		List<String> usual = ReferenceFile.values(type.getField("besoins"));
		if (chance(35)) {
			return List.of();
		}
		var chosen = new LinkedHashSet<String>();
		int wanted = 1 + random.nextInt(4);
		for (int tries = 0; tries < 8 && chosen.size() < wanted; tries++) {
			chosen.add(usual.isEmpty() || chance(10) ? any(needs) : any(usual));
		}
		return List.copyOf(chosen);
	}

	private String languages() {
		var spoken = new ArrayList<String>();
		LANGUAGES.forEach((language, percent) -> {
			if (chance(percent)) {
				spoken.add(language);
			}
			else if (chance(12)) {
				spoken.add(language + " (interprète)");
			}
		});
		return String.join("|", spoken);
	}

	private String hours() {
		String value = days() + " " + span(480, 690);
		if (chance(50)) {
			value += "," + span(780, 900);
		}
		if (chance(30)) {
			value += "; " + days() + " " + span(480, 690);
		}
		return value + List.of("", "", "; PH off", "; SH off", "; Jul-Aug off").get(random.nextInt(5));
	}

	private String known(String hours) {
		writtenHours.add(hours);
		return hours;
	}

	private String days() {
		return any(DAYS);
	}

	private String span(int from, int to) {
		int start = from + 15 * random.nextInt(7);
		int end = to + 15 * random.nextInt(7);
		return "%02d:%02d-%02d:%02d".formatted(start / 60, start % 60, end / 60, end % 60);
	}

	private static String organization(int number) {
		return List.of("Association", "Maison", "Collectif", "Centre", "Coopérative", "Comité").get(number % 6) + " " + of(name(number))
				+ further(number);
	}

	private static String acronym(int number) {
		String name = name(number);
		return ("A" + name.charAt(0) + name.charAt(name.indexOf(' ') + 1) + (char) ('A' + number % 26)).toUpperCase(Locale.ROOT);
	}

	private static String place(int number) {
		return of(name(number)) + further(number);
	}

	private static String name(int number) {
		return THINGS.get(number % THINGS.size()) + " " + QUALITIES.get(number / THINGS.size() % QUALITIES.size());
	}

	private static String of(String name) {
		return "aeiouyéèh".indexOf(name.charAt(0)) >= 0 ? "de l'" + name : "du " + name;
	}

	/** Words rather than a number, so that names differ as names do. */
	private static String further(int number) {
		int round = number / (THINGS.size() * QUALITIES.size());
		return round == 0 ? "" : " " + QUALITIES.get(round % QUALITIES.size())
				+ (round < QUALITIES.size() ? "" : " " + THINGS.get(round / QUALITIES.size() % THINGS.size()));
	}

	private String sample(List<String> values, int count) {
		return IntStream.range(0, count).mapToObj(i -> any(values)).distinct().collect(Collectors.joining("|"));
	}

	private String coordinate(String centre) {
		return "%.6f".formatted(Double.parseDouble(centre) + random.nextGaussian() * 0.003).replace(',', '.');
	}

	/** The first ones more often. */
	private int skewed(int size, double power) {
		return (int) (size * Math.pow(random.nextDouble(), power));
	}

	private <T> T any(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	private boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}

	private static List<String> words(String text) {
		return List.of(text.split(" "));
	}

}
