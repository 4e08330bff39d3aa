package org.guichetouvert.exchange.spreadsheet;

import java.util.List;

import org.guichetouvert.exchange.columns.InputColumns;

/** Conflicts as remarks. */
final class Conflicts {

	private Conflicts() {
	}

	static Remark of(long line, Merge.Conflict conflict) {
		String here = InputColumns.shown(conflict.column(), conflict.here());
		return Remark.conflict(line, conflict.column(), conflict.said(),
				key(conflict, here), here)
			.with(new Remark.Detail(here, List.of(), ""));
	}

	private static String key(Merge.Conflict conflict, String here) {
		if (conflict.outdated()) {
			return "exchange.conflict.since";
		}
		return here.isEmpty() ? "exchange.conflict.taken" : "exchange.conflict.changed";
	}

}
