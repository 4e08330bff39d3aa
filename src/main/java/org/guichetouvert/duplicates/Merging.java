package org.guichetouvert.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Entry;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.duplicates.Merges.Merged;
import org.guichetouvert.duplicates.WayPairs.Choice;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Merge;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one entry of two, in one transaction: what both say is joined, all that named the one that goes names the other, its
 * addresses lead there, and what a source knows it by means the other. The one that goes is taken out of the catalogue; its
 * revisions stay, and so does all that is needed to take the two apart again ({@link Unmerging}).
 */
@Component
public class Merging {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final EntityManager entities;

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final EntryHistory history;

	private final EntryNames names;

	private final Rights rights;

	private final Merges merges;

	private final MessageSource messages;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Merging(JdbcTemplate jdbc, JsonMapper json, EntityManager entities, Catalogue catalogue, Snapshots snapshots, EntryHistory history,
			EntryNames names, Rights rights, Merges merges, MessageSource messages, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.entities = entities;
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.history = history;
		this.names = names;
		this.rights = rights;
		this.merges = merges;
		this.messages = messages;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What somebody wants.
	 *
	 * @param choices of what both say differently; "mine" is the one that goes
	 * @param ways by id of the way in that goes
	 * @param seen versions of both as {@link #seen} gave them; what changed since is looked at again
	 */
	public record Wanted(EntryKind kind, UUID keptId, UUID goneId, Map<String, Merge.Side> choices, Map<UUID, Choice> ways, String seen) {
	}

	public enum Outcome {

		MERGED, CHANGED, GONE, IMPOSSIBLE,

		/** One of both is invented, and goes with the demonstration. */
		INVENTED

	}

	/** @param mergeId null where nothing was done */
	public record Done(Outcome outcome, @Nullable UUID mergeId) {
	}

	/** What would come of it. @param result null where it is impossible @param moved rows by table */
	public record Preview(@Nullable Object result, Map<String, Integer> moved) {
	}

	/** Both may be published by whoever merges them. */
	public boolean may(SignedIn reader, EntryKind kind, UUID one, UUID other) {
		return List.of(one, other).stream().allMatch(id -> snapshots.find(kind, id)
			.filter(there -> rights.may(reader, Action.PUBLISH, kind, id, there.snapshot())).isPresent());
	}

	/** Whether one of both is invented and the other is not: they stay two. */
	public boolean isMixed(EntryKind kind, UUID one, UUID other) {
		return jdbc.queryForList("select distinct demo from %s where id in (?, ?)".formatted(kind.code()), Boolean.class, one, other).size() > 1;
	}

	public String seen(EntryKind kind, UUID keptId, UUID goneId) {
		return List.of(keptId, goneId).stream().map(id -> snapshots.find(kind, id).map(there -> String.valueOf(there.version())).orElse("?"))
			.reduce("", (one, version) -> one + "." + version);
	}

	public Joining joining(EntryKind kind, UUID keptId, Object kept, UUID goneId, Object gone) {
		return Joining.of(kind, keptId, history.tree(kept), goneId, history.tree(gone));
	}

	/** The side that is suggested where both say something: of the service that was verified later, else of the one that stays. */
	public static Merge.Side suggested(Object kept, Object gone) {
		return kept instanceof ServiceSnapshot one && gone instanceof ServiceSnapshot other
				&& WayPairs.verified(other).isAfter(WayPairs.verified(one)) ? Merge.Side.MINE : Merge.Side.THEIRS;
	}

	/**
	 * A service as if its places were those of another, where both have the same address: it may stand twice, as a place. Where one
	 * of both keeps the address from everybody they stay two, so that nothing moves to where it can be read.
	 */
	public ServiceSnapshot onSpotsOf(ServiceSnapshot kept, ServiceSnapshot gone) {
		Map<UUID, UUID> same = new HashMap<>();
		for (ServiceSnapshot.Place place : gone.places()) {
			address(place).ifPresent(address -> kept.places().stream().filter(other -> address(other).equals(Optional.of(address))).findFirst()
				.ifPresent(other -> same.put(Objects.requireNonNull(place.locationId()), Objects.requireNonNull(other.locationId()))));
		}
		return gone.withPlaces(gone.places().stream().map(place -> place.locationId() == null ? place
				: new ServiceSnapshot.Place(place.id(), same.getOrDefault(place.locationId(), place.locationId()))).toList());
	}

	/** Empty where the house is not known. */
	private Optional<String> address(ServiceSnapshot.Place place) {
		return Optional.ofNullable(place.locationId()).flatMap(id -> snapshots.find(EntryKind.LOCATION, id))
			.map(there -> (LocationDetails) there.snapshot())
			.filter(details -> details.address().street() != null && details.address().houseNumber() != null && details.address().postcode() != null)
			.map(details -> (details.hidden() ? "hidden " : "") + NameWords.fold(details.address().street() + " " + details.address().houseNumber()
					+ " " + details.address().postcode()));
	}

	/** Does all of it but to write what the one that stays says, and takes it back. */
	public Preview preview(SignedIn reader, Wanted wanted) {
		return transaction.execute(status -> {
			status.setRollbackOnly();
			try {
				Moved moved = move(reader, wanted);
				return new Preview(moved.result, counts(moved.ledger));
			}
			finally {
				entities.clear();
			}
		});
	}

	private static Map<String, Integer> counts(Ledger ledger) {
		var counts = new HashMap<String, Integer>();
		ledger.moved().stream().map(Ledger.Row::table).forEach(table -> counts.merge(table, 1, Integer::sum));
		return counts;
	}

	/** @throws org.springframework.security.access.AccessDeniedException when the reader may not publish both */
	@Transactional
	public Done merge(SignedIn reader, Wanted wanted) {
		lock(wanted);
		for (UUID id : List.of(wanted.keptId, wanted.goneId)) {
			Optional<Snapshots.Present> there = snapshots.find(wanted.kind, id);
			if (there.isEmpty()) {
				return new Done(Outcome.GONE, null);
			}
			rights.require(reader, Action.PUBLISH, wanted.kind, id, there.get().snapshot());
		}
		if (isMixed(wanted.kind, wanted.keptId, wanted.goneId)) {
			return new Done(Outcome.INVENTED, null);
		}
		if (!seen(wanted.kind, wanted.keptId, wanted.goneId).equals(wanted.seen)) {
			return new Done(Outcome.CHANGED, null);
		}
		String name = names.of(wanted.kind, wanted.goneId, Locale.FRENCH);
		String stays = names.of(wanted.kind, wanted.keptId, Locale.FRENCH);
		JsonNode before = tree(wanted.kind, wanted.keptId);
		Object goneSaid = snapshots.find(wanted.kind, wanted.goneId).orElseThrow().snapshot();
		Instant now = clock.instant();
		Moved moved = move(reader, wanted);
		Change change = change(reader, now, say("duplicates.comment.merged", name, stays));
		catalogue.change(change, session -> {
			snapshots.apply(session, wanted.kind, wanted.keptId, moved.result);
			session.renew(session.get(type(wanted.kind), wanted.keptId));
			moved.touched.in(session, Set.of(wanted.keptId, wanted.goneId)).forEach(session::renew);
			session.remove(session.get(type(wanted.kind), wanted.goneId), goneSaid);
		});
		entities.clear();
		UUID id = UUID.randomUUID();
		merges.add(new Merged(id, wanted.kind, wanted.keptId, wanted.goneId, now, reader.function(), reader.accountId(), before,
				tree(wanted.kind, wanted.keptId), history.tree(goneSaid), moved.ledger.entries(), null, null));
		return new Done(Outcome.MERGED, id);
	}

	/** Two that merge the same entry at once: the second finds it gone. */
	private void lock(Wanted wanted) {
		jdbc.queryForList("select id from %s where id in (?, ?) order by id for update".formatted(wanted.kind.code()), UUID.class, wanted.keptId,
				wanted.goneId);
		entities.clear();
	}

	private record Moved(Object result, Ledger ledger, Touched touched) {
	}

	private Moved move(SignedIn reader, Wanted wanted) {
		EntryKind kind = wanted.kind;
		UUID kept = wanted.keptId;
		UUID gone = wanted.goneId;
		Object keptSays = snapshots.find(kind, kept).orElseThrow().snapshot();
		Object goneSays = snapshots.find(kind, gone).orElseThrow().snapshot();
		Joining joining = joining(kind, kept, keptSays, gone, goneSays);
		JsonNode joined = joining.result(joining.sides(wanted.choices, suggested(keptSays, goneSays)));
		ServiceSnapshot spots = keptSays instanceof ServiceSnapshot one && goneSays instanceof ServiceSnapshot other ? onSpotsOf(one, other) : null;
		var tables = new Tables(jdbc);
		var ledger = new Ledger(jdbc, json, tables);
		var pointers = new Pointers(ledger, tables);
		entities.flush();
		entities.clear();
		dropPartnershipsOfBoth(reader, kind, kept, gone, ledger);
		closeDrafts(reader, kind, kept, gone, ledger);
		if (keptSays instanceof ServiceSnapshot one && spots != null) {
			relayedByItself(kept, gone, ledger);
			new ServiceParts(ledger, pointers, kept, gone).move(one, spots, wanted.ways);
		}
		if (kind == EntryKind.ORGANIZATION) {
			Map<String, @Nullable Object> none = new HashMap<>();
			none.put("parent_id", null);
			ledger.update("organization", none, "x.id = ? and x.parent_id = ?", kept, gone);
			addRefusals(kept, gone, ledger);
		}
		if (kind == EntryKind.LOCATION) {
			joinPlaces(kept, gone, ledger, pointers);
		}
		pointers.redirect(kind, gone, kept);
		ledger.update("slug", Map.of("current", false), "x.kind = ? and x.target_id = ? and x.current", kind.code(), gone);
		ledger.update("slug", Map.of("target_id", kept), "x.kind = ? and x.target_id = ?", kind.code(), gone);
		ledger.keep(kind.code(), "x.id = ?", gone);
		ledger.delete("watch", "x.kind = ? and x.entry_id = ?", kind.code(), gone); // whoever watched both watches the one
		Touched touched = Touched.by(ledger.moved(), jdbc);
		return new Moved(withParts(kind, kept, joined, keptSays), ledger, touched);
	}

	/** What is joined, with the parts as they are once moved: those of the one that stays first. */
	private Object withParts(EntryKind kind, UUID kept, JsonNode joined, Object before) {
		Object result = snapshots.read(kind, joined.toString());
		if (!(result instanceof ServiceSnapshot service) || !(before instanceof ServiceSnapshot first)) {
			return result;
		}
		ServiceSnapshot now = (ServiceSnapshot) snapshots.find(kind, kept).orElseThrow().snapshot();
		entities.clear();
		var places = new HashSet<>(first.places().stream().map(ServiceSnapshot.Place::id).toList());
		var channels = new HashSet<>(first.channels().stream().map(ServiceSnapshot.Channel::id).toList());
		return service.withPlaces(now.places().stream().sorted((a, b) -> Boolean.compare(places.contains(b.id()), places.contains(a.id()))).toList())
			.withChannels(now.channels().stream().sorted((a, b) -> Boolean.compare(channels.contains(b.id()), channels.contains(a.id()))).toList())
			.withExceptions(now.exceptions()).withNotices(now.notices());
	}

	/** One with itself is none, and the same twice is one, about the needs of both. */
	private void dropPartnershipsOfBoth(SignedIn reader, EntryKind kind, UUID kept, UUID gone, Ledger ledger) {
		if (kind == EntryKind.LOCATION) {
			return;
		}
		String from = "from_%s_id".formatted(kind.code());
		String to = "to_%s_id".formatted(kind.code());
		Set<UUID> dropped = new HashSet<>(jdbc.queryForList("select id from partnership where %s in (?, ?) and %s in (?, ?)".formatted(from, to),
				UUID.class, kept, gone, kept, gone));
		String same = """
				select p.id as gone_id, q.id as kept_id from partnership p join partnership q on q.kind = p.kind
				and q.ends_on is not distinct from p.ends_on and %s
				where (p.%s = ? and q.%s = ?) or (p.%s = ? and q.%s = ?)""";
		String ends = """
				((p.%1$s = '%3$s' and q.%1$s = '%4$s' and q.to_service_id is not distinct from p.to_service_id and q.to_organization_id is not
				distinct from p.to_organization_id and q.to_words is not distinct from p.to_words) or (p.%2$s = '%3$s' and q.%2$s = '%4$s' and
				q.from_service_id is not distinct from p.from_service_id and q.from_organization_id is not distinct from p.from_organization_id))"""
			.formatted(from, to, gone, kept);
		jdbc.query(same.formatted(ends, from, from, to, to), row -> {
			UUID twice = row.getObject(1, UUID.class);
			UUID stays = row.getObject(2, UUID.class);
			if (dropped.add(twice)) {
				jdbc.queryForList("select need_id from partnership_need where partnership_id = ?", String.class, twice)
					.forEach(need -> ledger.add("partnership_need", Map.of("partnership_id", stays, "need_id", need)));
			}
		}, gone, kept, gone, kept);
		if (!dropped.isEmpty()) {
			dropped.forEach(id -> ledger.keep("partnership", "x.id = ?", id));
			catalogue.change(change(reader, clock.instant(), null),
					session -> dropped.forEach(id -> session.remove(session.get(Partnership.class, id))));
			entities.clear();
		}
	}

	/** Who was changing the one that goes is told why, among her proposals that were decided. */
	private void closeDrafts(SignedIn reader, EntryKind kind, UUID kept, UUID gone, Ledger ledger) {
		String reason = say("duplicates.draft.closed", names.of(kind, kept, Locale.FRENCH));
		entities.clear();
		ledger.update("draft", Map.of("state", "declined", "decided_at", clock.instant().toString(), "decided_by", reader.function(), "reason", reason),
				"x.kind = ? and x.entry_id = ? and x.state in ('open', 'proposed')", kind.code(), gone);
		jdbc.update("delete from draft_base where kind = ? and entry_id = ?", kind.code(), gone);
		for (String column : List.of("base", "content")) {
			jdbc.update("update draft set %s = replace(%s::text, ?, ?)::jsonb where state in ('open', 'proposed') and position(? in %s::text) > 0"
				.formatted(column, column, column), gone.toString(), kept.toString(), gone.toString());
		}
		jdbc.update("update draft_base set base = replace(base::text, ?, ?)::jsonb where position(? in base::text) > 0", gone.toString(),
				kept.toString(), gone.toString());
	}

	private void relayedByItself(UUID kept, UUID gone, Ledger ledger) {
		Map<String, @Nullable Object> none = new HashMap<>();
		none.put("relayed_by_service_id", null);
		ledger.update("access_period", none, """
				x.relayed_by_service_id in (?, ?) and x.channel_id in (select id from access_channel where service_id in (?, ?))""", kept, gone, kept,
				gone);
	}

	/** What was counted of both in one month is counted of the one; what is invented never with what is true. */
	private void addRefusals(UUID kept, UUID gone, Ledger ledger) {
		jdbc.query("""
				select month::text, kind, g.reports + k.reports, g.written + k.written, g.demo, k.demo from refusal_count g
				join refusal_count k using (month, kind) where g.organization_id = ? and k.organization_id = ?""", row -> {
			String where = "x.organization_id = ? and x.month = ?::date and x.kind = ?";
			boolean alike = row.getBoolean(5) == row.getBoolean(6);
			ledger.delete("refusal_count", where, alike || row.getBoolean(5) ? gone : kept, row.getString(1), row.getString(2));
			if (alike) {
				ledger.update("refusal_count", Map.of("reports", row.getInt(3), "written", row.getInt(4)), where, kept, row.getString(1),
						row.getString(2));
			}
		}, gone, kept);
	}

	/** Services that receive at both receive at one. */
	private void joinPlaces(UUID kept, UUID gone, Ledger ledger, Pointers pointers) {
		jdbc.query("select g.id, k.id from service_at_location g join service_at_location k on k.service_id = g.service_id"
				+ " where g.location_id = ? and k.location_id = ?", row -> {
			UUID from = row.getObject(1, UUID.class);
			UUID to = row.getObject(2, UUID.class);
			pointers.redirectPlace(from, to);
			for (String table : List.of("access_channel", "schedule_exception", "intake_notice")) {
				ledger.update(table, Map.of("service_at_location_id", to), "x.service_at_location_id = ?", from);
			}
			ledger.delete("service_at_location", "x.id = ?", from);
		}, gone, kept);
	}

	JsonNode tree(EntryKind kind, UUID id) {
		return history.tree(snapshots.find(kind, id).orElseThrow().snapshot());
	}

	static Class<? extends Entry> type(EntryKind kind) {
		return switch (kind) {
			case SERVICE -> Service.class;
			case ORGANIZATION -> Organization.class;
			case LOCATION -> Location.class;
			default -> throw new IllegalArgumentException("Not merged: " + kind);
		};
	}

	static Change change(SignedIn reader, Instant at, @Nullable String comment) {
		return new Change(Origin.PERSON, reader.function(), reader.accountId(), null, comment, at);
	}

	/** Kept in the catalogue, in the language in which it is. */
	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, Locale.FRENCH);
	}

}
