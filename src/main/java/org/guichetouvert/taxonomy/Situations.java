package org.guichetouvert.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.shared.ReferenceFile;
import org.springframework.stereotype.Component;

/** The situations of {@code db/reference}, straight from the files. */
@Component
public class Situations {

	private final List<Situation> all;

	Situations() {
		Map<String, List<String>> phrases = new LinkedHashMap<>();
		ReferenceFile.of("situations.csv").rows().forEach(row -> phrases
			.computeIfAbsent(row.getField("situation"), id -> new ArrayList<>()).addAll(ReferenceFile.values(row.getField("phrases"))));
		Map<String, List<String>> needs = new LinkedHashMap<>();
		ReferenceFile.of("situation_needs.csv").rows()
			.forEach(row -> needs.put(row.getField("situation"), ReferenceFile.values(row.getField("besoins"))));
		all = phrases.entrySet().stream()
			.map(one -> new Situation(one.getKey(), one.getValue(), needs.getOrDefault(one.getKey(), List.of()))).toList();
	}

	public List<Situation> list() {
		return all;
	}

	public Optional<Situation> find(String id) {
		return all.stream().filter(one -> one.id().equals(id)).findFirst();
	}

}
