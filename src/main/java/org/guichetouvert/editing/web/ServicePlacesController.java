package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.ServicePlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a service receives: one place more, another one, one less. */
@Controller
class ServicePlacesController {

	private static final String PLACES = "/coordination/fiches/services/{id:[0-9a-f-]{36}}/lieux";

	private static final String ADD = PLACES + "/ajouter";

	private static final String ONE = PLACES + "/{place:[0-9a-f-]{36}}";

	private static final String MOVE = ONE + "/deplacer";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	ServicePlacesController(Desk desk, Drafts drafts, Choosing choosing) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
	}

	@GetMapping(ADD)
	String askNew(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		return choose(draft, null, words, desk.typed(request, new Typed.Filling()::done), new Problems(desk.words()), request, model);
	}

	@PostMapping(ADD)
	String add(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		return take(desk.draft(EntryKind.SERVICE, id), null, words, desk.sent(fields), request, response, model);
	}

	@GetMapping(MOVE)
	String askMove(@PathVariable UUID id, @PathVariable("place") UUID placeId, @RequestParam(name = "q", defaultValue = "") String words,
			HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		Typed typed = desk.typed(request, new Typed.Filling()::done);
		return choose(draft, findPlaced(draft, placeId), words, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(MOVE)
	String move(@PathVariable UUID id, @PathVariable("place") UUID placeId, @RequestParam(name = "q", defaultValue = "") String words,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		return take(draft, findPlaced(draft, placeId), words, desk.sent(fields), request, response, model);
	}

	@GetMapping(ONE)
	String show(@PathVariable UUID id, @PathVariable("place") UUID placeId, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		ServiceSnapshot.Place place = find(draft, placeId);
		Words words = desk.words();
		UUID locationId = place.locationId();
		if (locationId == null) {
			return "redirect:" + EntryPath.of(EntryKind.SERVICE, id) + "/lieux/ajouter";
		}
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, id), Desk.path(request),
				new Typed.Filling().done(), new Problems(words), words));
		model.addAttribute("view", new ServicePlaceView(choosing.option(EntryKind.LOCATION, locationId, words).label(),
				choosing.there(locationId, id, words), EntryPath.of(EntryKind.LOCATION, locationId), Desk.place(request) + "/deplacer",
				ServicePlaces.waysAt(draft.says(ServiceSnapshot.class), placeId).stream().map(way -> way(way, words)).toList()));
		return "editing/service-place";
	}

	@PostMapping(ONE)
	String leave(@PathVariable UUID id, @PathVariable("place") UUID placeId) {
		find(desk.draft(EntryKind.SERVICE, id), placeId);
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> ServicePlaces.leave(service, placeId));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	private static ServiceSnapshot.Place find(Draft draft, UUID placeId) {
		return draft.says(ServiceSnapshot.class).places().stream().filter(place -> place.id().equals(placeId)).findFirst()
			.orElseThrow(() -> Desk.notFound("place " + placeId));
	}

	/** Null for the one entry of a service without any place, which gets its first one. */
	static ServiceSnapshot.@Nullable Place findPlaced(Draft draft, UUID placeId) {
		ServiceSnapshot.Place place = find(draft, placeId);
		return place.locationId() == null ? null : place;
	}

	static String way(ServiceSnapshot.Channel way, Words words) {
		String kind = words.say("editing.difference.value." + "way." + way.details().kind().code());
		return way.details().label().isEmpty() ? kind : words.say("editing.difference.in", kind, words.text(way.details().label()));
	}

	private String take(Draft draft, ServiceSnapshot.@Nullable Place place, String words, Typed typed, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		var problems = new Problems(desk.words());
		Optional<UUID> chosen = choosing.chosen(EntryKind.LOCATION, typed.text(Choosing.FIELD));
		if (chosen.isEmpty()) {
			problems.add(Choosing.FIELD, "editing.service.choose");
		}
		else if (ServicePlaces.isAt(draft.says(ServiceSnapshot.class), chosen.get())) {
			problems.add(Choosing.FIELD, "editing.place.already");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return choose(draft, place, words, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, draft.entryId(), ServiceSnapshot.class,
				service -> put(service, place, chosen.get()));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, draft.entryId());
	}

	/** @param place that moves there; null for one more */
	static ServiceSnapshot put(ServiceSnapshot service, ServiceSnapshot.@Nullable Place place, UUID locationId) {
		return place == null ? ServicePlaces.settle(service, locationId, UUID.randomUUID()) : ServicePlaces.move(service, place.id(), locationId);
	}

	private String choose(Draft draft, ServiceSnapshot.@Nullable Place place, String typedWords, Typed typed, Problems problems,
			HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<Options.Option> found = choosing.find(EntryKind.LOCATION, typedWords, words).stream()
			.filter(one -> !ServicePlaces.isAt(draft.says(ServiceSnapshot.class), UUID.fromString(one.value()))).toList();
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, draft.entryId()), Desk.path(request),
				typed, problems, words));
		model.addAttribute("view", new ChooseView(words.say(place == null ? "editing.place.add" : "editing.place.move"),
				place == null ? null : words.say("editing.place.move.lead", choosing.option(EntryKind.LOCATION, place.locationId(), words).label()),
				Desk.place(request), words.say("editing.place.search"), typedWords.strip(), words.say("editing.place.which"), Options.of(found),
				typedWords.isBlank() ? null : found.size(), new EntrySections.Way(words.say("editing.place.new"),
				EntryPath.of(EntryKind.LOCATION) + "/nouveau?service=" + draft.entryId() + (place == null ? "" : "&place=" + place.id()))));
		return "editing/choose";
	}

}
