package org.guichetouvert.exchange.upload;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a source had said of entries before an import: it counts again when the import is taken back. */
@Component
class FormerBases {

	private final JdbcTemplate jdbc;

	FormerBases(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param entries that went back
	 * @param removed those of them that are gone: no identifier leads to them any more
	 */
	void bringBack(Upload upload, Map<EntryKind, List<UUID>> entries, List<UUID> removed) {
		entries.forEach((kind, ids) -> {
			UUID[] targets = ids.toArray(UUID[]::new);
			if (kind == EntryKind.SERVICE) {
				bringBackWays(upload, targets);
			}
			jdbc.update("delete from import_base where source = ? and level = ? and import_id = ? and target_id = any (?)", upload.source(),
					kind.code(), upload.id(), targets);
			jdbc.update("""
					insert into import_base (source, level, key, target_id, cells, import_id)
					select f.source, f.level, f.key, f.target_id, f.cells, f.former_id from import_former_base f
					where f.import_id = ? and f.level = ? and f.target_id = any (?) on conflict do nothing""", upload.id(), kind.code(), targets);
		});
		if (!removed.isEmpty()) {
			jdbc.update("delete from external_identifier where source = ? and target_id = any (?)", upload.source(),
					removed.toArray(UUID[]::new));
		}
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
