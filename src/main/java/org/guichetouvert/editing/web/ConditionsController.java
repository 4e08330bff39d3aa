package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Prerequisite;
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

/** How one is received: with or without an appointment, for whom, with what, how many. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces/{channelId}/conditions")
class ConditionsController {

	private final WayDesk desk;

	ConditionsController(WayDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam(name = "periode", required = false) @Nullable UUID period,
			HttpServletRequest request, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		Typed typed = desk.typed(request, () -> ConditionsForm.of(way.details(), way.words()).typed());
		return show(way, typed, way.words().problems(), request, model);
	}

	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		Typed typed = Typed.of(fields);
		Problems problems = way.words().problems();
		UnaryOperator<PeriodDetails> change = new ConditionsForm(typed).read(way.words(), problems);
		WhenAnswer when = WhenAnswer.read(typed, way.words(), problems);
		Optional<String> next = when == null || !problems.isEmpty() ? Optional.empty() : way.change(when, change, problems);
		if (next.isPresent()) {
			return next.get();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(way, typed, problems, request, model);
	}

	private static String show(WayIn way, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		WayWords words = way.words();
		List<WayView.Option> admissions = Arrays.stream(Admission.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.channel.counter." + one.code()))).toList();
		List<WayView.Option> needed = Arrays.stream(Prerequisite.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.prerequisite." + one.code()))).toList();
		var view = new WayView(way.head(), "", Map.of("accueil", admissions, "besoin", needed),
				Map.of(WhenAnswer.DATE, WhenAnswer.words(typed, WhenAnswer.DATE, words)));
		return way.opened().show("editing/conditions", Desk.path(request), view, typed, problems, model);
	}

}
