package org.guichetouvert.areas;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaFiles.AreaRow;
import org.guichetouvert.platform.ReferenceLoads;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the areas of {@code db/reference} into the database. Rows of origin reference follow the files: changed with
 * them, retired when gone from them. Rows of origin local are never touched.
 */
@Component
class AreaReference {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ReferenceLoads loads;

	private final NamedParameterJdbcOperations jdbc;

	AreaReference(ReferenceLoads loads, NamedParameterJdbcOperations jdbc) {
		this.loads = loads;
		this.jdbc = jdbc;
	}

	void load() {
		load(AreaFiles.ofClasspath());
	}

	/** @return whether the files differed from those loaded last */
	boolean load(AreaFiles files) {
		return loads.whenChanged("areas", files.all(), () -> write(files.rows(localSlugs())));
	}

	private Set<String> localSlugs() {
		return new HashSet<>(jdbc.queryForList("select slug from area where origin = 'local'", Map.of(), String.class));
	}

	private void write(List<AreaRow> rows) {
		jdbc.update("update area set retired = true where origin = 'reference'", Map.of());
		batch("""
				insert into area (id, slug, kind, parent_id, code, name, latitude, longitude, surface_square_metres, position,
					residential, origin)
				values (:id, :slug, :kind, :parentId, :code, :name::jsonb, :latitude, :longitude, :surface, :position,
					:residential, 'reference')
				on conflict (id) do update set slug = :slug, parent_id = :parentId, code = :code, name = :name::jsonb,
					latitude = :latitude, longitude = :longitude, surface_square_metres = :surface, position = :position,
					residential = :residential, retired = false""", rows, row -> Stream.of(area(row)));
		// what is gone from the files gives its slug to whoever has it now
		jdbc.update("""
				update area gone set slug = gone.slug || '-' || left(gone.id::text, 8)
				where gone.retired and exists (select from area kept where kept.slug = gone.slug and kept.id <> gone.id)""",
				Map.of());
		Stream.of("area_alias", "area_postcode", "area_member", "area_municipality")
			.forEach(table -> jdbc.update("delete from " + table + " where origin = 'reference'", Map.of()));
		batch("""
				insert into area_alias (area_id, text, language, origin) values (:area, :text, :language, 'reference')
				on conflict do nothing""", rows,
				row -> row.aliases().stream().map(alias -> of(row, "text", alias.text()).addValue("language", alias.language())));
		batch("insert into area_postcode (area_id, postcode, origin) values (:area, :postcode, 'reference') on conflict do nothing",
				rows, row -> row.postcodes().stream().map(postcode -> of(row, "postcode", postcode)));
		batch("""
				insert into area_member (area_id, neighbourhood_id, origin) values (:area, :member, 'reference')
				on conflict do nothing""", rows, row -> row.members().stream().map(member -> of(row, "member", member)));
		batch("""
				insert into area_municipality (neighbourhood_id, municipality_id, origin) values (:area, :touched, 'reference')
				on conflict do nothing""", rows, row -> row.touched().stream().map(touched -> of(row, "touched", touched)));
	}

	private void batch(String sql, List<AreaRow> rows, Function<AreaRow, Stream<MapSqlParameterSource>> parameters) {
		jdbc.batchUpdate(sql, rows.stream().flatMap(parameters).toArray(SqlParameterSource[]::new));
	}

	private static MapSqlParameterSource area(AreaRow row) {
		return new MapSqlParameterSource("id", row.id()).addValue("slug", row.slug())
			.addValue("kind", row.kind().code())
			.addValue("parentId", row.parentId())
			.addValue("code", row.code())
			.addValue("name", JSON.writeValueAsString(row.name()))
			.addValue("latitude", row.extent().centre().latitude())
			.addValue("longitude", row.extent().centre().longitude())
			.addValue("surface", row.extent().squareMetres())
			.addValue("position", row.position())
			.addValue("residential", row.extent().residential());
	}

	private static MapSqlParameterSource of(AreaRow row, String name, Object value) {
		return new MapSqlParameterSource("area", row.id()).addValue(name, value);
	}

}
