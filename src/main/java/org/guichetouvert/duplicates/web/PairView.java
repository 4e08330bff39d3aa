package org.guichetouvert.duplicates.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.editing.ConflictView;
import org.guichetouvert.editing.DifferenceView;
import org.guichetouvert.editing.SeenByResidents;
import org.jspecify.annotations.Nullable;

/**
 * Two entries side by side.
 *
 * @param merges whether the reader may merge them
 * @param mixed whether one is invented and the other is not
 * @param decides whether the reader may say whether they are the same
 * @param denied whether somebody said that they are not the same
 * @param conflicts what both say differently; "mine" is the one that goes
 * @param chosen side by path
 * @param ways ways in that both have at one place
 * @param drafts number of drafts of others on the one that goes
 */
public record PairView(String path, Side kept, Side gone, List<String> reasons, List<String> against, boolean merges, boolean mixed,
		boolean decides, boolean denied, List<ConflictView> conflicts, Map<String, String> chosen, String keptLabel, String goneLabel, List<Way> ways, int drafts,
		@Nullable String done) {

	/** @param verified when it was verified last, in words */
	public record Side(UUID id, String name, String href, String verified, List<DifferenceView> says) {
	}

	/** A way in that both have. */
	public record Way(String title, String name, List<Option> options) {
	}

	public record Option(String value, String label, @Nullable String says, boolean chosen) {
	}

	/**
	 * What would come of it.
	 *
	 * @param moved what follows, in words
	 * @param seen versions of both
	 * @param fields hidden fields that say again what was chosen
	 */
	public record Review(String path, UUID keptId, String kept, String gone, List<DifferenceView> differences, List<String> moved,
			List<SeenByResidents.Door> doors, String seen, List<Field> fields) {
	}

	/** A hidden field. */
	public record Field(String name, String value) {
	}

}
