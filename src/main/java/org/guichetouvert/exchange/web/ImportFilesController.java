package org.guichetouvert.exchange.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guichetouvert.exchange.columns.ColumnNames;
import org.guichetouvert.exchange.upload.RefusedLines;
import org.guichetouvert.exchange.upload.Upload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to take along: empty tables to fill in, and the lines of which something was refused, to be mended. */
@Controller
class ImportFilesController {

	private final UploadDesk desk;

	private final RefusedLines refused;

	private final MessageSource messages;

	ImportFilesController(UploadDesk desk, RefusedLines refused, MessageSource messages) {
		this.desk = desk;
		this.refused = refused;
		this.messages = messages;
	}

	@GetMapping(ImportController.PATH + "/modele.csv")
	void emptyCsv(HttpServletResponse response) throws IOException {
		try (Writer out = begin(response, "text/csv;charset=UTF-8", "modele.csv"); CsvWriter csv = writer(out)) {
			csv.writeRecord(titles());
		}
	}

	@GetMapping(ImportController.PATH + "/modele.xlsx")
	void emptyWorkbook(HttpServletResponse response) throws IOException {
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader("Content-Disposition", "attachment; filename=\"modele.xlsx\"");
		try (Workbook workbook = new Workbook(response.getOutputStream(), "Guichet ouvert", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("services");
			List<String> titles = titles();
			for (int column = 0; column < titles.size(); column++) {
				sheet.value(0, column, titles.get(column));
			}
		}
	}

	/** The same columns and one more, which says why; that one is not read when the file comes back. */
	@GetMapping(ImportPageController.PATH + "/rapport.csv")
	void refused(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		Upload upload = desk.upload(id);
		try (Writer out = begin(response, "text/csv;charset=UTF-8", "a-corriger.csv"); CsvWriter csv = writer(out)) {
			refused.write(upload, messages.getMessage("exchange.upload.report.line", null, locale),
					messages.getMessage("exchange.upload.report.why", null, locale), csv::writeRecord);
		}
	}

	private static List<String> titles() {
		return ColumnNames.ids().stream().map(ColumnNames::shown).toList();
	}

	private static Writer begin(HttpServletResponse response, String type, String name) throws IOException {
		response.setContentType(type);
		response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
		return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
	}

	/** With a byte order mark, without which a spreadsheet program takes accents for something else. */
	private static CsvWriter writer(Writer out) throws IOException {
		out.write('\ufeff');
		return CsvWriter.builder().fieldSeparator(';').build(out);
	}

}
