package org.guichetouvert.reports.web;

import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.reports.Report;
import org.guichetouvert.reports.ReportQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What visitors report and nobody decided yet, by entry. */
@Controller
class QueueController {

	private final CurrentReader readers;

	private final ReportQueue queue;

	private final EntryNames names;

	private final ReportWords words;

	QueueController(CurrentReader readers, ReportQueue queue, EntryNames names, ReportWords words) {
		this.readers = readers;
		this.queue = queue;
		this.names = names;
		this.words = words;
	}

	/**
	 * Reports about one entry.
	 *
	 * @param kinds what they say, and how often
	 * @param since of the oldest
	 * @param overdue that it waits for too long
	 * @param reviewedBy functions of those who look into it; empty for nobody
	 */
	public record Line(String name, String href, int count, String kinds, String since, boolean overdue, List<String> reviewedBy) {
	}

	@GetMapping("/coordination/signalements")
	String queue(@RequestParam(name = "page", defaultValue = "1") String page, Locale locale, Model model) {
		SignedIn reader = readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
		ReportQueue.Part part = queue.listFor(reader, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
		model.addAttribute("lines", part.entries().stream().map(one -> line(one, locale)).toList());
		model.addAttribute("part", part);
		return "reports/queue";
	}

	private Line line(ReportQueue.AboutEntry one, Locale locale) {
		List<Report> reports = one.reports();
		List<String> by = reports.stream().<@Nullable String>map(Report::reviewedBy).filter(who -> who != null).distinct().toList();
		return new Line(names.of(EntryKind.SERVICE, one.says(), locale), "/coordination/signalements/" + one.serviceId(), reports.size(),
				words.kinds(reports, locale), words.day(reports.get(0).receivedAt(), locale), one.overdue(), by);
	}

}
