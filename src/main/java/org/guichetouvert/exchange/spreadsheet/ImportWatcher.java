package org.guichetouvert.exchange.spreadsheet;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.jspecify.annotations.Nullable;

/** Is told what becomes of each line while a file is read, compared or written. */
public interface ImportWatcher {

	/** For an import that nobody looks at. */
	ImportWatcher NOBODY = new ImportWatcher() {
	};

	/** @param columns the titles of the file @param unknown those of which nothing is read */
	default void begins(List<String> columns, List<String> unknown, boolean legacyEncoding) {
	}

	/** Lines read so far; nothing is compared yet. */
	default void reads(long lines) {
	}

	/** All is read. */
	default void hasRead(long lines) {
	}

	/** What became of some lines: in the transaction in which they are written, where they are. */
	default void sees(Seen seen) {
	}

	/** Some lines, with what is to say of them. */
	record Seen(List<SeenLine> lines, List<SeenChange> changes, List<SeenRemark> remarks) {
	}

	/** What becomes of a line. The stronger stays: an added line may also change something. */
	enum Fate {

		UNCHANGED, CHANGED, ADDED, DOUBTFUL, ELSEWHERE, REFUSED, LEFT

	}

	/** @param name of the service that it tells of @param serviceId null where there is none */
	record SeenLine(long line, Fate fate, String name, @Nullable UUID serviceId) {
	}

	/** @param snapshot what the entry would say; null where it is written, and for a new service */
	record SeenChange(long line, EntryKind kind, UUID entryId, @Nullable String snapshot) {
	}

	/**
	 * @param kind code of {@code Remark.Kind}
	 * @param column id; empty for the line as a whole
	 * @param label the column's name in the file
	 * @param value what stands in the file
	 * @param here what stands in the catalogue, for a conflict that can be decided
	 * @param reason in French words
	 * @param candidates whom a doubtful line may mean
	 * @param mark of the organization that is doubtful; empty where the service is
	 */
	record SeenRemark(String kind, long line, String column, String label, String value, @Nullable String here, String reason,
			List<Candidate> candidates, String mark) {
	}

	record Candidate(UUID id, String name) {
	}

}
