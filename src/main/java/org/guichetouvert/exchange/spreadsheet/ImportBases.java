package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each source said last, and which entries that became. */
@Component
class ImportBases {

	private final JdbcTemplate jdbc;

	private final CellJson json;

	ImportBases(JdbcTemplate jdbc, CellJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Key to base of those that this source brought before. */
	Map<String, Base> find(String source, Level level, Collection<String> keys) {
		var bases = new HashMap<String, Base>();
		jdbc.query("select key, target_id, cells, import_id from import_base where source = ? and level = ? and key = any (?)", row -> {
			bases.put(row.getString(1), new Base(row.getObject(2, UUID.class), json.read(row.getString(3)), row.getObject(4, UUID.class)));
		}, source, level.code(), keys.toArray(String[]::new));
		return bases;
	}

	/** Service key to its ways in, by number. */
	Map<String, List<WayBase>> ways(String source, Collection<String> serviceKeys) {
		var ways = new HashMap<String, List<WayBase>>();
		jdbc.query("select * from import_way where source = ? and service_key = any (?) order by service_key, number", row -> {
			ways.computeIfAbsent(row.getString("service_key"), key -> new ArrayList<>())
				.add(new WayBase(row.getString("service_key"), row.getInt("number"), row.getString("location_key"),
						row.getObject("channel_id", UUID.class), json.read(row.getString("cells"))));
		}, source, serviceKeys.toArray(String[]::new));
		return ways;
	}

	/** What the source said before this import, for whoever takes it back; what it said first stays. */
	private void keepFormer(ImportContext context, Level level, Collection<String> keys) {
		jdbc.update("""
				insert into import_former_base (import_id, source, level, key, target_id, cells, former_id)
				select ?, source, level, key, target_id, cells, import_id from import_base
				where source = ? and level = ? and key = any (?) and import_id <> ? on conflict do nothing""", context.importId(), context.source(),
				level.code(), keys.toArray(String[]::new), context.importId());
	}

	private void keepFormerWays(ImportContext context, Collection<String> serviceKeys) {
		jdbc.update("""
				insert into import_former_way (import_id, source, service_key, number, location_key, channel_id, cells, former_id)
				select ?, source, service_key, number, location_key, channel_id, cells, import_id from import_way
				where source = ? and service_key = any (?) and import_id <> ? on conflict do nothing""", context.importId(), context.source(),
				serviceKeys.toArray(String[]::new), context.importId());
	}

	/** Which service an identifier means from now on, and which it meant, for whoever takes the import back. */
	void keepIdentifiers(ImportContext context, Map<String, UUID> identified) {
		if (context.isUndoable()) {
			jdbc.batchUpdate("""
					insert into import_identifier (import_id, source, kind, value, target_id, former_id) values (?, ?, 'service', ?, ?,
						(select target_id from external_identifier where source = ? and kind = 'service' and value = ?))
					on conflict do nothing""", identified.entrySet(), 500, (statement, one) -> {
				statement.setObject(1, context.importId());
				statement.setString(2, context.source());
				statement.setString(3, one.getKey());
				statement.setObject(4, one.getValue());
				statement.setString(5, context.source());
				statement.setString(6, one.getKey());
			});
		}
	}

	/** The key means another service from now on. */
	void forgetWays(ImportContext context, Collection<String> serviceKeys) {
		if (!serviceKeys.isEmpty()) {
			if (context.isUndoable()) {
				keepFormerWays(context, serviceKeys);
			}
			jdbc.update("delete from import_way where source = ? and service_key = any (?)", context.source(), serviceKeys.toArray(String[]::new));
		}
	}

	void keep(ImportContext context, Level level, Map<String, Base> bases) {
		if (context.isUndoable()) {
			keepFormer(context, level, bases.keySet());
		}
		jdbc.batchUpdate("""
				insert into import_base (source, level, key, target_id, cells, import_id) values (?, ?, ?, ?, ?::jsonb, ?)
				on conflict (source, level, key) do update set target_id = excluded.target_id, cells = excluded.cells,
					import_id = excluded.import_id""", bases.entrySet(), 500, (statement, base) -> {
			statement.setString(1, context.source());
			statement.setString(2, level.code());
			statement.setString(3, base.getKey());
			statement.setObject(4, base.getValue().targetId());
			statement.setString(5, json.write(base.getValue().cells()));
			statement.setObject(6, context.importId());
		});
	}

	void keepWays(ImportContext context, List<WayBase> ways) {
		if (context.isUndoable()) {
			keepFormerWays(context, ways.stream().map(WayBase::serviceKey).distinct().toList());
		}
		jdbc.batchUpdate("""
				insert into import_way (source, service_key, number, location_key, channel_id, cells, import_id)
				values (?, ?, ?, ?, ?, ?::jsonb, ?)
				on conflict (source, service_key, number) do update set location_key = excluded.location_key,
					channel_id = excluded.channel_id, cells = excluded.cells, import_id = excluded.import_id""", ways, 500,
				(statement, way) -> {
					statement.setString(1, context.source());
					statement.setString(2, way.serviceKey());
					statement.setInt(3, way.number());
					statement.setString(4, way.locationKey());
					statement.setObject(5, way.channelId());
					statement.setString(6, json.write(way.cells()));
					statement.setObject(7, context.importId());
				});
	}

	/** Entries of the catalogue that a source tells of. */
	enum Level {

		ORGANIZATION, LOCATION, SERVICE, CONTACT;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * @param cells column id to the value that the source gave last
	 * @param importId of the import that brought it; null before it is kept
	 */
	record Base(UUID targetId, Map<String, String> cells, @Nullable UUID importId) {

		Base(UUID targetId, Map<String, String> cells) {
			this(targetId, cells, null);
		}
	}

	/** @param number tells it from the other ways in of its service */
	record WayBase(String serviceKey, int number, String locationKey, UUID channelId, Map<String, String> cells) {

		String cell(String id) {
			return cells.getOrDefault(id, "");
		}

	}

}
