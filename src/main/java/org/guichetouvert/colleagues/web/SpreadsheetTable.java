package org.guichetouvert.colleagues.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.shared.SheetCell;
import org.jspecify.annotations.Nullable;

/** Rows as a file that a spreadsheet program opens with a double click: semicolons, and a mark that says that it is UTF-8. */
final class SpreadsheetTable {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private SpreadsheetTable() {
	}

	static byte[] write(List<String> header, List<List<@Nullable String>> rows) {
		var text = new StringWriter();
		text.write(BYTE_ORDER_MARK);
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
			csv.writeRecord(header.toArray(String[]::new));
			rows.forEach(row -> csv.writeRecord(row.stream().map(SheetCell::harmless).toArray(String[]::new)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
