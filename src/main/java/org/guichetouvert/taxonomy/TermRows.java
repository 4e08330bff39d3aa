package org.guichetouvert.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Reads all terms in six queries. Plain JDBC: terms are read whole and at once, and there before Hibernate is. */
@Component
class TermRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	TermRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	TaxonomySnapshot read() {
		Map<String, NeedTerm> needs = byId(needs(), NeedTerm::id);
		return TaxonomySnapshot.of(byId(families(needs), FamilyTerm::id), needs, byId(serviceTypes(), ServiceTypeTerm::id));
	}

	private List<FamilyTerm> families(Map<String, NeedTerm> needs) {
		Map<String, List<NeedTerm>> offered = needs.values().stream().filter(need -> !need.retired())
			.collect(Collectors.groupingBy(NeedTerm::familyId));
		return jdbc.sql("select id, position, label, retired from need_family order by position, id")
			.query((row, number) -> new FamilyTerm(row.getString("id"), row.getInt("position"), text(row, "label"),
					offered.getOrDefault(row.getString("id"), List.of()), row.getBoolean("retired")))
			.list();
	}

	private List<NeedTerm> needs() {
		var synonyms = synonyms("select need_id, language, text from need_synonym order by id");
		return jdbc.sql("select id, family_id, position, label, retired from need order by position, id")
			.query((row, number) -> new NeedTerm(row.getString("id"), row.getString("family_id"), row.getInt("position"),
					text(row, "label"), synonyms.getOrDefault(row.getString("id"), Map.of()), row.getBoolean("retired")))
			.list();
	}

	private List<ServiceTypeTerm> serviceTypes() {
		var synonyms = synonyms("select service_type_id, language, text from service_type_synonym order by id");
		var needIds = new LinkedHashMap<String, List<String>>();
		jdbc.sql("select service_type_id, need_id from service_type_need order by service_type_id, position").query(row -> {
			needIds.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(row.getString(2));
		});
		return jdbc.sql("select * from service_type order by position, id")
			.query((row, number) -> new ServiceTypeTerm(row.getString("id"), row.getInt("position"), text(row, "label"),
					text(row, "acronym"), text(row, "expansion"), sector(row.getString("sector")),
					needIds.getOrDefault(row.getString("id"), List.of()), synonyms.getOrDefault(row.getString("id"), Map.of()),
					row.getBoolean("retired")))
			.list();
	}

	private Map<String, Map<String, List<String>>> synonyms(String sql) {
		var synonyms = new LinkedHashMap<String, Map<String, List<String>>>();
		jdbc.sql(sql).query(row -> {
			synonyms.computeIfAbsent(row.getString(1), id -> new LinkedHashMap<>())
				.computeIfAbsent(row.getString(2), language -> new ArrayList<>())
				.add(row.getString(3));
		});
		return synonyms;
	}

	private static <T> Map<String, T> byId(List<T> terms, Function<T, String> id) {
		return terms.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
	}

	private static LocalizedText text(ResultSet row, String column) throws SQLException {
		return JSON.readValue(row.getString(column), LocalizedText.class);
	}

	private static @Nullable Sector sector(@Nullable String code) {
		return code == null ? null : Sector.ofCode(code);
	}

}
