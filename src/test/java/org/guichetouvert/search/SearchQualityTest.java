package org.guichetouvert.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.shared.ReferenceFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How often what people type is understood, by language. */
@IntegrationTest
class SearchQualityTest {

	@Autowired
	Understanding understanding;

	@Test
	void understands() throws IOException {
		measure("understanding.csv");
		for (String file : System.getProperty("guichet.queries", "").split(",")) {
			if (!file.isEmpty()) {
				System.out.println(report(read(Files.readString(Path.of(file))), true));
			}
		}
	}

	private void measure(String table) throws IOException {
		try (var in = getClass().getResourceAsStream("/search/" + table)) {
			System.out.println(report(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), true));
		}
		assertThat(table).isNotEmpty();
	}

	record Query(String words, String language, String style, Set<String> best, Set<String> wanted, String type) {
	}

	private static List<Query> read(String table) throws IOException {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(';').commentStrategy(CommentStrategy.SKIP)
			.ofNamedCsvRecord(table)) {
			return reader.stream().map(row -> {
				var wanted = new LinkedHashSet<String>(ReferenceFile.values(row.getField("best")));
				wanted.addAll(ReferenceFile.values(row.getField("acceptable")));
				return new Query(row.getField("query"), row.getField("language"), row.getField("style"),
						Set.copyOf(ReferenceFile.values(row.getField("best"))), wanted, row.getField("type"));
			}).toList();
		}
	}

	private String report(List<Query> queries, boolean misses) {
		var text = new StringBuilder();
		var languages = new LinkedHashSet<String>();
		queries.forEach(query -> languages.add(query.language));
		var all = new ArrayList<String>(languages);
		all.add("");
		for (String language : all) {
			List<Query> own = queries.stream().filter(query -> language.isEmpty() || query.language.equals(language)).toList();
			double first = 0;
			double three = 0;
			double best = 0;
			for (Query query : own) {
				Understood understood = understand(query);
				List<String> ids = understood.needs().stream().map(Understood.Need::needId).toList();
				List<String> types = understood.types().stream().map(Understood.Type::typeId).toList();
				boolean byType = query.best.isEmpty() && types.contains(query.type);
				boolean inThree = byType || ids.stream().anyMatch(query.wanted::contains);
				first += byType || !ids.isEmpty() && query.wanted.contains(ids.get(0)) ? 1 : 0;
				best += byType || !ids.isEmpty() && query.best.contains(ids.get(0)) ? 1 : 0;
				three += inThree ? 1 : 0;
				if (!inThree && misses && !language.isEmpty()) {
					text.append("MISS %s %s | %s | want %s %s | got %s %s rest=%s%n".formatted(query.language, query.style, query.words, query.wanted,
							query.type, understood.needs().stream().map(one -> "%s(%.2f %s)".formatted(one.needId(), one.confidence(), one.words())).toList(), types, understood.rest()));
				}
			}
			text.append("RATE %-3s n=%3d  best@1 %.3f  @1 %.3f  @3 %.3f%n".formatted(language.isEmpty() ? "all" : language, own.size(), best / own.size(), first / own.size(), three / own.size()));
		}
		return text.toString();
	}

	private Understood understand(Query query) {
		return understanding.of(SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(query.words, query.language), true, name -> false);
	}

}
