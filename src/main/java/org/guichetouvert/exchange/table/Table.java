package org.guichetouvert.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A file of rows, read once from the first to the last without holding it in memory; blank lines are left out. */
public interface Table extends AutoCloseable {

	/**
	 * Tells CSV from XLSX by what is in the file, whatever it is called.
	 *
	 * @throws UnreadableTableException when it is neither, or can't be read
	 */
	static Table open(Path file) {
		requireReadable(file);
		try {
			byte[] start = start(file);
			if (startsWith(start, "PK\u0003\u0004")) {
				return new XlsxTable(file);
			}
			requireText(start);
			return new CsvTable(file);
		}
		catch (IOException e) {
			throw new UnreadableTableException("exchange.file.unreadable", file);
		}
	}

	Iterator<TableRow> rows();

	/** Whether letters had to be read by an older table of characters than the UTF-8 that was expected. */
	default boolean isLegacyEncoding() {
		return false;
	}

	@Override
	void close();

	private static void requireReadable(Path file) {
		if (!Files.exists(file)) {
			throw new UnreadableTableException("exchange.file.missing", file);
		}
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new UnreadableTableException("exchange.file.unreadable", file);
		}
	}

	private static void requireText(byte[] start) {
		if (startsWith(start, "\u00d0\u00cf\u0011\u00e0")) {
			throw new UnreadableTableException("exchange.file.oldExcel");
		}
		boolean utf16 = startsWith(start, "\u00ff\u00fe") || startsWith(start, "\u00fe\u00ff");
		if (startsWith(start, "%PDF") || startsWith(start, "{") || startsWith(start, "<") || !utf16 && hasZero(start)) {
			throw new UnreadableTableException("exchange.file.wrongKind");
		}
	}

	private static boolean hasZero(byte[] bytes) {
		for (byte one : bytes) {
			if (one == 0) {
				return true;
			}
		}
		return false;
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(4096);
		}
	}

	private static boolean startsWith(byte[] bytes, String latin) {
		return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(latin);
	}

}
