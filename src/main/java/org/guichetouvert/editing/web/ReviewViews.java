package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Merge;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Reviewing;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.SeenByResidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is read over before a draft or a proposal is put into force. */
@Component
class ReviewViews {

	private final Reviewing reviewing;

	private final Rights rights;

	private final Revisions revisions;

	private final Publishing publishing;

	private final SeenByResidents residents;

	private final Desk desk;

	ReviewViews(Reviewing reviewing, Rights rights, Revisions revisions, Publishing publishing, SeenByResidents residents, Desk desk) {
		this.reviewing = reviewing;
		this.rights = rights;
		this.revisions = revisions;
		this.publishing = publishing;
		this.residents = residents;
		this.desk = desk;
	}

	ReviewView of(Draft draft, Typed typed, Words words) {
		Map<String, Merge.Side> choices = Choices.of(typed);
		Reviewing.Review review = reviewing.of(draft, choices, words.locale());
		boolean service = draft.kind() == EntryKind.SERVICE && review.result() != null;
		List<SeenByResidents.Door> doors = !service ? List.of()
				: residents.doors(draft.entryId(), (ServiceSnapshot) review.result(), words.now(), words.locale());
		boolean publishes = rights.mayPublish(desk.reader(), draft);
		return new ReviewView(draft.kind().code(), publishes, draft.isNew(), draft.isRemoval(), publishing.asksHow(draft) && publishes,
				!publishes ? List.of() : publishing.restMethods(desk.reader(), draft, choices).stream().map(VerificationMethod::code).toList(),
				revisions.findLatest(draft.kind(), draft.entryId()).map(Revision::catalogueVersion).orElse(0L),
				Arrays.stream(VerificationMethod.values()).map(VerificationMethod::code).toList(), review.differences(), review.conflicts(),
				Choices.shown(choices), review.since() == null ? null : since(review.since(), words), review.missed(), doors,
				service && !draft.isRemoval() ? preview(draft) : null);
	}

	private static String preview(Draft draft) {
		return draft.state() == Draft.State.OPEN ? EntryPath.of(draft.kind(), draft.entryId()) + "/apercu"
				: "/coordination/fiches/propositions/" + draft.id() + "/apercu";
	}

	private static @Nullable String since(Revision revision, Words words) {
		return words.say("editing.review.since", revision.author(), words.moment(revision.at()));
	}

}
