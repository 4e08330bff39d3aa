package org.guichetouvert.exchange.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 of any length, of which no more than a certain number of characters is kept. */
final class CappedLines {

	private static final int BYTE_ORDER_MARK = '\uFEFF';

	private final Reader reader;

	private final int maxLength;

	private boolean first = true;

	CappedLines(InputStream in, int maxLength) {
		this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		this.maxLength = maxLength;
	}

	/** Empty at the end; a line ends with LF or CR LF, the last one with the end of the stream too. */
	Optional<Line> next() throws IOException {
		int read = reader.read();
		if (first && read == BYTE_ORDER_MARK) {
			read = reader.read();
		}
		first = false;
		if (read < 0) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder();
		boolean cut = false;
		for (; read >= 0 && read != '\n'; read = reader.read()) {
			cut |= text.length() == maxLength;
			if (!cut) {
				text.append((char) read);
			}
		}
		return Optional.of(new Line(text.toString().strip(), cut));
	}

	/** @param cut whether it was longer than what is kept of it */
	record Line(String text, boolean cut) {
	}

}
