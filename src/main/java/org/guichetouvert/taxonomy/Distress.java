package org.guichetouvert.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichetouvert.shared.ReferenceFile;
import org.springframework.stereotype.Component;

/**
 * Words by which somebody says that they are in danger, and the numbers that come before anything else then; from
 * {@code db/reference}. Such words are never counted or logged.
 */
@Component
public class Distress {

	private static final String ANY_LANGUAGE = "*";

	private final EmergencyNumbers numbers;

	private final Map<Said, List<String>> phrases = new LinkedHashMap<>();

	private final Map<String, List<String>> numbersByKind = new HashMap<>();

	private final List<String> exceptions = new ArrayList<>();

	private final Map<String, List<String>> needsByKind = new HashMap<>();

	Distress(EmergencyNumbers numbers) {
		this.numbers = numbers;
		ReferenceFile.of("distress.csv").rows().forEach(row -> phrases
			.computeIfAbsent(new Said(row.getField("kind"), row.getField("langue")), said -> new ArrayList<>())
			.addAll(ReferenceFile.values(row.getField("phrases"))));
		ReferenceFile.of("distress_except.csv").rows().forEach(row -> exceptions.addAll(ReferenceFile.values(row.getField("phrases"))));
		ReferenceFile.of("distress_needs.csv").rows()
			.forEach(row -> needsByKind.put(row.getField("kind"), ReferenceFile.values(row.getField("besoins"))));
		ReferenceFile.of("distress_numbers.csv").rows().forEach(row -> numbersByKind
			.put(key(row.getField("kind"), row.getField("langue")), ReferenceFile.values(row.getField("numbers"))));
	}

	/**
	 * What somebody says.
	 *
	 * @param kind {@code suicide}, {@code poison} …
	 * @param language in which they say it
	 */
	public record Said(String kind, String language) {
	}

	public Map<Said, List<String>> phrases() {
		return phrases;
	}

	/** Phrases that only sound like it: "il tape sur les nerfs". */
	public List<String> exceptions() {
		return exceptions;
	}

	/** What such words mean as needs, the likeliest first. */
	public List<String> needsOf(String kind) {
		return needsByKind.getOrDefault(kind, List.of());
	}

	/** Whom to call first, in order; for a language that no line answers, those that answer everybody. */
	public List<EmergencyNumber> numbersFor(String kind, String language) {
		List<String> wanted = numbersByKind.getOrDefault(key(kind, language), numbersByKind.getOrDefault(key(kind, ANY_LANGUAGE), List.of()));
		return wanted.stream().flatMap(one -> numbers.list().stream().filter(number -> number.number().equals(one)).limit(1)).toList();
	}

	private static String key(String kind, String language) {
		return kind + " " + language;
	}

}
