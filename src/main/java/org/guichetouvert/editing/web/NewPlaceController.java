package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.ServicePlaces;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new address, for a service that begins to receive there or moves there, or for itself. */
@Controller
class NewPlaceController {

	private static final String PATH = "/coordination/fiches/lieux/nouveau";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	private final NewPlaceFields place;

	NewPlaceController(Desk desk, Drafts drafts, Choosing choosing, NewPlaceFields place) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
		this.place = place;
	}

	/** @param serviceId of the service that it is for @param placeId the place of that service that moves there; null for one more */
	@GetMapping(PATH)
	String ask(@RequestParam(name = "service", required = false) @Nullable UUID serviceId,
			@RequestParam(name = "place", required = false) @Nullable UUID placeId, HttpServletRequest request, Model model) {
		Typed typed = desk.typed(request, new Typed.Filling()::done);
		return show(service(serviceId, placeId), typed, new Problems(desk.words()), List.of(), request, model);
	}

	@PostMapping(PATH)
	String add(@RequestParam(name = "service", required = false) @Nullable UUID serviceId,
			@RequestParam(name = "place", required = false) @Nullable UUID placeId, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft service = service(serviceId, placeId);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<UUID> existing = choosing.chosen(EntryKind.LOCATION, typed.text("existing"));
		if (existing.isPresent() && service != null && ServicePlaces.isAt(service.says(ServiceSnapshot.class), existing.get())) {
			problems.add(Problems.WHOLE, "editing.place.already");
		}
		else if (existing.isPresent()) {
			return done(service, placeId, existing.get(), false);
		}
		LocationDetails made = place.read(typed, problems).withName(typed.localized("name", LocalizedText.EMPTY));
		List<Options.Option> similar = similar(typed);
		if (!similar.isEmpty() && !typed.isTicked("sure")) {
			problems.add("sure", "editing.place.similar");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(service, typed, problems, similar, request, model);
		}
		UUID id = UUID.randomUUID();
		drafts.begin(desk.reader(), EntryKind.LOCATION, id, made);
		return done(service, placeId, id, true);
	}

	private List<Options.Option> similar(Typed typed) {
		String street = typed.text("street");
		return street.isEmpty() ? List.of() : choosing.find(EntryKind.LOCATION,
				String.join(" ", street, typed.text("number"), typed.text("postcode")).strip(), desk.words());
	}

	private String done(@Nullable Draft service, @Nullable UUID placeId, UUID id, boolean made) {
		if (service == null) {
			return "redirect:" + (made ? EntryPath.review(EntryKind.LOCATION, id) : EntryPath.of(EntryKind.LOCATION, id));
		}
		ServiceSnapshot.Place moved = placeId == null ? null : ServicePlacesController.findPlaced(service, placeId);
		drafts.change(desk.reader(), EntryKind.SERVICE, service.entryId(), ServiceSnapshot.class,
				one -> ServicePlacesController.put(one, moved, id));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, service.entryId());
	}

	private @Nullable Draft service(@Nullable UUID id, @Nullable UUID placeId) {
		Draft service = id == null ? null : desk.draft(EntryKind.SERVICE, id);
		if (service != null && placeId != null) {
			ServicePlacesController.findPlaced(service, placeId);
		}
		return service;
	}

	private String show(@Nullable Draft service, Typed typed, Problems problems, List<Options.Option> similar, HttpServletRequest request,
			Model model) {
		Words words = desk.words();
		String name = service == null ? null : desk.name(service, words);
		model.addAttribute("form", FormView.of(name == null ? "" : name,
				service == null ? EntryPath.ROOT : EntryPath.of(EntryKind.SERVICE, service.entryId()), Desk.path(request), typed,
				problems, words));
		model.addAttribute("view", new NewEntryView(name, similar.stream().map(one -> new NewEntryView.Similar(one.value(), one.label(),
				one.detail(), EntryPath.of(EntryKind.LOCATION, UUID.fromString(one.value())))).toList()));
		model.addAttribute("options", Map.of("neighbourhood", place.neighbourhoods(typed, words)));
		return "editing/place-new";
	}

}
