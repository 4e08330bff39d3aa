package org.guichetouvert.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.duplicates.Ledger.Row;
import org.guichetouvert.duplicates.Merges.Merged;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Conflict;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Merge;
import org.guichetouvert.editing.Rights;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a merge apart again: both entries are as they were, what was moved goes back, and what somebody changed since stays on
 * the one that had stayed, or goes with the place or way in that it is about. One transaction.
 */
@Component
public class Unmerging {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final EntityManager entities;

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Merging merging;

	private final EntryNames names;

	private final Rights rights;

	private final Merges merges;

	private final MessageSource messages;

	private final Clock clock;

	Unmerging(JdbcTemplate jdbc, JsonMapper json, EntityManager entities, Catalogue catalogue, Snapshots snapshots, Merging merging,
			EntryNames names, Rights rights, Merges merges, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.entities = entities;
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.merging = merging;
		this.names = names;
		this.rights = rights;
		this.merges = merges;
		this.messages = messages;
		this.clock = clock;
	}

	public enum Outcome {

		/** Both are there again. */
		UNDONE,

		/** Somebody did it before. */
		ALREADY,

		/** What that needs is forgotten after a year. */
		TOO_LATE,

		/** The one that stayed is not there any more: it was merged further, or taken out. */
		KEPT_IS_GONE,

		/** Another entry went into the one that stayed since: what that one moved is to be moved back first. */
		LATER_FIRST,

		/** A place at which one of both received is not there any more. */
		PLACE_IS_GONE,

		/** The organization to which one of both belonged is not there any more. */
		ORGANIZATION_IS_GONE,

		/** What was changed since does not allow it. */
		NOT_UNDONE

	}

	/** Who may publish the one that stayed, and could publish the other as it was. */
	public boolean may(SignedIn reader, Merged one) {
		return snapshots.find(one.kind(), one.keptId())
			.filter(kept -> rights.may(reader, Action.PUBLISH, one.kind(), one.keptId(), kept.snapshot())).isPresent()
				&& (one.kind() == EntryKind.ORGANIZATION || rights.may(reader, Action.PUBLISH, one.kind(), one.goneId(), gone(one)));
	}

	public Object gone(Merged one) {
		return snapshots.read(one.kind(), one.goneBefore().toString());
	}

