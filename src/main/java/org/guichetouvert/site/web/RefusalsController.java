package org.guichetouvert.site.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.OrganizationReader;
import org.guichetouvert.directory.ServiceEntry.OrganizationEntry;
import org.guichetouvert.reports.RefusalCounts;
import org.guichetouvert.reports.RefusalCounts.Cell;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.shared.SheetCell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people were refused or sent to a website, as a page and as a file; made anew each time, it is read seldom. */
@Controller
class RefusalsController {

	private static final List<ReportKind> KINDS = Stream.of(ReportKind.values()).filter(ReportKind::isRefusal).toList();

	private static final List<String> COLUMNS = List.of("mois", "organisation", "nom", "genre", "signalements", "invente");

	private final RefusalCounts refusals;

	private final OrganizationReader organizations;

	private final Showings showings;

	private final Pages pages;

	RefusalsController(RefusalCounts refusals, OrganizationReader organizations, Showings showings, Pages pages) {
		this.refusals = refusals;
		this.organizations = organizations;
		this.showings = showings;
		this.pages = pages;
	}

	@GetMapping("/observatoire/refus")
	String page(Locale locale, Model model) {
		Wording words = showings.begin(locale).words();
		List<Cell> shown = shown();
		Map<LocalDate, List<Cell>> byMonth = shown.stream().collect(Collectors.groupingBy(Cell::month, LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("view", new RefusalsView(RefusalCounts.LEAST_SHOWN, shown.stream().anyMatch(Cell::invented),
				byMonth.entrySet().stream().map(one -> month(one.getKey(), one.getValue(), words)).toList()));
		model.addAttribute("page", pages.around(PageView.Menu.WHO, null, locale));
		return "site/refusals";
	}

	@GetMapping("/observatoire/refus.csv")
	ModelAndView file(Locale locale) {
		byte[] written = write(showings.begin(locale).words()).getBytes(StandardCharsets.UTF_8);
		return new ModelAndView((model, request, response) -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("refus.csv").build().toString());
			response.getOutputStream().write(written);
		});
	}

	/** Of institutions that are in the catalogue. */
	private List<Cell> shown() {
		List<Cell> cells = refusals.listShown();
		Map<UUID, OrganizationEntry> known = entries(cells);
		return cells.stream().filter(cell -> known.containsKey(cell.organizationId())).toList();
	}

	private Map<UUID, OrganizationEntry> entries(List<Cell> cells) {
		return organizations.list(cells.stream().map(Cell::organizationId).distinct().toList());
	}

	private RefusalsView.Month month(LocalDate month, List<Cell> cells, Wording words) {
		Map<UUID, OrganizationEntry> known = entries(cells);
		Map<UUID, List<Cell>> byInstitution = cells.stream().collect(Collectors.groupingBy(Cell::organizationId));
		List<RefusalsView.Line> lines = known.values().stream()
			.sorted(Comparator.comparing(one -> words.name(one.details().name()).text(), words.alphabet()))
			.map(one -> line(one, byInstitution.get(one.id()), words)).toList();
		return new RefusalsView.Month(words.capitalize(name(month, words)), lines);
	}

	private static String name(LocalDate month, Wording words) {
		return words.point(new DatedPoint(month, DatePrecision.MONTH));
	}

	private static RefusalsView.Line line(OrganizationEntry institution, List<Cell> cells, Wording words) {
		TextView name = words.name(institution.details().name());
		return new RefusalsView.Line(new LinkView(name, "/organisations/" + institution.slug()), KINDS.stream().map(kind -> cells.stream()
			.filter(cell -> cell.kind() == kind).findFirst().map(cell -> String.valueOf(cell.reports()))
			.orElseGet(() -> words.say("reports.refusals.fewer", RefusalCounts.LEAST_SHOWN))).toList());
	}

	/** With a byte order mark, without which a spreadsheet program takes accents for something else. */
	private String write(Wording words) {
		List<Cell> cells = shown();
		Map<UUID, OrganizationEntry> known = entries(cells);
		var out = new StringWriter();
		out.write('\ufeff');
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
			csv.writeRecord(COLUMNS);
			cells.forEach(cell -> csv.writeRecord(List.of(cell.month().toString().substring(0, 7), known.get(cell.organizationId()).slug(),
					SheetCell.harmless(words.name(known.get(cell.organizationId()).details().name()).text()), cell.kind().code(),
					String.valueOf(cell.reports()), cell.invented() ? "oui" : "non")));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

}
