package org.guichetouvert.exchange.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Rows up to {@link #END}, without the blank ones. */
final class PresentRows implements Iterator<TableRow> {

	static final TableRow END = new TableRow(-1, List.of());

	private final Supplier<TableRow> source;

	private TableRow next;

	PresentRows(Supplier<TableRow> source) {
		this.source = source;
		this.next = advance();
	}

	@Override
	public boolean hasNext() {
		return next != END;
	}

	@Override
	public TableRow next() {
		if (next == END) {
			throw new NoSuchElementException();
		}
		TableRow row = next;
		next = advance();
		return row;
	}

	private TableRow advance() {
		TableRow row = source.get();
		while (row != END && row.isBlank()) {
			row = source.get();
		}
		return row;
	}

}
