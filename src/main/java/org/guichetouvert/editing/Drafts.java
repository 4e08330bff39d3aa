package org.guichetouvert.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.guichetouvert.accounts.KeptForms;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NotInCatalogueException;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts: each section of an entry changes the one draft that its author has open on it; nothing of it is public before
 * {@link Publishing} puts it into force. Whoever signed in may draft; whether it may be published is asked then.
 * <pre>
 * Draft draft = drafts.open(reader, EntryKind.SERVICE, id);              // what stands, or what she changed so far
 * drafts.change(reader, EntryKind.SERVICE, id, ServiceSnapshot.class, service -&gt; …);
 * </pre>
 */
@Component
public class Drafts {

	/** As long as what is typed waits for being sent. */
	private static final Duration SEEN = KeptForms.LIFE;

	private final JdbcTemplate jdbc;

	private final Snapshots snapshots;

	private final FormerForm former;

	private final Clock clock;

	private final RowMapper<Draft> reading = this::read;

	Drafts(JdbcTemplate jdbc, Snapshots snapshots, FormerForm former, Clock clock) {
		this.jdbc = jdbc;
		this.snapshots = snapshots;
		this.former = former;
		this.clock = clock;
	}

	/**
	 * The draft that the reader has open on an entry; where there is none, one that says what the entry says now, and is kept
	 * with its first change.
	 *
	 * @throws NotInCatalogueException when there is neither an entry nor a draft of hers of a new one
	 */
	@Transactional(readOnly = true)
	public Draft open(SignedIn reader, EntryKind kind, UUID entryId) {
		return findOpen(reader, kind, entryId).orElseGet(() -> {
			Object now = snapshots.find(kind, entryId).map(Snapshots.Present::snapshot)
				.orElseThrow(() -> new NotInCatalogueException(Snapshots.shapeOf(kind), entryId));
			Object seen = findSeen(reader, kind, entryId).orElse(now);
			return unkept(reader, kind, entryId, seen, seen);
		});
	}

	/** As {@link #open}, but for one that begins from what the entry says now, whatever the reader saw of it. */
	@Transactional(readOnly = true)
	public Draft openPresent(SignedIn reader, EntryKind kind, UUID entryId) {
		return findOpen(reader, kind, entryId).orElseGet(() -> {
			Object now = snapshots.find(kind, entryId).map(Snapshots.Present::snapshot)
				.orElseThrow(() -> new NotInCatalogueException(Snapshots.shapeOf(kind), entryId));
			return unkept(reader, kind, entryId, now, now);
		});
	}

	/**
	 * Remembers what an entry says while the reader looks at a form of it: that is what a draft begins from which she sends
	 * later, so that what others publish in between is merged and not written over. Nothing happens where she has a draft.
	 *
	 * @param anew false to leave what she saw before, because something that she typed then is not sent yet
	 */
	@Transactional
	public void look(SignedIn reader, EntryKind kind, UUID entryId, boolean anew) {
		jdbc.update("delete from draft_base where account_id = ? and seen_at < ?", reader.accountId(), at(clock.instant().minus(SEEN)));
		if (findOpen(reader, kind, entryId).isEmpty() && (anew || findSeen(reader, kind, entryId).isEmpty())) {
			snapshots.find(kind, entryId).ifPresent(now -> jdbc.update("""
					insert into draft_base (account_id, kind, entry_id, base, seen_at) select id, ?, ?, ?::jsonb, ? from account where id = ?
					on conflict (account_id, kind, entry_id) do update set base = excluded.base, seen_at = excluded.seen_at""", kind.code(), entryId,
					written(now.snapshot()), at(clock.instant()), reader.accountId()));
		}
	}

	private Optional<Object> findSeen(SignedIn reader, EntryKind kind, UUID entryId) {
		return jdbc.queryForList("select base::text from draft_base where account_id = ? and kind = ? and entry_id = ?", String.class,
				reader.accountId(), kind.code(), entryId).stream().findFirst().map(written -> snapshots.read(kind, written));
	}

	/** Begins a new entry. */
	@Transactional
	public Draft begin(SignedIn reader, EntryKind kind, UUID newId, Object snapshot) {
		return keep(unkept(reader, kind, newId, null, snapshot), snapshot, null);
	}

	/**
	 * Changes what the reader's draft of an entry says; beginning it where there is none yet.
	 *
	 * @throws OtherFormException when another version of the program wrote the one that she has open
	 */
	@Transactional
	public <S> Draft change(SignedIn reader, EntryKind kind, UUID entryId, Class<S> shape, UnaryOperator<S> change) {
		lock(reader, entryId);
		Draft draft = open(reader, kind, entryId);
		return keep(draft, change.apply(draft.says(shape)), draft.comment());
	}

