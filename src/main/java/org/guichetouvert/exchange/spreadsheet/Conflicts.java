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
				here.isEmpty() ? "exchange.conflict.taken" : "exchange.conflict.changed", here)
			.with(new Remark.Detail(here, List.of(), ""));
	}

}
