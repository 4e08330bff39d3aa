package org.guichetouvert.editing.web.ways;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Prerequisite;
import org.jspecify.annotations.Nullable;
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
			Locale locale, Model model) {
		WayIn way = desk.open(id, locale).wayIn(channelId, period);
		model.addAttribute("view", view(way, ConditionsForm.of(way.details(), way.words()).typed(), new Refusals()));
		return "editing/conditions";
	}

	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, Locale locale, Model model,
			HttpServletResponse response) {
		WayIn way = desk.open(id, locale).wayIn(channelId, period);
		Typed typed = Typed.of(fields);
		var refusals = new Refusals();
		UnaryOperator<PeriodDetails> change = new ConditionsForm(typed).read(way.words(), refusals);
		WhenAnswer when = WhenAnswer.read(typed, way.words(), refusals);
		Optional<String> next = when == null || !refusals.isEmpty() ? Optional.empty() : way.change(when, change, refusals);
		if (next.isPresent()) {
			return next.get();
		}
		response.setStatus(422);
		model.addAttribute("view", view(way, typed, refusals));
		return "editing/conditions";
	}

	private static WayView view(WayIn way, Typed typed, Refusals refusals) {
		WayWords words = way.words();
		List<WayView.Option> admissions = Arrays.stream(Admission.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.channel.counter." + one.code()))).toList();
		List<WayView.Option> needed = Arrays.stream(Prerequisite.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.prerequisite." + one.code()))).toList();
		return new WayView(way.head(), typed, Map.of("accueil", admissions, "besoin", needed),
				Map.of(WhenAnswer.DATE, WhenAnswer.words(typed, WhenAnswer.DATE, words)), refusals);
	}

}