	/**
	 * Makes the reader's draft of an entry say something else as a whole: an earlier state, or null to take the entry out.
	 *
	 * @param comment prefilled, for the author to change
	 */
	@Transactional
	public Draft replace(SignedIn reader, EntryKind kind, UUID entryId, @Nullable Object content, @Nullable String comment) {
		lock(reader, entryId);
		return keep(openPresent(reader, kind, entryId), content, comment);
	}

	/** Begins anew from what the entry says now, with what the draft says laid over it elsewhere. */
	@Transactional
	public void rebase(Draft draft, @Nullable Object base, @Nullable Object content) {
		if (draft.isOfOtherForm()) {
			throw new OtherFormException(draft);
		}
		jdbc.update("update draft set base = ?::jsonb, content = ?::jsonb, changed_at = ? where id = ?", written(base), written(content),
				at(clock.instant()), draft.id());
	}

	/** Forgets an open draft of the reader; a proposal is withdrawn. So are what it brings along. */
	@Transactional
	public void drop(SignedIn reader, UUID draftId) {
		companionsOf(reader, draftId).forEach(companion -> dropOne(reader, companion));
		dropOne(reader, draftId);
	}

	private void dropOne(SignedIn reader, UUID draftId) {
		jdbc.update("delete from draft_base b using draft d where d.id = ? and b.account_id = d.account_id and b.entry_id = d.entry_id", draftId);
		jdbc.update("delete from draft where id = ? and account_id = ? and state = 'open'", draftId, reader.accountId());
		jdbc.update("update draft set state = 'withdrawn' where id = ? and account_id = ? and state = 'proposed'", draftId, reader.accountId());
	}

	/** Hands an open draft to whoever may publish it, with what it brings along. */
	@Transactional
	public void propose(SignedIn reader, UUID draftId, @Nullable String comment) {
		companionsOf(reader, draftId).forEach(companion -> proposeOne(reader, companion, comment));
		proposeOne(reader, draftId, comment);
	}

	private void proposeOne(SignedIn reader, UUID draftId, @Nullable String comment) {
		jdbc.update("update draft set state = 'proposed', proposed_at = ?, comment = ?, author = ? where id = ? and account_id = ? and state = 'open'",
				at(clock.instant()), comment, reader.function(), draftId, reader.accountId());
	}

	/** Takes a proposal, so that two people never decide on it at once; empty when it is decided already. */
	@Transactional
	public Optional<Draft> take(UUID draftId) {
		return jdbc.query("select * from draft where id = ? and state in ('open', 'proposed') for update", reading, draftId).stream().findFirst();
	}

	@Transactional
	public void decline(Draft draft, SignedIn by, String reason) {
		decide(draft, by, Draft.State.DECLINED, reason);
	}

	/** A draft that was put into force; one that nobody had to decide on is of no more use. */
	@Transactional
	public void markPublished(Draft draft, SignedIn by) {
		jdbc.update("delete from draft_base where account_id = ? and entry_id = ?", draft.accountId(), draft.entryId());
		if (draft.state() == Draft.State.OPEN) {
			jdbc.update("delete from draft where id = ?", draft.id());
		}
		else {
			decide(draft, by, Draft.State.PUBLISHED, null);
		}
	}

	private void decide(Draft draft, SignedIn by, Draft.State state, @Nullable String reason) {
		jdbc.update("update draft set state = ?, decided_at = ?, decided_by = ?, reason = ? where id = ?", state.code(), at(clock.instant()),
				by.function(), reason, draft.id());
	}

	/** Any draft; whether the reader may see it is for the caller to ask. */
	public Optional<Draft> find(UUID draftId) {
		return jdbc.query("select * from draft where id = ?", reading, draftId).stream().findFirst();
	}

	public Optional<Draft> findOpen(SignedIn reader, EntryKind kind, UUID entryId) {
		return jdbc.query("select * from draft where account_id = ? and kind = ? and entry_id = ? and state = 'open'", reading,
				reader.accountId(), kind.code(), entryId).stream().findFirst();
	}

	/** Open drafts and undecided proposals of the reader, the latest first. */
	public List<Draft> listOf(SignedIn reader) {
		return jdbc.query("select * from draft where account_id = ? and state in ('open', 'proposed') order by changed_at desc", reading,
				reader.accountId());
	}

	/** Proposals of the reader on which somebody decided, the latest first. */
	public List<Draft> listDecided(SignedIn reader, int most) {
		return jdbc.query("select * from draft where account_id = ? and decided_at is not null order by decided_at desc limit ?", reading,
				reader.accountId(), most);
	}

	/** All proposals that wait, the oldest first. */
	public List<Draft> listProposed() {
		return jdbc.query("select * from draft where state = 'proposed' order by proposed_at", reading);
	}

	/** Proposals about one entry that wait. */
	public List<Draft> listProposed(EntryKind kind, UUID entryId) {
		return jdbc.query("select * from draft where state = 'proposed' and kind = ? and entry_id = ? order by proposed_at", reading, kind.code(),
				entryId);
	}

