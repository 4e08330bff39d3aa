package org.guichetouvert.exchange.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.guichetouvert.directory.BelgianCalendar;

/**
 * A program: reads questions about opening hours from standard input and writes an answer to each on standard output, in
 * order, as {@code src/docs/hours-comparison.md} says. Nothing that it reads stops it; nothing but answers gets to standard
 * output.
 */
public final class HoursComparison {

	/** Characters; the rest of a longer line is passed over. */
	static final int MAX_LINE = 65_536;

	private HoursComparison() {
	}

	public static void main(String[] arguments) throws IOException {
		PrintStream out = System.out;
		System.setOut(System.err);
		try {
			answer(System.in, out);
		}
		finally {
			System.setOut(out);
		}
	}

	private static void answer(InputStream in, OutputStream out) throws IOException {
		CappedLines lines = new CappedLines(in, MAX_LINE);
		LineAnswers answers = new LineAnswers(new BelgianCalendar());
		for (Optional<CappedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
			String answer = answers.to(line.get()) + "\n";
			out.write(answer.getBytes(StandardCharsets.UTF_8));
			out.flush();
		}
	}

}
