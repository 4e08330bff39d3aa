package org.guichetouvert.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Reads the whole tree in five queries. Plain JDBC: areas are read whole and at once, and there before Hibernate is. */
@Component
class AreaRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	AreaRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	AreaSnapshot read() {
		return AreaSnapshot.of(areas(), pairs("select area_id, neighbourhood_id from area_member", UUID.class),
				pairs("select neighbourhood_id, municipality_id from area_municipality order by municipality_id", UUID.class));
	}

	private List<AreaNode> areas() {
		var postcodes = pairs("select area_id, postcode from area_postcode", String.class);
		var aliases = pairs("select area_id, text from area_alias order by text", String.class);
		return jdbc.sql("select * from area order by kind, position, slug").query((row, number) -> {
			UUID id = row.getObject("id", UUID.class);
			return new AreaNode(id, row.getString("slug"), AreaKind.ofCode(row.getString("kind")),
					row.getObject("parent_id", UUID.class), row.getString("code"),
					JSON.readValue(row.getString("name"), LocalizedText.class), centre(row),
					row.getDouble("surface_square_metres"), row.getBoolean("residential"),
					Set.copyOf(postcodes.getOrDefault(id, List.of())), aliases.getOrDefault(id, List.of()),
					row.getBoolean("retired"));
		}).list();
	}

	private static @Nullable GeoPoint centre(ResultSet row) throws SQLException {
		Double latitude = row.getObject("latitude", Double.class);
		return latitude == null ? null : new GeoPoint(latitude, row.getDouble("longitude"));
	}

	private <T> Map<UUID, List<T>> pairs(String sql, Class<T> type) {
		var pairs = new HashMap<UUID, List<T>>();
		jdbc.sql(sql).query(row -> {
			pairs.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>()).add(row.getObject(2, type));
		});
		return pairs;
	}

}
