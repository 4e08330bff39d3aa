package org.guichetouvert.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of terms as rows to write. Where {@code needs.csv} and a file of languages differ, the latter wins: it was
 * reviewed language by language.
 */
record TaxonomyFiles(ReferenceFile needTable, ReferenceFile needLanguages, ReferenceFile needWords,
		ReferenceFile familyLanguages, ReferenceFile serviceTypeTable, ReferenceFile serviceTypeWords) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<String, Sector> SECTORS = Map.of("public", Sector.PUBLIC, "associatif", Sector.ASSOCIATION, "mixte",
			Sector.MIXED, "parastatal", Sector.PARASTATAL, "mutualiste-syndical", Sector.MUTUAL_OR_UNION);

	static TaxonomyFiles ofClasspath() {
		return new TaxonomyFiles(ReferenceFile.of("needs.csv"), ReferenceFile.of("needs_languages.csv"),
				ReferenceFile.of("need_words.csv"), ReferenceFile.of("families_languages.csv"), ReferenceFile.of("service_types.csv"),
				ReferenceFile.of("service_type_words.csv"));
	}

	List<ReferenceFile> all() {
		return List.of(needTable, needLanguages, needWords, familyLanguages, serviceTypeTable, serviceTypeWords);
	}

	List<MapSqlParameterSource> families() {
		var labels = new LinkedHashMap<String, LocalizedText>();
		needTable.rows().forEach(row -> labels.putIfAbsent(row.getField("famille_id"), localized(row, "famille_")));
		overlay(labels, familyLanguages.rows(), "famille_id");
		return numbered(labels);
	}

	List<MapSqlParameterSource> needs() {
		var labels = new LinkedHashMap<String, LocalizedText>();
		needTable.rows().forEach(row -> labels.put(row.getField("besoin_id"), localized(row, "besoin_")));
		overlay(labels, needLanguages.rows(), "besoin_id");
		List<MapSqlParameterSource> needs = numbered(labels);
		var families = new LinkedHashMap<String, String>();
		needTable.rows().forEach(row -> families.put(row.getField("besoin_id"), row.getField("famille_id")));
		needs.forEach(need -> need.addValue("familyId", families.get(need.getValue("id"))));
		return needs;
	}

	/** All synonyms in order as one JSON array, since there are many; those of {@code need_words.csv} after the others. */
	String needSynonyms() {
		return JSON.writeValueAsString(Stream.of(
				needTable.rows().stream().flatMap(row -> synonyms(row.getField("besoin_id"), "fr", row.getField("synonymes_fr"))),
				needLanguages.rows().stream()
					.flatMap(row -> synonyms(row.getField("besoin_id"), row.getField("langue"), row.getField("synonymes"))),
				needWords.rows().stream()
					.flatMap(row -> synonyms(row.getField("besoin_id"), row.getField("langue"), row.getField("mots"))))
			.flatMap(synonyms -> synonyms).toList());
	}

	/** As {@link #needSynonyms}. */
	String serviceTypeSynonyms() {
		return JSON.writeValueAsString(serviceTypeWords.rows().stream()
			.flatMap(row -> synonyms(row.getField("type_id"), row.getField("langue"), row.getField("mots"))).toList());
	}

	List<MapSqlParameterSource> serviceTypes() {
		var rows = new ArrayList<MapSqlParameterSource>();
		for (NamedCsvRecord row : serviceTypeTable.rows()) {
			rows.add(new MapSqlParameterSource("id", row.getField("id")).addValue("position", rows.size() + 1)
				.addValue("label", json(localized(row, "label_")))
				.addValue("acronym", json(localized(row, "sigle_")))
				.addValue("expansion", json(localized(row, "developpe_")))
				.addValue("sector", sector(row.getField("statut"))));
		}
		return rows;
	}

	List<MapSqlParameterSource> serviceTypeNeeds() {
		var rows = new ArrayList<MapSqlParameterSource>();
		for (NamedCsvRecord row : serviceTypeTable.rows()) {
			int position = 0;
			for (String need : ReferenceFile.values(row.getField("besoins"))) {
				rows.add(new MapSqlParameterSource("serviceTypeId", row.getField("id")).addValue("needId", need)
					.addValue("position", ++position));
			}
		}
		return rows;
	}

	private static void overlay(Map<String, LocalizedText> labels, List<NamedCsvRecord> rows, String idField) {
		rows.forEach(row -> labels.computeIfPresent(row.getField(idField),
				(id, label) -> label.with(row.getField("langue"), row.getField("libelle"))));
	}

	private static List<MapSqlParameterSource> numbered(Map<String, LocalizedText> labels) {
		var rows = new ArrayList<MapSqlParameterSource>();
		labels.forEach((id, label) -> rows.add(new MapSqlParameterSource("id", id).addValue("position", rows.size() + 1)
			.addValue("label", json(label))));
		return rows;
	}

	private static Stream<Synonym> synonyms(String termId, String language, String field) {
		return ReferenceFile.values(field).stream().map(text -> new Synonym(termId, language, text));
	}

	private static LocalizedText localized(NamedCsvRecord row, String prefix) {
		var texts = new LinkedHashMap<String, String>();
		for (String language : List.of("fr", "nl", "en")) {
			row.findField(prefix + language).ifPresent(text -> texts.put(language, text));
		}
		return new LocalizedText(texts);
	}

	private static String sector(String word) {
		Sector sector = SECTORS.get(word);
		if (sector == null) {
			throw new IllegalArgumentException("service_types.csv: unknown statut " + word);
		}
		return sector.code();
	}

	private static String json(LocalizedText text) {
		return JSON.writeValueAsString(text);
	}

	private record Synonym(String term, String language, String text) {
	}

}