	/** @throws org.springframework.security.access.AccessDeniedException when the reader may not */
	@Transactional
	public Outcome undo(SignedIn reader, UUID mergeId) {
		Merged one = merges.lock(mergeId).orElseThrow();
		EntryKind kind = one.kind();
		if (one.undoneAt() != null) {
			return Outcome.ALREADY;
		}
		JsonNode ledger = one.ledger();
		if (ledger == null) {
			return Outcome.TOO_LATE;
		}
		jdbc.queryForList("select id from %s where id = ? for update".formatted(kind.code()), UUID.class, one.keptId());
		Optional<Snapshots.Present> kept = snapshots.find(kind, one.keptId());
		if (kept.isEmpty()) {
			return Outcome.KEPT_IS_GONE;
		}
		if (!merges.isLatestInto(one)) {
			return Outcome.LATER_FIRST;
		}
		rights.require(reader, Action.PUBLISH, kind, one.keptId(), kept.get().snapshot());
		if (kind != EntryKind.ORGANIZATION) {
			rights.require(reader, Action.PUBLISH, kind, one.goneId(), gone(one));
		}
		try {
			takeApart(reader, one, ledger);
		}
		catch (Ledger.IsGone e) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			entities.clear();
			return switch (e.table()) {
				case "location" -> Outcome.PLACE_IS_GONE;
				case "organization" -> Outcome.ORGANIZATION_IS_GONE;
				default -> Outcome.NOT_UNDONE;
			};
		}
		return Outcome.UNDONE;
	}

	private void takeApart(SignedIn reader, Merged one, JsonNode ledger) {
		EntryKind kind = one.kind();
		String comment = messages.getMessage("duplicates.comment.undone", new Object[] { names.of(kind, gone(one), Locale.FRENCH) }, Locale.FRENCH);
		Instant now = clock.instant();
		JsonNode stands = merging.tree(kind, one.keptId());
		entities.flush();
		entities.clear();
		List<Row> back = new Ledger(jdbc, json, new Tables(jdbc)).reverse(ledger);
		followParts();
		Touched touched = Touched.by(back, jdbc);
		Set<UUID> partnerships = new HashSet<>(back.stream().filter(row -> row.table().equals("partnership")).map(row -> row.id("id")).toList());
		Object before = withPresentParts(kind, one, keptAgain(one, stands));
		entities.clear();
		catalogue.change(Merging.change(reader, now, comment), session -> {
			snapshots.apply(session, kind, one.keptId(), before);
			session.renew(session.get(Merging.type(kind), one.keptId()));
			session.comeBack(session.get(Merging.type(kind), one.goneId()));
			touched.in(session, Set.of(one.keptId(), one.goneId())).forEach(entry -> {
				if (entry instanceof Partnership && partnerships.contains(entry.id()) && wasTakenOut(ledger, entry.id())) {
					session.comeBack(entry);
				}
				else {
					session.renew(entry);
				}
			});
		});
		merges.undone(one.id(), now, reader.function());
	}

	private static boolean wasTakenOut(JsonNode ledger, UUID id) {
		return ledger.valueStream().anyMatch(entry -> entry.path("op").stringValue().equals("delete")
				&& entry.path("table").stringValue().equals("partnership") && entry.path("row").path("id").asString("").equals(id.toString()));
	}

	/** What the one that stayed said before, with what was changed since. */
	private Object keptAgain(Merged one, JsonNode stands) {
		Merge merge = Merge.undo(one.keptBefore(), one.keptAfter(), stands);
		Map<String, Merge.Side> since = new HashMap<>();
		for (Conflict conflict : merge.conflicts()) {
			since.put(conflict.path(), Merge.Side.THEIRS);
		}
		return snapshots.read(one.kind(), merge.result(since).toString());
	}

	/** Parts that went back are not its any more, those that came with what went back neither. */
	private Object withPresentParts(EntryKind kind, Merged one, Object wanted) {
		if (!(wanted instanceof ServiceSnapshot service)) {
			return wanted;
		}
		ServiceSnapshot now = (ServiceSnapshot) snapshots.find(kind, one.keptId()).orElseThrow().snapshot();
		Set<UUID> places = ids(now.places(), ServiceSnapshot.Place::id);
		Set<UUID> channels = ids(now.channels(), ServiceSnapshot.Channel::id);
		Set<UUID> exceptions = ids(now.exceptions(), ServiceSnapshot.DatedException::id);
		Set<UUID> notices = ids(now.notices(), ServiceSnapshot.Notice::id);
		return service.withPlaces(service.places().stream().filter(place -> places.contains(place.id())).toList())
			.withChannels(service.channels().stream().filter(channel -> channels.contains(channel.id())).map(channel -> places(channel, now)).toList())
			.withExceptions(now.exceptions().stream().filter(part -> exceptions.contains(part.id())).toList())
			.withNotices(now.notices().stream().filter(part -> notices.contains(part.id())).toList());
	}

	/** Where it stands is what its row says. */
	private static ServiceSnapshot.Channel places(ServiceSnapshot.Channel channel, ServiceSnapshot now) {
		return now.channels().stream().filter(one -> one.id().equals(channel.id())).findFirst()
			.map(one -> new ServiceSnapshot.Channel(channel.id(), one.placeId(), channel.details(), channel.periods())).orElse(channel);
	}

	private static <P> Set<UUID> ids(List<P> parts, Function<P, UUID> id) {
		return new HashSet<>(parts.stream().map(id).toList());
	}

	/** What was said since about a way in goes where that goes. */
	private void followParts() {
		for (String table : List.of("schedule_exception", "intake_notice")) {
			jdbc.update("update %s e set service_id = c.service_id from access_channel c where e.channel_id = c.id and e.service_id <> c.service_id"
				.formatted(table));
		}
	}

}
