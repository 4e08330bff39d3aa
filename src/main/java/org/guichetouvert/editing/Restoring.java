package org.guichetouvert.editing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes changes back, and brings former states back: as a draft of the reader, to be read over and published like any other.
 * Who holds a function, her lines and what she agreed to never come back with it, nor does what is gone since.
 */
@Component
public class Restoring {

	private final EntryHistory history;

	private final Drafts drafts;

	private final Snapshots snapshots;

	Restoring(EntryHistory history, Drafts drafts, Snapshots snapshots) {
		this.history = history;
		this.drafts = drafts;
		this.snapshots = snapshots;
	}

	/**
	 * How one change would be taken back: from what the reader's draft says where she has one, else from what the entry says.
	 * "Mine" is what stood before the change, "theirs" what stands now.
	 *
	 * @throws IllegalArgumentException when the entry was not there before the change, or is no longer there
	 */
	@Transactional(readOnly = true)
	public Undo undo(SignedIn reader, EntryHistory.Step step) {
		if (!step.isChange()) {
			throw new IllegalArgumentException("Nothing stood before revision " + step.revision().catalogueVersion());
		}
		Revision revision = step.revision();
		JsonNode now = history.tree(drafts.openPresent(reader, revision.kind(), revision.entryId()).says());
		JsonNode before = withPersonsOf(now, revision.kind(), history.says(step.before()));
		JsonNode after = withPersonsOf(now, revision.kind(), history.says(revision));
		return new Undo(Merge.undo(before, after, now), before, now);
	}

	/**
	 * Takes one change back.
	 *
	 * @param choices for each conflict, by its path
	 * @param comment prefilled, for the reader to change
	 */
	@Transactional
	public Outcome undo(SignedIn reader, EntryHistory.Step step, Map<String, Merge.Side> choices, String comment) {
		Merge merge = undo(reader, step).merge();
		if (merge.conflicts().stream().anyMatch(conflict -> !choices.containsKey(conflict.path()))) {
			return Outcome.TO_CHOOSE;
		}
		return keep(reader, step.revision().kind(), step.revision().entryId(), merge.result(choices), comment);
	}

	/** Brings back what an entry said after a change; the entry itself where it is gone. */
	@Transactional
	public Outcome restore(SignedIn reader, Revision revision, String comment) {
		EntryKind kind = revision.kind();
		UUID id = revision.entryId();
		Optional<Snapshots.Present> present = snapshots.find(kind, id);
		JsonNode wanted = withPersonsOf(present.map(one -> history.tree(one.snapshot())).orElse(SnapshotTree.NOTHING), kind,
				history.says(revision));
		if (present.isEmpty() && drafts.findOpen(reader, kind, id).isEmpty()) {
			Object snapshot = history.snapshot(kind, wanted);
			if (!canStand(snapshot)) {
				return Outcome.IMPOSSIBLE;
			}
			drafts.begin(reader, kind, id, snapshot);
		}
		return keep(reader, kind, id, wanted, comment);
	}

	/** What became of it. */
	public enum Outcome {

		/** There is a draft to read over. */
		DRAFTED,

		/** The entry says that already. */
		NOTHING_TO_DO,

		/** The same was changed since, and somebody has to choose. */
		TO_CHOOSE,

		/** It contradicts itself, or what it needs is gone. */
		IMPOSSIBLE

	}

	/** @param before what stood before the change @param now what stands */
	public record Undo(Merge merge, JsonNode before, JsonNode now) {
	}

	private Outcome keep(SignedIn reader, EntryKind kind, UUID id, JsonNode wanted, String comment) {
		try {
			Object content = withPresentVerifications(kind, id, history.snapshot(kind, wanted));
			String earlier = drafts.findOpen(reader, kind, id).map(Draft::comment).filter(Objects::nonNull).orElse(null);
			String whole = earlier == null || earlier.contains(comment) ? Objects.requireNonNullElse(earlier, comment)
					: earlier + " " + comment;
			return drafts.replace(reader, kind, id, content, whole).isKept() ? Outcome.DRAFTED : Outcome.NOTHING_TO_DO;
		}
		catch (JacksonException contradiction) {
			return Outcome.IMPOSSIBLE;
		}
	}

	/** What was verified since stays so where the way in says the same: when it was checked is no part of what it says. */
	private Object withPresentVerifications(EntryKind kind, UUID id, Object earlier) {
		Object present = snapshots.find(kind, id).map(Snapshots.Present::snapshot).orElse(null);
		if (!(earlier instanceof ServiceSnapshot wanted) || !(present instanceof ServiceSnapshot now)) {
			return earlier;
		}
		Map<ServiceSnapshot.Period, ServiceSnapshot.Period> verified = now.channels().stream().flatMap(channel -> channel.periods().stream())
			.collect(Collectors.toMap(Restoring::unverified, Function.identity()));
		return wanted.withChannels(wanted.channels().stream().map(channel -> new ServiceSnapshot.Channel(channel.id(), channel.placeId(),
				channel.details(), channel.periods().stream().map(period -> verified.getOrDefault(unverified(period), period)).toList())).toList());
	}

	private static ServiceSnapshot.Period unverified(ServiceSnapshot.Period period) {
		return new ServiceSnapshot.Period(period.id(), period.start(), period.end(), period.details(), period.ending(), null);
	}

	/** Persons and their lines are as they are now: nobody comes back with an earlier state. */
	private static JsonNode withPersonsOf(JsonNode now, EntryKind kind, JsonNode earlier) {
		if (kind != EntryKind.CONTACT || !(earlier instanceof ObjectNode contact)) {
			return earlier;
		}
		ObjectNode copy = contact.deepCopy();
		copy.set("personId", now.isMissingNode() ? copy.nullNode() : now.path("personId"));
		copy.set("meansIds", now.isMissingNode() ? copy.arrayNode() : now.path("meansIds"));
		return copy;
	}

	/** Whether what an entry cannot be without is there: a partnership its ends, a contact somebody it belongs to. */
	private boolean canStand(Object snapshot) {
		if (snapshot instanceof Partnership.Snapshot partnership) {
			return Stream.of(partnership.from(), partnership.to()).allMatch(end -> end.words() != null
					|| end.serviceId() != null && isThere(EntryKind.SERVICE, end.serviceId())
					|| end.organizationId() != null && isThere(EntryKind.ORGANIZATION, end.organizationId()));
		}
		return !(snapshot instanceof Contact.Snapshot contact) || contact.serviceIds().isEmpty() && contact.organizationId() == null
				|| contact.serviceIds().stream().anyMatch(id -> isThere(EntryKind.SERVICE, id))
				|| contact.organizationId() != null && isThere(EntryKind.ORGANIZATION, contact.organizationId());
	}

	private boolean isThere(EntryKind kind, UUID id) {
		return snapshots.find(kind, id).isPresent();
	}

}
