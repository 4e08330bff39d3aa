package org.guichetouvert.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;

/**
 * One thing that somebody asks the search for.
 *
 * @param kind what is special about it
 */
record Question(String kind, SearchCriteria criteria) {

	private static final int PAGE_SIZE = 25;

	/** Short ones as people type them, before a quartier. */
	private static final List<String> BEFORE_AREA = List.of("cpas", "maison médicale", "colis alimentaire", "écrivain public",
			"OCMW", "aide juridique", "cours de français", "médiation de dettes", "epicerie sociale", "voedselpakket", "planning familial",
			"école de devoirs", "facture de gaz", "aide informatique", "dokter");

	private static final List<String> LANGUAGES = List.of("ar", "tr", "nl", "en", "es");

	/**
	 * Two hundred questions, always the same for the same catalogue: words of twelve languages, many with errors, alone or with
	 * filters; filters alone; pages. Words are those of the table that understanding is tested with.
	 *
	 * @param words that table
	 * @param at the instant that is "now"
	 */
	static List<Question> mixture(Path words, PlaceTable.Rows rows, AreaTree areas, ZonedDateTime at) throws IOException {
		return new Mixture(typed(words), rows, areas, SearchCriteria.all(at).withPage(1, PAGE_SIZE)).questions();
	}

	private static List<NamedCsvRecord> typed(Path words) throws IOException {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(';').commentStrategy(CommentStrategy.SKIP)
			.ofNamedCsvRecord(Files.readString(words))) {
			return reader.stream().toList();
		}
	}

	private static final class Mixture {

		private final Random random = new Random(11);

		private final List<NamedCsvRecord> typed;

		private final PlaceTable.Rows rows;

		private final List<AreaNode> areas;

		private final SearchCriteria all;

		private final List<Question> questions = new ArrayList<>();

		private int nextTyped;

		Mixture(List<NamedCsvRecord> typed, PlaceTable.Rows rows, AreaTree areas, SearchCriteria all) {
			this.typed = mixed(typed);
			this.rows = rows;
			this.areas = Stream.of(areas.lived(), areas.municipalities()).flatMap(List::stream).toList();
			this.all = all;
		}

		/** Every language as often as any other, French twice: the first of each, then the second of each. */
		private static List<NamedCsvRecord> mixed(List<NamedCsvRecord> typed) {
			Map<String, List<NamedCsvRecord>> byLanguage = typed.stream()
				.collect(Collectors.groupingBy(row -> row.getField("language"), LinkedHashMap::new, Collectors.toList()));
			var mixed = new ArrayList<NamedCsvRecord>();
			for (int nth = 0; mixed.size() < typed.size(); nth++) {
				for (Map.Entry<String, List<NamedCsvRecord>> language : byLanguage.entrySet()) {
					int share = language.getKey().equals("fr") ? 4 : 1;
					language.getValue().stream().skip((long) nth * share).limit(share).forEach(mixed::add);
				}
			}
			return mixed;
		}

		List<Question> questions() {
			repeat(80, "words", this::words);
			repeat(25, "words with a quartier", () -> with(any(BEFORE_AREA) + " " + area(random.nextInt(4) == 0 ? "nl" : "fr"), "fr"));
			repeat(10, "name", () -> with(name(), "fr"));
			repeat(10, "name, mistyped", () -> with(mistyped(name()), "fr"));
			repeat(20, "words, open now", () -> words().withWanted(Wanted.OPEN));
			repeat(10, "words, need and language chosen", () -> words()
				.withNeeds(List.of(need())).with(Facet.LANGUAGE, List.of(any(LANGUAGES))));
			repeat(12, "need", () -> all.withNeeds(List.of(need())));
			repeat(8, "need in a quartier, open now", () -> all.withNeeds(List.of(need()))
				.withAreas(List.of(any(areas).id())).withWanted(Wanted.OPEN));
			repeat(8, "quartier", () -> all.withAreas(List.of(any(areas).id())));
			repeat(5, "open now", () -> all.withWanted(Wanted.OPEN)
				.with(Facet.WAY, random.nextBoolean() ? List.of("guichet") : List.of()));
			repeat(7, "several facets", () -> all.with(Facet.LANGUAGE, List.of("ar", "tr"))
				.with(Facet.WITHOUT, List.of("internet", "frais")).with(Facet.ACCESS, List.of("fauteuil")).withAreas(List.of(any(areas).id(), any(areas).id())));
			repeat(5, "further page", () -> all.withNeeds(List.of(need())).withPage(2 + random.nextInt(6), PAGE_SIZE));
			return List.copyOf(questions);
		}

		private void repeat(int times, String kind, Supplier<SearchCriteria> criteria) {
			for (int i = 0; i < times; i++) {
				questions.add(new Question(kind, criteria.get()));
			}
		}

		private SearchCriteria words() {
			NamedCsvRecord row = typed.get(nextTyped++ % typed.size());
			return with(row.getField("query"), row.getField("language"));
		}

		private SearchCriteria with(String words, String language) {
			return all.withWords(words, language);
		}

		private String name() {
			PlaceRow row = any(rows.byName());
			PlaceRow.OrganizationTitles organization = row.titles().organization();
			return (organization == null || random.nextBoolean() ? row.titles().name() : organization.name()).in("fr");
		}

		/** Two letters of a long word swapped, or one lost. */
		private String mistyped(String name) {
			List<String> words = new ArrayList<>(List.of(name.split(" ")));
			int longest = IntStream.range(0, words.size()).boxed().max(Comparator.comparing(one -> words.get(one).length())).orElseThrow();
			String word = words.get(longest);
			int at = 1 + random.nextInt(word.length() - 2);
			words.set(longest, random.nextBoolean() ? word.substring(0, at) + word.substring(at + 1)
					: word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
			return String.join(" ", words).toLowerCase();
		}

		private String area(String language) {
			return any(areas).name().in(language);
		}

		private String need() {
			PlaceRow row = any(rows.byName());
			return row.needIds().stream().sorted().findFirst().orElseGet(this::need);
		}

		private <T> T any(List<T> values) {
			return values.get(random.nextInt(values.size()));
		}

	}

}
