package org.guichetouvert.editing.web.ways;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in of a service: which there are, adding one, its number and link, taking away one that never was. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces")
class ChannelController {

	private final WayDesk desk;

	ChannelController(WayDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String list(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("view", WaysView.of(desk.open(id, locale)));
		return "editing/ways";
	}

	@GetMapping("/nouveau")
	String ask(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("view", view(desk.open(id, locale), null, Typed.NOTHING, new Refusals()));
		return "editing/channel";
	}

	@PostMapping("/nouveau")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
			HttpServletResponse response) {
		WayDesk.Opened opened = desk.open(id, locale);
		var form = new ChannelForm(Typed.of(fields));
		var refusals = new Refusals();
		ServiceSnapshot.Channel added = form.added(opened.service().places(), opened.words(), refusals);
		if (added != null && refusals.isEmpty()) {
			return opened.keep(opened.ways().with(added));
		}
		response.setStatus(422);
		model.addAttribute("view", view(opened, null, form.typed(), refusals));
		return "editing/channel";
	}

	@GetMapping("/{channelId}")
	String show(@PathVariable UUID id, @PathVariable UUID channelId, Locale locale, Model model) {
		WayIn way = desk.open(id, locale).wayIn(channelId, null);
		model.addAttribute("view", view(way.opened(), way, ChannelForm.of(way.channel().details()).typed(), new Refusals()));
		return "editing/channel";
	}

	@PostMapping("/{channelId}")
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields, Locale locale,
			Model model, HttpServletResponse response) {
		WayIn way = desk.open(id, locale).wayIn(channelId, null);
		var form = new ChannelForm(Typed.of(fields));
		var refusals = new Refusals();
		ChannelDetails known = way.channel().details();
		ChannelDetails details = form.details(known.kind(), known.label(), way.words(), refusals);
		if (details != null) {
			return way.opened().keep(way.opened().ways().with(way.channel(), details));
		}
		response.setStatus(422);
		model.addAttribute("view", view(way.opened(), way, form.typed(), refusals));
		return "editing/channel";
	}

	@PostMapping("/{channelId}/retirer")
	String remove(@PathVariable UUID id, @PathVariable UUID channelId, Locale locale, Model model, HttpServletResponse response) {
		WayIn way = desk.open(id, locale).wayIn(channelId, null);
		if (way.opened().ways().isRemovable(way.channel())) {
			return way.opened().keep(way.opened().ways().without(way.channel()));
		}
		response.setStatus(422);
		model.addAttribute("view", view(way.opened(), way, ChannelForm.of(way.channel().details()).typed(),
				new Refusals().add("retirer", way.words().say("editing.ways.problem.story"))));
		return "editing/channel";
	}

	/** @param way null for one that is added */
	private static WayView view(WayDesk.Opened opened, @Nullable WayIn way, Typed typed, Refusals refusals) {
		WayWords words = opened.words();
		List<WayView.Option> kinds = Arrays.stream(ChannelKind.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.kind." + one.code()))).toList();
		List<WayView.Option> admissions = Arrays.stream(Admission.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.channel.counter." + one.code()))).toList();
		List<WayView.Option> removal = way != null && opened.ways().isRemovable(way.channel())
				? List.of(new WayView.Option("oui", "")) : List.of();
		return new WayView(way == null ? opened.head() : way.head(), typed, Map.of("genre", kinds, "accueil", admissions, "lieu",
				opened.places(), "retirer", removal), Map.of(WhenAnswer.DATE, WhenAnswer.words(typed, WhenAnswer.DATE, words)), refusals);
	}

}