	/**
	 * New organizations and places that a draft of a service brings along: its author began them for it, and they are published
	 * with it. Those that are published or declined already are none any more.
	 */
	public List<Draft> listCompanions(Draft draft) {
		if (!(draft.content() instanceof ServiceSnapshot service)) {
			return List.of();
		}
		List<UUID> named = Stream.concat(Stream.of(Optional.ofNullable(service.organizationId())),
				service.places().stream().map(place -> Optional.ofNullable(place.locationId()))).flatMap(Optional::stream).toList();
		return listNew(named).stream().filter(one -> one.accountId().equals(draft.accountId())
				&& (one.kind() == EntryKind.ORGANIZATION || one.kind() == EntryKind.LOCATION)).toList();
	}

	/** Drafts, open or proposed, of new entries with these ids. */
	public List<Draft> listNew(Collection<UUID> entryIds) {
		return entryIds.isEmpty() ? List.of() : jdbc.query(
				"select * from draft where entry_id = any (?) and base is null and state in ('open', 'proposed') order by changed_at", reading,
				(Object) entryIds.toArray(UUID[]::new));
	}

	/** Places of a service that are only drafted, by their id. */
	public Map<UUID, LocationDetails> newPlaces(ServiceSnapshot service) {
		Map<UUID, LocationDetails> places = new HashMap<>();
		listNew(service.places().stream().map(ServiceSnapshot.Place::locationId).filter(Objects::nonNull).toList()).stream()
			.filter(draft -> draft.kind() == EntryKind.LOCATION).forEach(draft -> places.put(draft.entryId(), draft.says(LocationDetails.class)));
		return places;
	}

	private List<UUID> companionsOf(SignedIn reader, UUID draftId) {
		return find(draftId).filter(draft -> draft.accountId().equals(reader.accountId())).stream()
			.flatMap(draft -> listCompanions(draft).stream()).map(Draft::id).toList();
	}

	private Draft unkept(SignedIn reader, EntryKind kind, UUID entryId, @Nullable Object base, @Nullable Object content) {
		return new Draft(UUID.randomUUID(), kind, entryId, reader.accountId(), reader.function(), base, content, null, Draft.State.OPEN,
				clock.instant(), null, null, false, null);
	}

	private Draft keep(Draft draft, @Nullable Object content, @Nullable String comment) {
		if (draft.isOfOtherForm()) {
			throw new OtherFormException(draft);
		}
		if (!draft.isNew() && Objects.equals(draft.base(), content)) {
			jdbc.update("delete from draft where id = ?", draft.id()); // changed back: nothing is left of it
			return unkept(draft, content);
		}
		jdbc.update("""
				insert into draft (id, kind, entry_id, account_id, author, schema_version, base, content, comment, state, changed_at)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, 'open', ?)
				on conflict (id) do update set content = excluded.content, comment = excluded.comment, changed_at = excluded.changed_at""",
				draft.id(), draft.kind().code(), draft.entryId(), draft.accountId(), draft.author(), Revision.SCHEMA_VERSION,
				written(draft.base()), written(content), comment, at(clock.instant()));
		return find(draft.id()).orElseThrow();
	}

	private static Draft unkept(Draft draft, @Nullable Object content) {
		return new Draft(draft.id(), draft.kind(), draft.entryId(), draft.accountId(), draft.author(), draft.base(), content, null,
				Draft.State.OPEN, draft.changedAt(), null, null, false, null);
	}

	/** Two sections that are sent at once come one after the other. */
	private void lock(SignedIn reader, UUID entryId) {
		jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {
		}, "draft " + reader.accountId() + " " + entryId);
	}

	private @Nullable String written(@Nullable Object snapshot) {
		return snapshot == null ? null : snapshots.write(snapshot);
	}

	private Draft read(ResultSet row, int index) throws SQLException {
		EntryKind kind = EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
		Instant decidedAt = instant(row, "decided_at");
		String base = row.getString("base");
		String content = row.getString("content");
		UUID entryId = row.getObject("entry_id", UUID.class);
		boolean other = row.getInt("schema_version") != Revision.SCHEMA_VERSION;
		return new Draft(row.getObject("id", UUID.class), kind, entryId, row.getObject("account_id", UUID.class),
				row.getString("author"), other ? former.read(kind, entryId, base) : snapshot(kind, base),
				other ? former.read(kind, entryId, content) : snapshot(kind, content),
				row.getString("comment"), Draft.State.of(row.getString("state")), Objects.requireNonNull(instant(row, "changed_at")),
				instant(row, "proposed_at"), decidedAt == null ? null : new Draft.Decision(decidedAt, row.getString("decided_by"), row.getString("reason")), true,
				other ? former.words(base, content) : null);
	}

	private @Nullable Object snapshot(EntryKind kind, @Nullable String written) {
		return written == null ? null : snapshots.read(kind, written);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
