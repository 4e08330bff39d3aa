package org.guichetouvert.exchange.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.ContactEndings;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back: what it brought is taken out, what it changed says again what it said before. Entries that somebody
 * changed or used since stay as they are. Each entry gets a revision more; what the source said before the import counts again,
 * so that the same file can come back. Running it again goes on where it stopped, and then does nothing.
 */
@Component
class ImportUndo {

	private static final Logger log = LoggerFactory.getLogger(ImportUndo.class);

	private static final int AT_ONCE = 100;

	/** Entries that others may stand on come after those. */
	private static final String ORDER = "array_position(array['contact', 'partnership', 'service', 'location', 'organization'], m.kind)";

	private static final String MINE = """
			(select kind, entry_id, min(catalogue_version) as first, max(catalogue_version) as last from revision where import_id = ?
				group by kind, entry_id) m""";

	private static final String UNCHANGED_SINCE = """
			not exists (select from revision r where r.kind = m.kind and r.entry_id = m.entry_id and r.catalogue_version > m.first
				and r.import_id is distinct from ?)""";

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Revisions revisions;

	private final ContactEndings endings;

	private final FormerBases bases;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	ImportUndo(Catalogue catalogue, Snapshots snapshots, Revisions revisions, ContactEndings endings, FormerBases bases, JdbcTemplate jdbc,
			PlatformTransactionManager transactions, MessageSource messages, Clock clock) {
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.revisions = revisions;
		this.endings = endings;
		this.bases = bases;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.messages = messages;
		this.clock = clock;
	}

	/** @param progress of how many entries, and how many are seen to */
	void run(Upload upload, UUID undoId, SignedIn reader, BiConsumer<Integer, Integer> progress) {
		List<Touched> all = jdbc.query("select m.kind, m.entry_id, m.first from " + MINE + " where " + UNCHANGED_SINCE
				+ " order by " + ORDER + ", m.first, m.entry_id", (row, index) -> new Touched(kind(row.getString(1)),
						row.getObject(2, UUID.class), row.getLong(3)), upload.id(), upload.id());
		var change = new Change(Origin.PERSON, reader.function(), reader.accountId(), undoId, messages.getMessage("exchange.upload.undo.comment",
				new Object[] { upload.source() }, Locale.FRENCH), clock.instant());
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			List<Touched> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
			takeBack(upload, change, some);
			progress.accept(all.size(), first + some.size());
		}
	}

	/** All of them in one transaction; where one can't go back, the others one by one. */
	private void takeBack(Upload upload, Change change, List<Touched> some) {
		try {
			transaction.executeWithoutResult(status -> takeBackNow(upload, change, some));
		}
		catch (RuntimeException e) {
			if (some.size() == 1) {
				log.debug("An entry of import {} stays", upload.id(), e);
				return;
			}
			some.forEach(one -> takeBack(upload, change, List.of(one)));
		}
	}

	private void takeBackNow(Upload upload, Change change, List<Touched> some) {
		List<Touched> back = stillUnchanged(upload.id(), some);
		var removed = new ArrayList<Touched>();
		var restored = new ArrayList<Restored>();
		back.forEach(one -> former(one).ifPresentOrElse(former -> restored.add(new Restored(one, snapshots.read(former))), () -> removed.add(one)));
		removed.stream().filter(one -> one.kind == EntryKind.CONTACT).forEach(one -> endings.remove(change, one.kind, one.id));
		catalogue.change(change, session -> {
			session.findServices(of(back, EntryKind.SERVICE)); // all at once, before they are asked for one by one
			session.findLocations(of(back, EntryKind.LOCATION));
			restored.forEach(one -> snapshots.apply(session, one.entry.kind, one.entry.id, one.snapshot));
			removed.stream().filter(one -> one.kind != EntryKind.CONTACT).forEach(one -> snapshots.remove(session, one.kind, one.id));
		});
		bases.bringBack(upload, back.stream().collect(Collectors.groupingBy(Touched::kind,
				Collectors.mapping(Touched::id, Collectors.toList()))), removed.stream().map(Touched::id).toList());
	}

	private static List<UUID> of(List<Touched> some, EntryKind kind) {
		return some.stream().filter(one -> one.kind == kind).map(Touched::id).toList();
	}

	/** What the entry said before the import; empty where the import brought it. */
	private Optional<Revision> former(Touched one) {
		return revisions.find(one.kind, one.id, one.first).flatMap(revisions::findBefore)
			.filter(before -> before.action() != Revision.Action.REMOVED);
	}

	/** Those that nobody changed since it was listed what is to go back, and that nothing else stands on. */
	private List<Touched> stillUnchanged(UUID importId, List<Touched> some) {
		UUID[] ids = some.stream().map(Touched::id).toArray(UUID[]::new);
		var free = new ArrayList<>(jdbc.queryForList("select m.entry_id from " + MINE + " where m.entry_id = any (?) and " + UNCHANGED_SINCE
				+ " and not (" + EntryUse.IN_USE + " and " + BROUGHT + ")", UUID.class, importId, ids, importId));
		return some.stream().filter(one -> free.contains(one.id)).toList();
	}

	/** Whether the import brought the entry, which was not there, or no longer. */
	static final String BROUGHT = """
			coalesce((select b.action from revision b where b.kind = m.kind and b.entry_id = m.entry_id and b.catalogue_version < m.first
				order by b.catalogue_version desc limit 1), 'removed') = 'removed'""";

	static EntryKind kind(String code) {
		return EntryKind.valueOf(code.toUpperCase(Locale.ROOT));
	}

	/** @param first change of the catalogue by which the import touched it */
	private record Touched(EntryKind kind, UUID id, long first) {
	}

	private record Restored(Touched entry, Object snapshot) {
	}

}
