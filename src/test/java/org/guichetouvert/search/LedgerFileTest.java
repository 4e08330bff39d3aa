package org.guichetouvert.search;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerFileTest {

	private static final IndexState STATE = new IndexState("lucene", 7, "made so", null);

	@TempDir
	Path folder;

	@Test
	void remembers() {
		ledger("").write(STATE);

		assertThat(ledger("").read()).isEqualTo(STATE);
	}

	@Test
	void knowsNothingOfAnIndexOfTheDataBeforeABackupWasPutBack() {
		ledger("").write(STATE);

		assertThat(ledger("a backup").read()).isEqualTo(IndexState.NONE);
	}

	private LedgerFile ledger(String data) {
		return new LedgerFile(folder, () -> data);
	}

}
