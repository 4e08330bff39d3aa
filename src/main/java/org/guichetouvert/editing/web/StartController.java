package org.guichetouvert.editing.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** That a way in is so since another day than was known: what was said before stays in the history. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces/{channelId}/debut")
class StartController {

	private final WayDesk desk;

	StartController(WayDesk desk) {
		this.desk = desk;
	}

	/** @param period null for the one that holds today */
	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam(name = "periode", required = false) @Nullable UUID period,
			HttpServletRequest request, Model model) {
		WayIn way = way(id, channelId, period);
		DatedPoint start = way.period().orElseThrow().start();
		Typed typed = desk.typed(request, () -> Typed.NOTHING.with(WhenAnswer.DATE, start == null ? "" : start.toString()));
		return show(way, typed, way.words().problems(), request, model);
	}

	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam(name = "periode", required = false) @Nullable UUID period,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		WayIn way = way(id, channelId, period);
		Typed typed = Typed.of(fields);
		Problems problems = way.words().problems();
		DatedPoint start = WhenAnswer.date(typed, WhenAnswer.DATE, way.words(), problems);
		Optional<String> next = problems.isEmpty() ? way.correctStart(start, problems) : Optional.empty();
		if (next.isPresent()) {
			return next.get();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(way, typed, problems, request, model);
	}

	/** @throws org.springframework.web.server.ResponseStatusException 404 where nothing is known of it over time */
	private WayIn way(UUID id, UUID channelId, @Nullable UUID period) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		way.period().orElseThrow(() -> Desk.notFound("period of " + channelId));
		return way;
	}

	private static String show(WayIn way, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		WayWords words = way.words();
		model.addAttribute("says", words.when(way.period().orElseThrow()));
		var view = new WayView(way.head(), "", Map.of(), Map.of(WhenAnswer.DATE, WhenAnswer.words(typed, WhenAnswer.DATE, words)));
		return way.opened().show("editing/start", Desk.path(request), view, typed, problems, model);
	}

}
