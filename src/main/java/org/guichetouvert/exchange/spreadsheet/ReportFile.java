package org.guichetouvert.exchange.spreadsheet;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.exchange.spreadsheet.ImportRuns.WrittenRemark;
import org.guichetouvert.shared.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes all remarks beside the file, as a CSV that a spreadsheet program opens with a double click. */
@Component
class ReportFile {

	/** On screen; the report has all of them. */
	static final int SHOWN = 25;

	private static final String END = ".rapport.csv";

	private final ImportRuns runs;

	private final MessageSource messages;

	private final TransactionTemplate reading;

	ReportFile(ImportRuns runs, MessageSource messages, PlatformTransactionManager transactions) {
		this.runs = runs;
		this.messages = messages;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	static Path beside(Path file) {
		return file.resolveSibling(file.getFileName() + END);
	}

	static boolean isReport(Path file) {
		return file.getFileName().toString().endsWith(END);
	}

	/** Removes the report of an earlier import, and writes another where there is anything to tell. */
	Written write(UUID importId, Path file) {
		List<WrittenRemark> first = runs.firstRemarks(importId, SHOWN);
		long count = runs.countRemarks(importId);
		Path report = beside(file);
		try {
			Files.deleteIfExists(report);
			if (count > 0) {
				writeAll(importId, report);
			}
			return new Written(first, count, report);
		}
		catch (IOException e) {
			return new Written(first, count, null);
		}
	}

	private void writeAll(UUID importId, Path report) throws IOException {
		try (Writer out = Files.newBufferedWriter(report, StandardCharsets.UTF_8); CsvWriter csv = writer(out)) {
			csv.writeRecord(text("line"), text("kind"), text("column"), text("value"), text("reason"));
			reading.executeWithoutResult(status -> runs.forEachRemark(importId, remark -> csv.writeRecord(
					String.valueOf(remark.line()), kind(remark.kind()), remark.column(), SheetCell.harmless(remark.value()), remark.reason())));
		}
	}

	/** With a byte order mark, without which a spreadsheet program takes accents for something else. */
	private static CsvWriter writer(Writer out) throws IOException {
		out.write('\ufeff');
		return CsvWriter.builder().fieldSeparator(';').build(out);
	}

	String kind(Remark.Kind kind) {
		return text("kind." + kind.code());
	}

	private String text(String key) {
		return messages.getMessage("exchange.report." + key, null, Locale.FRENCH);
	}

	/** @param path null when it could not be written */
	record Written(List<WrittenRemark> first, long count, @Nullable Path path) {
	}

}
