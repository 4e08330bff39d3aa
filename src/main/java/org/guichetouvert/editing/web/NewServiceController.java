package org.guichetouvert.editing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A new service, in two steps: what it is called; then, beside what exists already, who runs it and where it is. What the
 * first step says stands in the address of the second.
 */
@Controller
class NewServiceController {

	private static final String PATH = "/coordination/fiches/services/nouveau";

	private static final String ORGANIZATION = "organization";

	private static final String PLACE = "place";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	private final NewPlaceFields places;

	private final EntryNames names;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	NewServiceController(Desk desk, Drafts drafts, Choosing choosing, NewPlaceFields places, EntryNames names, Taxonomy taxonomy,
			AreaTree areas) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
		this.places = places;
		this.names = names;
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	/** The first step, or the second where it has a name. */
	@GetMapping(PATH)
	String ask(First first, @RequestParam(name = "changer", required = false) @Nullable String changes, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		boolean begins = first.nom() == null || changes != null;
		if (!begins && isSound(first)) {
			return second(first, desk.typed(request, () -> proposal(first)), new Problems(desk.words()), request, model);
		}
		var problems = new Problems(desk.words());
		if (!begins) {
			problems.add("nom", "editing.problem.name");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return first(first, problems, model);
	}

	@PostMapping(PATH)
	String add(First first, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		if (!isSound(first)) {
			return "redirect:" + PATH;
		}
		Optional<UUID> organization = choosing.chosen(EntryKind.ORGANIZATION, typed.text(ORGANIZATION));
		Optional<UUID> place = choosing.chosen(EntryKind.LOCATION, typed.text(PLACE));
		require(ORGANIZATION, organization, typed, problems);
		require(PLACE, place, typed, problems);
		LocalizedText name = typed.localized("name", LocalizedText.EMPTY);
		if (typed.has(ORGANIZATION, Choosing.NEW) && name.isEmpty()) {
			problems.add("name.fr", "editing.problem.name");
		}
		LocationDetails made = typed.has(PLACE, Choosing.NEW) ? places.read(typed, problems) : null;
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return second(first, typed, problems, request, model);
		}
		UUID organizationId = typed.has(ORGANIZATION, Choosing.NEW)
				? begin(EntryKind.ORGANIZATION, OrganizationDetails.named(name)) : organization.orElse(null);
		UUID locationId = made == null ? place.orElse(null) : begin(EntryKind.LOCATION, made);
		return "redirect:" + EntryPath.of(EntryKind.SERVICE, begin(EntryKind.SERVICE, service(first, organizationId, locationId)));
	}

	private static void require(String field, Optional<UUID> chosen, Typed typed, Problems problems) {
		if (chosen.isEmpty() && !typed.has(field, Choosing.NONE) && !typed.has(field, Choosing.NEW)) {
			problems.add(field, "editing.service.choose");
		}
	}

	private UUID begin(EntryKind kind, Object snapshot) {
		UUID id = UUID.randomUUID();
		drafts.begin(desk.reader(), kind, id, snapshot);
		return id;
	}

	/** Without a place it lies nowhere: then a coordinator keeps it herself. */
	private ServiceSnapshot service(First first, @Nullable UUID organizationId, @Nullable UUID locationId) {
		ServiceDetails details = ServiceDetails.named(LocalizedText.french(first.name())).withTypeId(first.type());
		return new ServiceSnapshot(locationId == null ? details.withResponsibleAreaId(ownArea()) : details, organizationId,
				ServiceState.PUBLISHED, null, List.of(), List.of(), List.of(), List.of(new ServiceSnapshot.Place(UUID.randomUUID(), locationId)),
				List.of(), List.of(), List.of());
	}

	private @Nullable UUID ownArea() {
		SignedIn reader = desk.reader();
		return reader.role() != Role.COORDINATOR ? null : reader.areaIds().stream().flatMap(id -> areas.findById(id).stream())
			.min(Comparator.comparing(AreaNode::slug)).map(AreaNode::id).orElse(null);
	}

