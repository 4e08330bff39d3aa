package org.guichetouvert.colleagues.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.colleagues.ContactUse;
import org.guichetouvert.colleagues.ContactUses;
import org.guichetouvert.colleagues.FunctionBook;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The reader's own log; nobody reads somebody else's. */
@Controller
class LogController {

	/** Functions of one line that are named. */
	private static final int NAMED = 4;

	private final Reading reading;

	private final ContactUses uses;

	private final FunctionBook book;

	private final AreaTree areas;

	LogController(Reading reading, ContactUses uses, FunctionBook book, AreaTree areas) {
		this.reading = reading;
		this.uses = uses;
		this.book = book;
		this.areas = areas;
	}

	@GetMapping("/collegues/journal")
	String log(Locale locale, Model model) {
		Shown shown = reading.begin(locale);
		LocalDate today = shown.instant().toLocalDate();
		model.addAttribute("view", new LogView(uses.list(reading.reader().accountId(), today, shown.instant().getZone()).stream()
			.map(use -> line(use, shown)).toList()));
		return "colleagues/log";
	}

	private LogView.Line line(ContactUse use, Shown shown) {
		ZonedDateTime at = use.at().atZone(shown.instant().getZone());
		List<Text> functions = book.find(use.contactIds(), shown.instant().toLocalDate()).stream().map(row -> shown.text(row.function()))
			.filter(Objects::nonNull).distinct().toList();
		return new LogView.Line(shown.date(at.toLocalDate()), shown.time(at), use.kind().code(), use.amount(), area(use, shown),
				functions.stream().limit(NAMED).toList(), Math.max(0, functions.size() - NAMED));
	}

	private @Nullable Text area(ContactUse use, Shown shown) {
		return use.areaId() == null ? null : areas.findById(use.areaId()).map(area -> shown.text(area.name())).orElse(null);
	}

}
