package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ServiceSnapshot;
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

/** A way in of a service: adding one, its number and link, taking away one that never was. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces")
class ChannelController {

	private final WayDesk desk;

	ChannelController(WayDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/nouveau")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(desk.open(id), null, desk.typed(request, () -> Typed.NOTHING), null, model);
	}

	@PostMapping("/nouveau")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response, Model model) {
		WayDesk.Opened opened = desk.open(id);
		var form = new ChannelForm(Typed.of(fields));
		Problems problems = opened.words().problems();
		ServiceSnapshot.Channel added = form.added(opened.service().places(), opened.words(), problems);
		if (added != null && problems.isEmpty()) {
			return opened.keep(opened.ways().with(added));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(opened, null, form.typed(), problems, model);
	}

	@GetMapping("/{channelId:[0-9a-f-]{36}}")
	String show(@PathVariable UUID id, @PathVariable UUID channelId, HttpServletRequest request, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, null);
		return show(way.opened(), way, desk.typed(request, () -> ChannelForm.of(way.channel().details()).typed()), null, model);
	}

	@PostMapping("/{channelId:[0-9a-f-]{36}}")
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			HttpServletResponse response, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, null);
		var form = new ChannelForm(Typed.of(fields));
		Problems problems = way.words().problems();
		ServiceSnapshot.Channel channel = way.channel();
		ChannelDetails details = form.details(channel.details().kind(), channel.details().label(), way.words(), problems);
		if (details != null) {
			return way.opened().keep(way.opened().ways()
				.with(new ServiceSnapshot.Channel(channel.id(), channel.placeId(), details, channel.periods())));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(way.opened(), way, form.typed(), problems, model);
	}

	@PostMapping("/{channelId:[0-9a-f-]{36}}/retirer")
	String remove(@PathVariable UUID id, @PathVariable UUID channelId, HttpServletResponse response, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, null);
		if (way.opened().ways().isRemovable(way.channel())) {
			return way.opened().keep(way.opened().ways().without(way.channel()));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(way.opened(), way, ChannelForm.of(way.channel().details()).typed(),
				way.words().problems().say(Problems.WHOLE, way.words().say("editing.ways.problem.story")), model);
	}

	/** @param way null for one that is added */
	private static String show(WayDesk.Opened opened, @Nullable WayIn way, Typed typed, @Nullable Problems problems, Model model) {
		WayWords words = opened.words();
		List<WayView.Option> kinds = Arrays.stream(ChannelKind.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.kind." + one.code()))).toList();
		List<WayView.Option> admissions = Arrays.stream(Admission.values())
			.map(one -> new WayView.Option(one.code(), words.say("site.channel.counter." + one.code()))).toList();
		List<WayView.Option> removal = way != null && opened.ways().isRemovable(way.channel())
				? List.of(new WayView.Option("oui", way.path() + "/retirer")) : List.of();
		var view = new WayView(way == null ? opened.head() : way.head(), way == null ? "" : way.channel().id().toString(),
				Map.of("genre", kinds, "accueil", admissions, "lieu", opened.places(), "retirer", removal),
				Map.of(WhenAnswer.DATE, WhenAnswer.words(typed, WhenAnswer.DATE, words)));
		return opened.show("editing/channel", way == null ? opened.path() + "/acces/nouveau" : way.path(), view, typed,
				problems == null ? words.problems() : problems, model);
	}

}
