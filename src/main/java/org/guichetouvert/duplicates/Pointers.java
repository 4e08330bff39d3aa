package org.guichetouvert.duplicates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.EntryKind;

/**
 * Where other tables name an entry or one of its parts. Foreign keys are read from the database; these columns name entries without
 * one. {@code EntryPointersTest} fails for a column that looks like one and stands nowhere here.
 */
final class Pointers {

	/** Columns of the aggregate itself: they are moved by what it says, or go with it. */
	static final Set<String> OWN = Set.of("service_need.service_id", "service_language.service_id", "service_area.service_id",
			"service_at_location.service_id", "access_channel.service_id", "schedule_exception.service_id", "intake_notice.service_id",
			"access_channel.service_at_location_id", "schedule_exception.service_at_location_id", "intake_notice.service_at_location_id",
			"access_period.channel_id", "schedule_exception.channel_id", "intake_notice.channel_id");

	/** Columns that name an entry without a foreign key, and what must hold of the row. */
	static final Map<String, String> OF_ENTRIES = Map.of("watch.entry_id", "x.kind = ?", "watch_stop.entry_id", "x.kind = ?",
			"external_identifier.target_id", "x.kind = ?", "import_base.target_id", "x.level = ?",
			"import_former_base.target_id", "x.level = ?", "import_identifier.target_id", "x.kind = ?",
			"import_identifier.former_id", "x.kind = ?",
			"tally_entry.organization_id", "? = 'organization'", "refusal_count.organization_id", "? = 'organization'");

	/** Columns that name a way in without a foreign key. */
	static final List<String> OF_CHANNELS = List.of("import_way.channel_id", "import_former_way.channel_id", "service_link_word.channel_id");

	/**
	 * Columns that are left: what was is not written again, what is found is found anew, what an import would say of one entry it
	 * does not say of another, and what merging itself keeps.
	 */
	static final Set<String> LEFT = Set.of("revision.entry_id", "slug.target_id", "draft.entry_id", "draft_base.entry_id",
			"duplicate_pair.first_id", "duplicate_pair.second_id", "duplicate_denial.first_id", "duplicate_denial.second_id",
			"entry_merge.kept_id", "entry_merge.gone_id", "import_line.service_id", "import_line_change.entry_id");

	private final Ledger ledger;

	private final Tables tables;

	Pointers(Ledger ledger, Tables tables) {
		this.ledger = ledger;
		this.tables = tables;
	}

	/** Makes all that names one entry name another; of what would stand twice then, the row stays as it is, to go with the entry. */
	void redirect(EntryKind kind, UUID from, UUID to) {
		redirectKeys(kind.code(), from, to);
		OF_ENTRIES.forEach((column, where) -> redirect(table(column), column(column), from, to, " and " + where, kind.code()));
	}

	/** As {@link #redirect(EntryKind, UUID, UUID)}, of ways in. */
	void redirectChannel(UUID from, UUID to) {
		redirectKeys("access_channel", from, to);
		OF_CHANNELS.forEach(column -> redirect(table(column), column(column), from, to, ""));
	}

	/** As {@link #redirect(EntryKind, UUID, UUID)}, of places of services. */
	void redirectPlace(UUID from, UUID to) {
		redirectKeys("service_at_location", from, to);
	}

	private void redirectKeys(String table, UUID from, UUID to) {
		tables.referencesTo(table).stream().filter(one -> one.columns().size() == 1 && OWN.stream().noneMatch(one::isOf))
			.forEach(one -> redirect(one.table(), one.columns().get(0), from, to, ""));
	}

	private void redirect(String table, String column, UUID from, UUID to, String also, Object... arguments) {
		var where = new StringBuilder("x.%s = ?".formatted(column)).append(also);
		tables.uniqueKeysWith(table, column)
			.forEach(key -> where.append(" and not exists (select from %s o where o.%s = '%s'".formatted(table, column, to))
				.append(key.stream().filter(other -> !other.equals(column)).map(other -> " and o.%s = x.%s".formatted(other, other))
					.collect(Collectors.joining()))
				.append(")"));
		Object[] given = new Object[arguments.length + 1];
		given[0] = from;
		System.arraycopy(arguments, 0, given, 1, arguments.length);
		ledger.update(table, Map.of(column, to), where.toString(), given);
	}

	private static String table(String column) {
		return column.substring(0, column.indexOf('.'));
	}

	private static String column(String column) {
		return column.substring(column.indexOf('.') + 1);
	}

}
