package org.guichetouvert.exchange.upload;

import java.util.Map;

/** Why a file is no table that can be imported: the end of a message key, in the words of whoever uploads it. */
public final class TableProblem {

	private static final Map<String, String> WORDS = Map.of("exchange.file.empty", "empty", "exchange.file.oldExcel", "oldExcel",
			"exchange.file.brokenCsv", "broken", "exchange.file.brokenXlsx", "broken", "exchange.file.noService", "noService",
			"exchange.file.encoding", "encoding", "exchange.file.bomb", "bomb", "exchange.upload.problem.gone", "gone");

	private TableProblem() {
	}

	/** @param key of the message of the command line */
	public static String of(String key) {
		return WORDS.getOrDefault(key, "kind");
	}

}
