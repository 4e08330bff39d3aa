package org.guichetouvert.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A CSV file (RFC 4180): comma, semicolon or tab, told by the header; UTF-8 or UTF-16 with its mark, else Windows-1252. */
final class CsvTable implements Table {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private final Charset charset;

	private final CsvReader<CsvRecord> reader;

	CsvTable(Path file) throws IOException {
		charset = charset(file);
		reader = CsvReader.builder()
			.fieldSeparator(separator(file))
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.ofCsvRecord(open(file));
	}

	@Override
	public Iterator<TableRow> rows() {
		Iterator<CsvRecord> records = reader.iterator();
		return new PresentRows(() -> next(records));
	}

	private static TableRow next(Iterator<CsvRecord> records) {
		try {
			if (!records.hasNext()) {
				return PresentRows.END;
			}
			CsvRecord row = records.next();
			return new TableRow(row.getStartingLineNumber(), row.getFields());
		}
		catch (CsvParseException | UncheckedIOException e) {
			throw new UnreadableTableException("exchange.file.brokenCsv", e.getMessage());
		}
	}

	@Override
	public boolean isLegacyEncoding() {
		return charset.equals(WINDOWS);
	}

	@Override
	public void close() {
		try {
			reader.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Without the byte order mark, which would become part of the first column's name. */
	private Reader open(Path file) throws IOException {
		var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
		text.mark(1);
		if (text.read() != '\ufeff') {
			text.reset();
		}
		return text;
	}

	private char separator(Path file) throws IOException {
		try (Reader text = open(file)) {
			var header = new StringBuilder();
			boolean quoted = false;
			for (int c = text.read(); c >= 0 && header.length() < 100_000; c = text.read()) {
				quoted ^= c == '"';
				boolean ended = !quoted && (c == '\n' || c == '\r');
				if (ended && header.toString().chars().anyMatch(Character::isLetter)) {
					break;
				}
				header.append(quoted ? ' ' : (char) c);
			}
			return List.of(',', ';', '\t').stream()
				.max((a, b) -> Long.compare(count(header, a), count(header, b)))
				.orElseThrow();
		}
	}

	private static long count(CharSequence text, char wanted) {
		return text.chars().filter(c -> c == wanted).count();
	}

	private static Charset charset(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer start = ByteBuffer.allocate(2);
			channel.read(start, 0);
			int mark = (start.get(0) & 0xff) << 8 | start.get(1) & 0xff;
			if (mark == 0xfeff || mark == 0xfffe) {
				return StandardCharsets.UTF_16;
			}
			return isUtf8(channel) ? StandardCharsets.UTF_8 : WINDOWS;
		}
	}

	/** Reads all of it: a file may keep its only accent for the last line. */
	private static boolean isUtf8(FileChannel channel) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
		CharBuffer chars = CharBuffer.allocate(1 << 16);
		boolean ended = false;
		while (!ended) {
			ended = channel.read(bytes) < 0;
			CoderResult result = decoder.decode(bytes.flip(), chars.clear(), ended);
			if (result.isError()) {
				return false;
			}
			bytes.compact();
		}
		return true;
	}

}
