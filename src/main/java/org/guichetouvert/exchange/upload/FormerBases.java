package org.guichetouvert.exchange.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a source had said of entries before an import, and which it meant by its identifiers: that counts again when the import is
 * taken back, and exactly what the import added is forgotten.
 */
@Component
class FormerBases {

	private final JdbcTemplate jdbc;

	FormerBases(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** @param entries that went back */
	void bringBack(Upload upload, Map<EntryKind, List<UUID>> entries) {
		entries.forEach((kind, ids) -> {
			UUID[] targets = ids.toArray(UUID[]::new);
			if (kind == EntryKind.SERVICE) {
				bringBackWays(upload, targets);
			}
			bringBackBases(upload, kind, targets);
			bringBackIdentifiers(upload, kind, targets);
		});
	}

	/** By their keys: a key may have meant another entry before. */
	private void bringBackBases(Upload upload, EntryKind kind, UUID[] targets) {
		List<String> keys = jdbc.queryForList("""
				delete from import_base where source = ? and level = ? and import_id = ? and target_id = any (?) returning key""", String.class,
				upload.source(), kind.code(), upload.id(), targets);
		jdbc.update("""
				insert into import_base (source, level, key, target_id, cells, import_id)
				select source, level, key, target_id, cells, former_id from import_former_base
				where import_id = ? and source = ? and level = ? and key = any (?) on conflict do nothing""", upload.id(), upload.source(),
				kind.code(), keys.toArray(String[]::new));
	}

	/**
	 * Entries of which the import said only that the source means them: nothing in them changed, so nothing in them goes back. What
	 * another was merged into is left: that one stays, and so does what the source means by it.
	 */
	@Transactional
	public void bringBackLinks(Upload upload) {
		var links = new EnumMap<EntryKind, List<UUID>>(EntryKind.class);
		jdbc.query("select distinct kind, entry_id from (select level as kind, target_id as entry_id, import_id from import_base where import_id = ?) m"
				+ " where not exists (select from revision r where r.import_id = m.import_id and r.kind = m.kind and r.entry_id = m.entry_id)"
				+ " and not exists (select from entry_merge e where e.kind = m.kind and e.kept_id = m.entry_id and e.undone_at is null)"
				+ " and " + EntryUse.NEWER + " is null", row -> {
					links.computeIfAbsent(ImportUndo.kind(row.getString(1)), kind -> new ArrayList<>()).add(row.getObject(2, UUID.class));
				}, upload.id());
		bringBack(upload, links);
	}

	private void bringBackIdentifiers(Upload upload, EntryKind kind, UUID[] targets) {
		jdbc.update("""
				delete from external_identifier e using import_identifier i where i.import_id = ? and i.kind = ? and i.target_id = any (?)
				and i.former_id is null and e.source = i.source and e.kind = i.kind and e.value = i.value and e.target_id = i.target_id""",
				upload.id(), kind.code(), targets);
		jdbc.update("""
				update external_identifier e set target_id = i.former_id from import_identifier i
				where i.import_id = ? and i.kind = ? and i.target_id = any (?) and i.former_id is not null
				and e.source = i.source and e.kind = i.kind and e.value = i.value and e.target_id = i.target_id""", upload.id(), kind.code(), targets);
	}

	private void bringBackWays(Upload upload, UUID[] services) {
		jdbc.update("""
				delete from import_way w using import_base b where b.source = ? and b.level = 'service' and b.import_id = ?
				and b.target_id = any (?) and w.source = b.source and w.service_key = b.key and w.import_id = ?""", upload.source(), upload.id(),
				services, upload.id());
		jdbc.update("""
				insert into import_way (source, service_key, number, location_key, channel_id, cells, import_id)
				select f.source, f.service_key, f.number, f.location_key, f.channel_id, f.cells, f.former_id from import_former_way f
				join import_base b on b.source = f.source and b.level = 'service' and b.key = f.service_key
				where f.import_id = ? and b.import_id = ? and b.target_id = any (?) on conflict do nothing""", upload.id(), upload.id(), services);
	}

}
