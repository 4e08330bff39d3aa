package org.guichetouvert.exchange.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Words that stand for codes, in French, Dutch and English: a list of {@code exchange/words.csv}. The code stands for itself. */
final class WordList {

	private static final Map<String, WordList> LISTS = read();

	/** Folded word to code. */
	private final Map<String, String> codes = new HashMap<>();

	/** Code to the word that a message shows. */
	private final Map<String, String> shown = new LinkedHashMap<>();

	/** @throws IllegalArgumentException when there is no such list */
	static WordList named(String name) {
		return Optional.ofNullable(LISTS.get(name)).orElseThrow(() -> new IllegalArgumentException("No list of words " + name));
	}

	Optional<String> find(String word) {
		return Optional.ofNullable(codes.get(fold(word)));
	}

	/** The words to choose from, for a message. */
	String choices() {
		return String.join(", ", shown.values());
	}

	/** The word for a code; what is no code stays as it is. */
	String shown(String code) {
		return shown.getOrDefault(code, code);
	}

	private void add(String code, List<String> words) {
		shown.put(code, words.get(0));
		codes.put(fold(code), code);
		words.forEach(word -> codes.put(fold(word), code));
	}

	/** A word of signs only, as "?", is kept as it is. */
	private static String fold(String word) {
		String folded = Folding.of(word);
		return folded.isEmpty() ? word.strip() : folded;
	}

	private static Map<String, WordList> read() {
		var lists = new HashMap<String, WordList>();
		for (NamedCsvRecord row : resource("words.csv")) {
			lists.computeIfAbsent(row.getField("list"), name -> new WordList())
				.add(row.getField("code"), List.of(row.getField("words").split("\\|")));
		}
		return lists;
	}

	static List<NamedCsvRecord> resource(String name) {
		InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("/exchange/" + name), name);
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(';')
			.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
