package org.guichetouvert.colleagues.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.colleagues.ColleagueNote;
import org.guichetouvert.colleagues.ColleagueNotes;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where professionals begin. */
@Controller
class ColleaguesController {

	private static final int LATEST = 8;

	private final Reading reading;

	private final ColleagueNotes notes;

	ColleaguesController(Reading reading, ColleagueNotes notes) {
		this.reading = reading;
		this.notes = notes;
	}

	@GetMapping("/collegues")
	String home(Locale locale, Model model) {
		String function = reading.reader().function();
		Shown shown = reading.begin(locale);
		List<ColleagueNote> latest = notes.latest(LATEST, shown.instant().toLocalDate());
		Map<UUID, ServiceLine> services = shown.services(latest.stream().map(ColleagueNote::serviceId).distinct().toList()).stream()
			.collect(Collectors.toMap(ServiceLine::id, Function.identity()));
		model.addAttribute("view", new HomeView(function, latest.stream().map(note -> line(note, services, shown))
			.filter(Objects::nonNull).toList()));
		return "colleagues/home";
	}

	private static HomeView.@Nullable NoteLine line(ColleagueNote note, Map<UUID, ServiceLine> services, Shown shown) {
		ServiceLine service = services.get(note.serviceId());
		return service == null ? null : new HomeView.NoteLine(service, note.text(), shown.date(note.writtenOn()), note.function());
	}

}
