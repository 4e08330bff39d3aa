package org.guichetouvert.tally.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.guichetouvert.areas.AreaTree;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What professionals did for institutions, by month or year and area: {@code periode}, {@code quartier}. */
@Controller
class LoadController {

	private final LoadPage page;

	private final LoadFile file;

	private final AreaTree areas;

	private final MessageSource messages;

	private final Clock clock;

	LoadController(LoadPage page, LoadFile file, AreaTree areas, MessageSource messages, Clock clock) {
		this.page = page;
		this.file = file;
		this.areas = areas;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/charge/mois")
	String month(@RequestParam(name = "periode", defaultValue = "") String period,
			@RequestParam(name = "quartier", defaultValue = "") String area, Locale locale, Model model) {
		LoadWords words = words(locale);
		model.addAttribute("view", page.view(page.asked(period, area, words), words));
		return "tally/month";
	}

	/** One page to print. */
	@GetMapping("/charge/mois/feuille")
	String sheet(@RequestParam(name = "periode", defaultValue = "") String period,
			@RequestParam(name = "quartier", defaultValue = "") String area, Locale locale, Model model) {
		LoadWords words = words(locale);
		model.addAttribute("view", page.view(page.asked(period, area, words), words));
		return "tally/sheet";
	}

	@GetMapping("/charge/mois.csv")
	ResponseEntity<byte[]> file(@RequestParam(name = "periode", defaultValue = "") String period,
			@RequestParam(name = "quartier", defaultValue = "") String area, Locale locale) {
		LoadWords words = words(locale);
		LoadAsked asked = page.asked(period, area, words);
		String name = (page.isInvented(words) ? "exemple-" : "") + "charge-" + asked.period() + "-" + asked.area().slug() + ".csv";
		var attached = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
			.body(file.write(asked, words));
	}

	private LoadWords words(Locale locale) {
		return new LoadWords(messages, areas, locale, LocalDate.now(clock));
	}

}
