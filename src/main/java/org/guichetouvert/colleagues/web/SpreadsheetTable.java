package org.guichetouvert.colleagues.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/** Rows as a file that a spreadsheet program opens with a double click: semicolons, and a mark that says that it is UTF-8. */
final class SpreadsheetTable {

	/** What makes a program take a cell for something to compute. */
	private static final String COMPUTED = "=+-@\t\r";

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private SpreadsheetTable() {
	}

	static byte[] write(List<String> header, List<List<@Nullable String>> rows) {
		var text = new StringWriter();
		text.write(BYTE_ORDER_MARK);
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
			csv.writeRecord(header.toArray(String[]::new));
			rows.forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetTable::harmless).toArray(String[]::new)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** A formula, even behind blanks or a line break, becomes a text. */
	static String harmless(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		String begin = value.stripLeading();
		boolean computed = COMPUTED.indexOf(value.charAt(0)) >= 0 || !begin.isEmpty() && COMPUTED.indexOf(begin.charAt(0)) >= 0;
		return computed ? "'" + value : value;
	}

}
