package org.guichetouvert.exchange.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;

import org.guichetouvert.exchange.table.Table;
import org.guichetouvert.exchange.table.TableRow;
import org.guichetouvert.exchange.table.UnreadableTableException;

/** A kept file on this machine, as long as it is worked with. */
final class UploadFile implements AutoCloseable {

	private final Path path;

	private UploadFile(Path path) {
		this.path = path;
	}

	/** @throws UnreadableTableException when it is gone */
	static UploadFile fetch(Uploads uploads, Upload upload) {
		try {
			var file = new UploadFile(Files.createTempFile("import-", ".table"));
			try (OutputStream out = Files.newOutputStream(file.path)) {
				if (!uploads.copy(upload.id(), out)) {
					file.close();
					throw new UnreadableTableException("exchange.upload.problem.gone");
				}
			}
			return file;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path path() {
		return path;
	}

	/** Gives each of these lines as it stands in the file. */
	void forEach(Set<Long> lines, Consumer<TableRow> reader) {
		if (lines.isEmpty()) {
			return;
		}
		try (Table table = Table.open(path)) {
			for (Iterator<TableRow> rows = table.rows(); rows.hasNext();) {
				TableRow row = rows.next();
				if (lines.contains(row.line())) {
					reader.accept(row);
				}
			}
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException e) {
			path.toFile().deleteOnExit();
		}
	}

}
