package org.guichetouvert.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.exchange.columns.DateReaders;
import org.guichetouvert.exchange.spreadsheet.SpreadsheetImport;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.guichetouvert.exchange.upload.TableProblem;
import org.guichetouvert.exchange.upload.Upload;
import org.guichetouvert.exchange.upload.UploadJobs;
import org.guichetouvert.exchange.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A table is uploaded; and all that were. */
@Controller
class ImportController {

	static final String PATH = "/coordination/importer";

	static final long MOST = 50L << 20;

	private static final int PAGE = 20;

	private static final int LONGEST = 120;

	private final UploadDesk desk;

	private final Uploads uploads;

	private final UploadJobs jobs;

	private final SpreadsheetImport spreadsheets;

	private final Clock clock;

	ImportController(UploadDesk desk, Uploads uploads, UploadJobs jobs, SpreadsheetImport spreadsheets, Clock clock) {
		this.desk = desk;
		this.uploads = uploads;
		this.jobs = jobs;
		this.spreadsheets = spreadsheets;
		this.clock = clock;
	}

	@GetMapping(PATH)
	String list(@RequestParam(defaultValue = "1") int page, @RequestParam(name = "trop", required = false) @Nullable String tooLarge,
			@RequestParam(name = "fait", required = false) @Nullable String done, Locale locale, Model model) {
		model.addAttribute("done", done);
		return show(new ImportForm("", "", tooLarge == null ? null : "large", null), Math.max(1, page), locale, model);
	}

	@PostMapping(PATH)
	String upload(@RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String date, Locale locale, Model model, HttpServletResponse response) throws IOException {
		String asOf = date.isBlank() ? null : problemOf(date.strip());
		Path copy = Files.createTempFile("upload-", ".table");
		try {
			String problem = file == null || file.isEmpty() ? "none" : file.getSize() > MOST ? "large" : problemOf(file, copy);
			if (problem != null || asOf != null) {
				response.setStatus(422);
				return show(new ImportForm(source, date, problem, asOf), 1, locale, model);
			}
			UUID id = keep(file, copy, source.strip(), date.strip());
			jobs.wake();
			return "redirect:" + PATH + "/" + id;
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

	private UUID keep(MultipartFile file, Path copy, String source, String date) throws IOException {
		SignedIn reader = desk.reader();
		String name = cut(Path.of(String.valueOf(file.getOriginalFilename()).replace('\\', '/')).getFileName().toString());
		try (InputStream in = Files.newInputStream(copy)) {
			return uploads.add(new Upload.Fresh(reader.accountId(), reader.function(), cut(source.isEmpty() ? name.replaceFirst("\\.[^.]*$", "") : source),
					name, DateReaders.findDay(date).orElse(null)), in, Files.size(copy));
		}
	}

	private static String cut(String text) {
		String line = text.replaceAll("\\p{Cntrl}", " ").strip();
		return line.isEmpty() ? "?" : line.substring(0, Math.min(LONGEST, line.length()));
	}

	/** The end of a message key; null for a table. */
	private @Nullable String problemOf(MultipartFile file, Path copy) throws IOException {
		try (InputStream in = file.getInputStream()) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		try {
			spreadsheets.look(copy);
			return null;
		}
		catch (UnreadableTableException e) {
			return TableProblem.of(e.key());
		}
	}

	private @Nullable String problemOf(String date) {
		return DateReaders.findDay(date).map(day -> day.isAfter(LocalDate.now(clock)) ? "future" : null).orElse(
				DateReaders.findDay(date).isPresent() ? null : "date");
	}

	private String show(ImportForm form, int page, Locale locale, Model model) {
		List<Upload> found = uploads.list(page, PAGE);
		model.addAttribute("form", form);
		model.addAttribute("sources", uploads.sources());
		model.addAttribute("limit", MOST >> 20);
		model.addAttribute("uploads", found.stream().limit(PAGE).map(upload -> desk.line(upload, locale)).toList());
		model.addAttribute("newer", page > 1 ? page - 1 : null);
		model.addAttribute("older", found.size() > PAGE ? page + 1 : null);
		return "exchange/upload";
	}

	/** What was typed. @param problem of the file, the end of a message key; null for none @param dateProblem as well */
	public record ImportForm(String source, String date, @Nullable String problem, @Nullable String dateProblem) {
	}

}
