package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.ConflictView;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.FormerEntries;
import org.guichetouvert.editing.Restoring;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Puts the story of an entry together for its pages, for whoever may read it. */
@Component
class HistoryPage {

	private final Desk desk;

	private final EntryHistory history;

	private final DifferenceWords differences;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final Rights rights;

	private final Drafts drafts;

	private final FormerEntries former;

	HistoryPage(Desk desk, EntryHistory history, DifferenceWords differences, Snapshots snapshots, EntryNames names, Rights rights,
			Drafts drafts, FormerEntries former) {
		this.former = former;
		this.desk = desk;
		this.history = history;
		this.differences = differences;
		this.snapshots = snapshots;
		this.names = names;
		this.rights = rights;
		this.drafts = drafts;
	}

	/** An entry with a story. @param present whether it is still in the catalogue @param latest its last change */
	record Told(EntryKind kind, UUID id, boolean present, Revision latest) {

		String path() {
			return EntryPath.of(kind, id) + "/historique";
		}
	}

	/**
	 * An entry whose story the reader may see: of one that is gone, and of a hidden address, whoever could publish it.
	 *
	 * @throws ResponseStatusException 404 when there is none
	 */
	Told told(String word, UUID id) {
		EntryKind kind = desk.kind(word);
		Revision latest = history.findLatest(kind, id).orElseThrow(() -> Desk.notFound(word + " " + id));
		Optional<Object> stands = snapshots.find(kind, id).map(Snapshots.Present::snapshot);
		if (stands.isEmpty()) {
			rights.require(desk.reader(), Action.PUBLISH, kind, id, snapshots.read(latest));
		}
		else if (!rights.maySee(desk.reader(), kind, id, stands.get())) {
			throw Desk.notFound(word + " " + id);
		}
		return new Told(kind, id, stands.isPresent(), latest);
	}

	/** @throws ResponseStatusException 404 when the entry has no such change, or what it said then is hidden from the reader */
	EntryHistory.Step step(Told told, long version) {
		return history.find(told.kind(), told.id(), version).filter(step -> Stream.of(step.revision(), step.before()).filter(Objects::nonNull)
			.allMatch(one -> rights.maySee(desk.reader(), told.kind(), told.id(), snapshots.read(one))))
			.orElseThrow(() -> Desk.notFound(told.path() + "/" + version));
	}

	/** @param typed date that was typed @param problem key of a message; null for none */
	HistoryView list(Told told, int page, String typed, @Nullable String problem) {
		EntryHistory.Page found = history.list(told.kind(), told.id(), Math.max(1, page));
		return view(told, found, null, typed, problem, List.of());
	}

	/** One change, beside the latest ones. */
	HistoryView show(Told told, EntryHistory.Step step, @Nullable String problem, List<ConflictView> choosing) {
		EntryHistory.Page found = history.list(told.kind(), told.id(), 1);
		Revision revision = step.revision();
		Words words = desk.words();
		JsonNode before = revision.action() == Revision.Action.CREATED ? history.says(null) : history.says(step.before());
		var shown = new HistoryView.Shown(line(told, step, title(step, before, words.locale()), revision.catalogueVersion()),
				differences.of(told.kind(), before, history.says(revision), words.locale()), words.moment(revision.at()),
				told.present() && step.isChange(), isRestored(told, revision));
		return view(told, found, shown, "", problem, choosing);
	}

	private boolean isRestored(Told told, Revision revision) {
		boolean latest = revision.catalogueVersion() == told.latest().catalogueVersion();
		return told.present() ? !latest : !isMerged(told);
	}

	/** Whether it went into another entry. */
	boolean isMerged(Told told) {
		return !told.present() && former.isMerged(told.kind(), told.id());
	}

	private HistoryView view(Told told, EntryHistory.Page found, HistoryView.@Nullable Shown shown, String typed,
			@Nullable String problem, List<ConflictView> choosing) {
		Words words = desk.words();
		SignedIn reader = desk.reader();
		String name = names.of(told.kind(), snapshots.find(told.kind(), told.id()).map(Snapshots.Present::snapshot)
			.orElseGet(() -> snapshots.read(told.latest())), words.locale());
		return new HistoryView(told.kind().code(), name, EntryPath.of(told.kind(), told.id()), told.path(), !told.present(),
				drafts.findOpen(reader, told.kind(), told.id()).isPresent(), lines(told, found, shown, words.locale()),
				found.number() > 1 ? Integer.valueOf(found.number() - 1) : null, found.hasOlder() ? Integer.valueOf(found.number() + 1)
				: null, shown, typed, problem == null ? null : words.say(problem), choosing, shown == null ? former(told, words) : List.of());
	}

	private List<HistoryView.Former> former(Told told, Words words) {
		return !told.present() ? List.of() : former.into(told.kind(), told.id()).stream().flatMap(one -> history.findLatest(told.kind(), one.id())
			.filter(latest -> rights.maySee(desk.reader(), told.kind(), one.id(), snapshots.read(latest))).map(latest -> {
				var its = new Told(told.kind(), one.id(), false, latest);
				return new HistoryView.Former(names.of(told.kind(), snapshots.read(latest), words.locale()), its.path(), words.moment(one.at()),
						lines(its, history.list(told.kind(), one.id(), 1), null, words.locale()));
			}).stream()).toList();
	}

	private List<HistoryView.Line> lines(Told told, EntryHistory.Page found, HistoryView.@Nullable Shown shown, Locale locale) {
		if (found.steps().isEmpty()) {
			return List.of();
		}
		var states = new ArrayList<JsonNode>();
		found.steps().forEach(step -> states.add(history.says(step.revision())));
		states.add(history.says(found.steps().get(found.steps().size() - 1).before()));
		List<String> titles = differences.headlines(told.kind(), states, locale);
		var lines = new ArrayList<HistoryView.Line>();
		for (int at = 0; at < titles.size(); at++) {
			EntryHistory.Step step = found.steps().get(at);
			lines.add(line(told, step, named(step.revision(), titles.get(at)), shown == null ? -1 : shown.line().version()));
		}
		return lines;
	}

	private String title(EntryHistory.Step step, JsonNode before, Locale locale) {
		JsonNode after = history.says(step.revision());
		return named(step.revision(), differences.headlines(step.revision().kind(), List.of(after, before), locale).get(0));
	}

	private String named(Revision revision, String changed) {
		return switch (revision.action()) {
			case CREATED -> desk.words().say("editing.history.created");
			case REMOVED -> desk.words().say("editing.history.removed");
			case CHANGED -> changed;
		};
	}

	private HistoryView.Line line(Told told, EntryHistory.Step step, String title, long current) {
		Revision revision = step.revision();
		Words words = desk.words();
		return new HistoryView.Line(revision.catalogueVersion(), told.path() + "/" + revision.catalogueVersion(),
				revision.action().name().toLowerCase(Locale.ROOT), title, words.moment(revision.at()), revision.author(),
				words.say("editing.history.origin." + revision.origin().code()), revision.comment(), revision.catalogueVersion() == current);
	}

	/** What both sides of each conflict say. */
	List<ConflictView> conflicts(Restoring.Undo undo, EntryKind kind) {
		return differences.conflicts(kind, undo.merge(), undo.before(), undo.now(), desk.words().locale());
	}

}
