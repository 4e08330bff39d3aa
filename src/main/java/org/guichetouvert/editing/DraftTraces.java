package org.guichetouvert.editing;

import java.util.List;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a person out of drafts and proposals, of what was typed and not sent, and of words that were added here. In drafts about a
 * function that she held each word of her name goes, as in what the function itself says.
 */
@Component
class DraftTraces implements KeepsPeople {

	private static final List<String> ABOUT_A_FUNCTION = List.of("base", "content");

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	DraftTraces(JdbcTemplate jdbc, TextSweep sweep) {
		this.jdbc = jdbc;
		this.sweep = sweep;
	}

	@Override
	public int erase(Erasure erasure) {
		int near = ABOUT_A_FUNCTION.stream().mapToInt(column -> redactNearby(erasure, column)).sum();
		int typed = jdbc.queryForList("select distinct text from need_synonym where origin = 'local' and text ~* ?", String.class, erasure.rough())
			.stream().filter(erasure::mentions).mapToInt(text -> jdbc.update("delete from need_synonym where origin = 'local' and text = ?", text)).sum();
		jdbc.update("delete from draft_base where kind = 'contact'"); // it is only what somebody looked at
		return near + typed + sweep.redact(erasure, "draft_base", "base") + sweep.redact(erasure, "draft", "base", "content", "comment", "author", "reason", "decided_by")
				+ sweep.redact(erasure, "kept_form", "fields") + sweep.redact(erasure, "need_synonym", "added_by")
				+ sweep.redact(erasure, "service_type_synonym", "added_by");
	}

	private int redactNearby(Erasure erasure, String column) {
		List<Says> drafts = jdbc.query("select id::text, entry_id::text, %s::text from draft where kind = 'contact' and %s is not null".formatted(column, column),
				(row, index) -> new Says(row.getString(1), row.getString(2), row.getString(3)));
		return drafts.stream().filter(draft -> erasure.isAboutHers(draft.entryId)).mapToInt(draft -> {
			String redacted = erasure.redactNearby(draft.text);
			return redacted.equals(draft.text) ? 0
					: jdbc.update("update draft set %s = ?::jsonb where id = ?::uuid".formatted(column), redacted, draft.id);
		}).sum();
	}

	private record Says(String id, String entryId, String text) {
	}

}