	private boolean isSound(First first) {
		return !first.name().isEmpty() && (first.type() == null || taxonomy.findServiceType(first.type()).isPresent());
	}

	/** What is chosen before anybody chooses: a new one where nothing was found, none where nothing was asked for. */
	private Typed proposal(First first) {
		Words words = desk.words();
		return NewPlaceFields.guess(first.place()).put("name.fr", first.organization())
			.put(ORGANIZATION, proposed(EntryKind.ORGANIZATION, first.organization(), words))
			.put(PLACE, proposed(EntryKind.LOCATION, first.place(), words)).done();
	}

	private @Nullable String proposed(EntryKind kind, String typed, Words words) {
		return typed.isEmpty() ? Choosing.NONE : choosing.find(kind, typed, words).isEmpty() ? Choosing.NEW : null;
	}

	private String first(First first, Problems problems, Model model) {
		Words words = desk.words();
		Typed typed = new Typed.Filling().put("nom", first.nom()).put("genre", first.genre()).put("chez", first.chez())
			.put("ou", first.ou()).done();
		model.addAttribute("form", FormView.of("", EntryPath.ROOT, PATH, typed, problems, words));
		model.addAttribute("options", Map.of("genre", Options.of(taxonomy.serviceTypes().stream()
			.map(one -> Options.Option.of(one.id(), words.text(one.label()))).toList())));
		return "editing/service-new";
	}

	private String second(First first, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<NewEntryView.Similar> similar = choosing.find(EntryKind.SERVICE, first.name(), words).stream()
			.map(one -> new NewEntryView.Similar(one.value(), one.label(), one.detail(),
					EntryPath.of(EntryKind.SERVICE, UUID.fromString(one.value()))))
			.toList();
		String back = UriComponentsBuilder.fromPath(PATH).queryParam("nom", "{nom}").queryParam("genre", "{genre}").queryParam("chez", "{chez}")
			.queryParam("ou", "{ou}").queryParam("changer", "oui").encode()
			.buildAndExpand(first.name(), first.type() == null ? "" : first.type(), first.organization(), first.place()).toUriString();
		model.addAttribute("form", FormView.of("", EntryPath.ROOT, Desk.path(request), typed, problems, words));
		model.addAttribute("view", new NewServiceView(first.name(), names.ofType(first.type(), words.locale()), back, similar));
		model.addAttribute("options", Map.of(
				ORGANIZATION, options(EntryKind.ORGANIZATION, first.organization(), "editing.organization.new",
						"editing.service.organization.none", words),
				PLACE, options(EntryKind.LOCATION, first.place(), "editing.place.new", "editing.place.none", words),
				"neighbourhood", places.neighbourhoods(typed, words)));
		return "editing/service-new-where";
	}

	private Options options(EntryKind kind, String typed, String add, String none, Words words) {
		return Options.of(Stream.of(choosing.find(kind, typed, words), List.of(Options.Option.of(Choosing.NEW, words.say(add)),
				Options.Option.of(Choosing.NONE, words.say(none)))).flatMap(List::stream).toList());
	}

	/**
	 * The first step.
	 *
	 * @param nom what it is called
	 * @param genre id of its type
	 * @param chez words of the name of its organization
	 * @param ou words of its address
	 */
	record First(@Nullable String nom, @Nullable String genre, @Nullable String chez, @Nullable String ou) {

		private static final int LONGEST = 200;

		String name() {
			return text(nom);
		}

		@Nullable String type() {
			return text(genre).isEmpty() ? null : text(genre);
		}

		String organization() {
			return text(chez);
		}

		String place() {
			return text(ou);
		}

		private static String text(@Nullable String typed) {
			String text = typed == null ? "" : typed.strip();
			return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
		}

	}

}
