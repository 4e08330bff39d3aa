package org.guichetouvert.editing.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.WatchStops;
import org.guichetouvert.editing.Watches;
import org.guichetouvert.platform.SecretPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Stops letters about changes by the link in one of them, without signing in: shows on GET, acts on POST. */
@Controller
class WatchStopController {

	private static final String PATH = "/suivi/arret/{token:[A-Za-z0-9_-]+}";

	private final Desk desk;

	private final WatchStops stops;

	private final EntryNames names;

	WatchStopController(Desk desk, WatchStops stops, EntryNames names) {
		this.desk = desk;
		this.stops = stops;
		this.names = names;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String token, HttpServletResponse response, Model model) {
		SecretPages.keep(response);
		Optional<WatchStops.Stop> stop = stops.find(token);
		if (stop.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		Watches.Watched watched = stop.map(WatchStops.Stop::watched).orElse(null);
		model.addAttribute("view", new WatchStopView(stop.isPresent(), stop.filter(stops::isWatching).isPresent(),
				watched == null ? null : names.of(watched.kind(), watched.entryId(), desk.words().locale()), token));
		return "editing/watch-stop";
	}

	@PostMapping(PATH)
	String stop(@PathVariable String token) {
		stops.find(token).ifPresent(stops::act);
		return "redirect:/suivi/arret/" + token;
	}

}
