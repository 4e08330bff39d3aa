package org.guichetouvert.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a draft would change if it were published now, in words. */
@Component
public class Reviewing {

	private final Meeting meeting;

	private final DifferenceWords words;

	private final Revisions revisions;

	private final Snapshots snapshots;

	Reviewing(Meeting meeting, DifferenceWords words, Revisions revisions, Snapshots snapshots) {
		this.meeting = meeting;
		this.words = words;
		this.revisions = revisions;
		this.snapshots = snapshots;
	}

	/**
	 * @param differences from what stands now
	 * @param conflicts what somebody else changed too since the draft was begun, to be chosen between
	 * @param since the last change by somebody else; null where nobody changed anything
	 * @param result what the entry would say; null where it would be taken out
	 * @param missed whether the entry is gone since
	 */
	public record Review(List<DifferenceView> differences, List<ConflictView> conflicts, @Nullable Revision since, @Nullable Object result,
			boolean missed) {
	}

	/** @param choices by path of a conflict; where none is made, the draft's side */
	@Transactional(readOnly = true)
	public Review of(Draft draft, Map<String, Merge.Side> choices, Locale locale) {
		Meeting.Met met = meeting.of(draft);
		JsonNode result = met.result(choices);
		Optional<Revision> since = met.changedSince() && !draft.isNew() ? revisions.findLatest(draft.kind(), draft.entryId()).filter(latest -> !draft.accountId().equals(latest.accountId()))
				: Optional.empty();
		return new Review(words.of(draft.kind(), met.now(), result, locale),
				met.merge() == null ? List.of() : words.conflicts(draft.kind(), met.merge(), met.mine(), met.now(), locale), since.orElse(null),
				result.isMissingNode() ? null : snapshots.read(draft.kind(), result.toString()), met.isMissed());
	}

}
