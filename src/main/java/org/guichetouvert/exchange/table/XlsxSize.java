package org.guichetouvert.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Refuses a workbook that unpacks to more than any table of ours: a small archive may hold terabytes of the same letter. What it
 * says of its sizes may be a lie, so it is unpacked once and counted.
 */
final class XlsxSize {

	private static final long MOST = 400L << 20;

	/** The texts of all cells are held in memory. */
	private static final long MOST_TEXTS = 64L << 20;

	private static final int MOST_ENTRIES = 2_000;

	private XlsxSize() {
	}

	/** @throws UnreadableTableException when it is larger */
	static void require(Path file) {
		byte[] buffer = new byte[1 << 16];
		long all = 0;
		int entries = 0;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				long size = 0;
				try (InputStream in = zip.getInputStream(entry)) {
					for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
						size += read;
						if (all + size > MOST || size > MOST_TEXTS && entry.getName().endsWith("sharedStrings.xml")) {
							throw new UnreadableTableException("exchange.file.bomb");
						}
					}
				}
				all += size;
				if (++entries > MOST_ENTRIES) {
					throw new UnreadableTableException("exchange.file.bomb");
				}
			}
		}
		catch (IOException e) {
			throw new UnreadableTableException("exchange.file.notXlsx");
		}
	}

}
