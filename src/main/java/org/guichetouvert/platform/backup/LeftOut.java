package org.guichetouvert.platform.backup;

import java.util.Map;
import java.util.Set;

/**
 * What a backup does not hold. Everything else goes along, tables that come later too: whoever adds a table or a column
 * that opens a door (a password, a token) or that promises to be gone soon writes it down here.
 */
final class LeftOut {

	/** Come back empty. Unlogged tables do as well, they hold nothing that is to last. */
	static final Set<String> TABLES = Set.of(
			// who comes in with these would come in with the file: they are asked for again
			"one_time_token", "consent_link", "watch_stop", "spring_session", "spring_session_attributes",
			// typed into a form and not sent: gone after a week, and kept behind a token
			"kept_form",
			// what was typed is forgotten with its key after 30 days; a file would keep both
			"search_key", "search_words",
			// tables that wait to be imported: gone after some weeks, and read again from the file that somebody has
			"import_file_part", "import_line", "import_line_change", "import_line_remark", "import_decision",
			// how far an index is that lies elsewhere and may be another one's
			"search_index_state");

	/** What stands in the file instead, as SQL over the same row. */
	static final Map<String, String> COLUMNS = Map.of(
			// accounts come back without; a link by mail lets them in
			"account.password_hash", "null",
			// when a service was last written to goes along, so that it is not written to again; the letter's link works no longer
			"confirm_letter.token_hash", "sha256(gen_random_uuid()::text::bytea)",
			// goes with the decision on a report; who reported reads the answer by the link
			"report.contact", "null",
			// where none was loaded none was wanted: put back where it is the default, it would come among the true entries
			"demonstration.wanted", "wanted and fingerprint is not null");

	/** What looks like a secret and goes along. {@code RestorationTest} asks for a decision on each column that is named like one. */
	static final Set<String> GOING_ALONG = Set.of(
			// when an address was last written to, and that it wants no more
			"confirm_envelope.address_hash",
			// without them who was erased would come back with the next import
			"erasure_key.secret", "refused_name.hash", "import_erased_cell.hash",
			// a service keeps its own link for good; the hash leads nobody to it
			"service_link.token_hash",
			// as does who reported the one that shows the answer
			"report.token_hash");

	private LeftOut() {
	}

	/** The SQL of what is written of this column. */
	static String expression(String table, String column) {
		return COLUMNS.getOrDefault(table + "." + column, Identifiers.quote(column));
	}

}
