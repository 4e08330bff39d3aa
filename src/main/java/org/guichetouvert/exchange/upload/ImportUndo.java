package org.guichetouvert.exchange.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.ContactEndings;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.exchange.spreadsheet.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back: what it brought is taken out, what it changed says again what it said before. Entries that somebody
 * changed or used since, another import too, stay as they are, and those that whoever wants it may not write. Each entry gets a revision more; what the source said before the import counts again,
 * so that the same file can come back. Running it again goes on where it stopped, and then does nothing.
 */
@Component
class ImportUndo {

	private static final Logger log = LoggerFactory.getLogger(ImportUndo.class);

	private static final int AT_ONCE = 100;

	/** Entries that others may stand on come after those. */
	private static final String ORDER = "array_position(array['contact', 'partnership', 'service', 'location', 'organization'], m.kind)";

	private static final String MINE = """
			(select kind, entry_id, import_id, min(catalogue_version) as first from revision where import_id = ? group by 1, 2, 3) m
			where not (""" + EntryUse.CHANGED + ") and " + EntryUse.NEWER + " is null";

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Revisions revisions;

	private final ContactEndings endings;

	private final FormerBases bases;

	private final Rights rights;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	ImportUndo(Catalogue catalogue, Snapshots snapshots, Revisions revisions, ContactEndings endings, FormerBases bases, Rights rights,
			JdbcTemplate jdbc, PlatformTransactionManager transactions, MessageSource messages, Clock clock) {
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.revisions = revisions;
		this.endings = endings;
		this.bases = bases;
		this.rights = rights;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @param reader who wants it: entries that she may not write stay
	 * @param progress of how many entries, and how many are seen to
	 */
	void run(Upload upload, UUID undoId, SignedIn reader, BiConsumer<Integer, Integer> progress) {
		List<Touched> all = jdbc.query("select m.kind, m.entry_id, m.first from " + MINE + " order by " + ORDER + ", m.first, m.entry_id",
				(row, index) -> new Touched(kind(row.getString(1)), row.getObject(2, UUID.class), row.getLong(3)), upload.id());
		var change = new Change(Origin.PERSON, reader.function(), reader.accountId(), undoId, messages.getMessage("exchange.upload.undo.comment",
				new Object[] { upload.source() }, Locale.FRENCH), clock.instant());
		var undo = new Undo(upload, change, new Reach(reader, rights, snapshots));
		int done = 0;
		while (done < all.size()) {
			List<Touched> some = next(all, done);
			takeBack(undo, some);
			done += some.size();
			progress.accept(all.size(), done);
		}
		bases.bringBackLinks(upload);
	}

	/** Of one kind: what stands on an entry is gone before it is asked whether the entry may go. */
	private static List<Touched> next(List<Touched> all, int first) {
		EntryKind kind = all.get(first).kind;
		return all.subList(first, Math.min(all.size(), first + AT_ONCE)).stream().takeWhile(one -> one.kind == kind).toList();
	}

	/** All of them in one transaction; where one can't go back, the others one by one. */
	private void takeBack(Undo undo, List<Touched> some) {
		try {
			transaction.executeWithoutResult(status -> takeBackNow(undo, some));
		}
		catch (RuntimeException e) {
			if (some.size() == 1) {
				log.debug("An entry of import {} stays", undo.upload.id(), e);
				return;
			}
			some.forEach(one -> takeBack(undo, List.of(one)));
		}
	}

	private void takeBackNow(Undo undo, List<Touched> some) {
		EntryKind kind = some.get(0).kind;
		var removed = new ArrayList<UUID>();
		var restored = new HashMap<UUID, Object>();
		for (Touched one : stillUnchanged(undo.upload.id(), kind, some)) {
			Optional<Revision> former = former(one);
			if (isHers(undo.reach, one, former.isEmpty())) {
				former.ifPresentOrElse(before -> restored.put(one.id, snapshots.read(before)), () -> removed.add(one.id));
			}
		}
		if (kind == EntryKind.CONTACT && !removed.isEmpty()) {
			endings.takeBack(undo.change, removed);
		}
		catalogue.change(undo.change, session -> {
			List<UUID> back = Stream.concat(removed.stream(), restored.keySet().stream()).toList();
			if (kind == EntryKind.SERVICE) {
				session.findServices(back); // all at once, before they are asked for one by one
			}
			else if (kind == EntryKind.LOCATION) {
				session.findLocations(back);
			}
			restored.forEach((id, before) -> snapshots.apply(session, kind, id, before));
			if (kind != EntryKind.CONTACT) {
				removed.forEach(id -> snapshots.remove(session, kind, id));
			}
		});
		bases.bringBack(undo.upload, Map.of(kind, Stream.concat(removed.stream(), restored.keySet().stream()).toList()));
	}

	/** As when it was written: a new organization or place comes and goes with the services that are hers. */
	private boolean isHers(Reach reach, Touched one, boolean brought) {
		boolean beside = brought && (one.kind == EntryKind.ORGANIZATION || one.kind == EntryKind.LOCATION);
		return beside || reach.isEverywhere()
				|| snapshots.find(one.kind, one.id).filter(now -> reach.holds(one.kind, one.id, now.snapshot())).isPresent();
	}

	/** What the entry said before the import; empty where the import brought it. */
	private Optional<Revision> former(Touched one) {
		return revisions.find(one.kind, one.id, one.first).flatMap(revisions::findBefore)
			.filter(before -> before.action() != Revision.Action.REMOVED);
	}

	/** Those that nobody changed since it was listed what is to go back, and that nothing else stands on. */
	private List<Touched> stillUnchanged(UUID importId, EntryKind kind, List<Touched> some) {
		UUID[] ids = some.stream().map(Touched::id).toArray(UUID[]::new);
		var free = new HashSet<>(jdbc.queryForList("select m.entry_id from " + MINE + " and m.kind = ? and m.entry_id = any (?) and not ("
				+ EntryUse.of(kind, EntryUse.NOBODY, EntryUse.NOBODY) + " and " + EntryUse.BROUGHT + ")", UUID.class, importId, kind.code(), ids));
		return some.stream().filter(one -> free.contains(one.id)).toList();
	}

	static EntryKind kind(String code) {
		return EntryKind.valueOf(code.toUpperCase(Locale.ROOT));
	}

	/** @param first change of the catalogue by which the import touched it */
	private record Touched(EntryKind kind, UUID id, long first) {
	}

	private record Undo(Upload upload, Change change, Reach reach) {
	}

}
